package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.analysis.Finding.RedundantCondition.Why;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Junction;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Operator;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/**
 * Finds the parts of a rule's conditions without which the rule would hold for the same initiatives.
 *
 * <p>Parts are tried from the last to the first, a whole before what it consists of, and what makes no difference is left out
 * at once. So of two that say the same the later one is found, and all that are found could be deleted together.
 */
final class RedundantConditions {
    private final World world;
    private final Diagrams diagrams;
    private final PolicyDiagrams rules;
    private final Evaluated evaluated;

    RedundantConditions(World world, PolicyDiagrams rules, Evaluated evaluated) {
        this.world = world;
        this.diagrams = world.diagrams();
        this.rules = rules;
        this.evaluated = evaluated;
    }

    void find(Consumer<Finding> found) {
        for (Rule rule : rules.policy().rules()) {
            if (evaluated.occurs(rule.stage(), evaluated.holds(rule), Evaluated.accepted(rule))) {
                reduce(rule).forEach(found);
            }
        }
    }

    private List<Finding> reduce(Rule rule) {
        List<Pattern> patterns = new ArrayList<>(rule.patterns());
        List<Finding> found = new ArrayList<>();
        for (int i = patterns.size() - 1; i >= 0; i--) {
            Reduction reduction = new Reduction(rule, patterns, i, found);
            reduction.run();
            patterns.set(i, new Pattern(patterns.get(i).subject(), reduction.conditions));
        }
        return found;
    }

    /** Makes one pattern of a rule as small as it can be. */
    private final class Reduction {
        private final Rule rule;
        private final Subject subject;
        private final List<Condition> conditions;
        private final Consumer<Finding> found;

        /** Where the rest of the rule holds, and under whom. */
        private final int rest;

        private final Set<Leader> leaders;

        Reduction(Rule rule, List<Pattern> patterns, int place, List<Finding> found) {
            this.rule = rule;
            this.subject = patterns.get(place).subject();
            this.conditions = new ArrayList<>(patterns.get(place).conditions());
            this.found = finding -> found.add(0, finding);
            List<Pattern> others = new ArrayList<>(patterns);
            others.remove(place);
            this.rest = rest(others);
            this.leaders = accepting(others.stream()
                    .filter(pattern -> pattern.subject() == Subject.OUTCOME)
                    .flatMap(pattern -> pattern.conditions().stream())
                    .toList());
        }

        void run() {
            for (int i = conditions.size() - 1; i >= 0; i--) {
                Condition whole = conditions.get(i);
                List<Condition> without = new ArrayList<>(conditions);
                without.remove(i);
                if (!isDemanded(whole) && isSame(without)) {
                    found(whole.toString(), why(whole), whole);
                    conditions.remove(i);
                } else {
                    int place = i;
                    conditions.set(
                            i,
                            reduced(
                                    whole,
                                    now -> {
                                        List<Condition> changed = new ArrayList<>(conditions);
                                        changed.set(place, now);
                                        return isSame(changed);
                                    },
                                    whole));
                }
            }
        }

        /** A condition without the parts that make no difference. */
        private Condition reduced(Condition condition, Same same, Condition whole) {
            if (condition instanceof Not not) {
                return new Not(reduced(not.condition(), now -> same.with(new Not(now)), whole));
            }
            if (condition instanceof Junction junction) {
                return reducedParts(junction, same, whole);
            }
            return condition instanceof Membership membership ? reducedList(membership, same, whole) : condition;
        }

        private Condition reducedParts(Junction junction, Same same, Condition whole) {
            List<Condition> parts = new ArrayList<>(junction.conditions());
            for (int i = parts.size() - 1; i >= 0; i--) {
                Condition part = parts.get(i);
                List<Condition> without = new ArrayList<>(parts);
                without.remove(i);
                if (!without.isEmpty() && same.with(joined(junction, without))) {
                    found(part.toString(), why(part), whole);
                    parts = without;
                } else {
                    List<Condition> current = parts;
                    int place = i;
                    Condition now = reduced(
                            part,
                            it -> {
                                List<Condition> changed = new ArrayList<>(current);
                                changed.set(place, it);
                                return same.with(joined(junction, changed));
                            },
                            whole);
                    parts.set(i, now);
                }
            }
            return joined(junction, parts);
        }

        /**
         * Of constants that no condition of the policy tells apart, one makes a difference if all do; so they are tried as
         * one.
         */
        private Condition reducedList(Membership list, Same same, Condition whole) {
            Condition reduced = list;
            List<Constant> dropped = new ArrayList<>();
            for (int i = list.constants().size() - 1; i >= 0; i--) {
                Constant constant = list.constants().get(i);
                List<Constant> drop = new ArrayList<>(dropped);
                drop.add(constant);
                diagrams.steps(drop.size() * (long) list.constants().size());
                Condition now = without(list, drop);
                if (drop.size() < list.constants().size() && same.with(now)) {
                    found(constant.toString(), why(new Membership(list.field(), false, List.of(constant))), whole);
                    dropped = drop;
                    reduced = now;
                }
            }
            return reduced;
        }

        private static Condition without(Membership list, List<Constant> dropped) {
            Condition those = new Membership(list.field(), false, dropped);
            return list.negated()
                    ? new Condition.Any(List.of(list, those))
                    : new Condition.All(List.of(list, new Not(those)));
        }

        private void found(String part, Why why, Condition whole) {
            found.accept(new Finding.RedundantCondition(rule.ref(), part, whole.toString(), why));
        }

        /** Without it a tie-break would be no rule. */
        private boolean isDemanded(Condition condition) {
            return rule.tieBreak().isPresent()
                    && isJoint(condition)
                    && conditions.stream().filter(RedundantConditions::isJoint).count() == 1;
        }

        private boolean isSame(List<Condition> now) {
            diagrams.steps(now.stream().mapToLong(Condition::size).sum());
            if (subject == Subject.OUTCOME) {
                return !evaluated.occurs(rule.stage(), rest, differing(conditions, now));
            }
            int differs = diagrams.apply(Operation.DIFFERS, holds(subject, conditions), holds(subject, now));
            return !world.occurs(differs) || !evaluated.occurs(rule.stage(), diagrams.and(differs, rest), leaders);
        }

        private Why why(Condition condition) {
            if (isAlways(condition, false)) {
                return Why.ALWAYS_TRUE;
            }
            return isAlways(condition, true) ? Why.NEVER_TRUE : Why.IMPLIED;
        }

        private boolean isAlways(Condition condition, boolean negated) {
            Condition never = negated ? condition : new Not(condition);
            if (subject == Subject.OUTCOME) {
                return !evaluated.occurs(rule.stage(), Nodes.TRUE, accepting(List.of(never)));
            }
            return !evaluated.occurs(rule.stage(), holds(subject, List.of(never)), EnumSet.allOf(Leader.class));
        }
    }

    private static boolean isJoint(Condition condition) {
        return condition instanceof Comparison comparison
                && comparison.operator() == Operator.EQUAL
                && comparison.constant().value() == Leader.JOINT;
    }

    /** Whether a rule holds for the same initiatives with this condition in some place. */
    private interface Same {
        boolean with(Condition now);
    }

    private static Condition joined(Junction junction, List<Condition> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return junction instanceof Condition.All ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private int rest(List<Pattern> others) {
        int rest = Nodes.TRUE;
        for (Pattern pattern : others) {
            if (pattern.subject() != Subject.OUTCOME) {
                rest = diagrams.and(rest, holds(pattern.subject(), pattern.conditions()));
            }
        }
        return rest;
    }

    private int holds(Subject subject, List<Condition> conditions) {
        int all = Nodes.TRUE;
        for (Condition condition : conditions) {
            all = diagrams.and(
                    all,
                    subject == Subject.INITIATIVE
                            ? rules.where(condition)
                            : rules.sums().holds(condition));
        }
        return all;
    }

    private static Set<Leader> differing(List<Condition> before, List<Condition> after) {
        Set<Leader> one = accepting(before);
        Set<Leader> other = accepting(after);
        Set<Leader> differing = EnumSet.allOf(Leader.class);
        differing.removeIf(leader -> one.contains(leader) == other.contains(leader));
        return differing;
    }

    private static Set<Leader> accepting(List<Condition> conditions) {
        Set<Leader> accepting = EnumSet.noneOf(Leader.class);
        for (Leader leader : Leader.values()) {
            Outcome outcome = new Outcome(leader);
            if (conditions.stream().allMatch(condition -> condition.holds(outcome))) {
                accepting.add(leader);
            }
        }
        return accepting;
    }
}
