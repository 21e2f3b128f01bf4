package org.wholeads.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Pivot;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/** Where the things are that {@link Examples} is asked for. Not thread-safe. */
final class ExampleRegions {
    private final World world;
    private final Diagrams diagrams;
    private final PolicyDiagrams rules;
    private final RuleDiagrams conditions;

    /** Where a rule holds, it mostly turns on each of its conditions: many questions are about one region. */
    private final Map<Integer, Initiative> smallest = new HashMap<>();

    private int judged = Operation.OPEN;
    private int decided = Operation.OPEN;

    /** @throws BudgetExceededException if the policy asks for too much */
    ExampleRegions(Policy policy, Budget budget) {
        this.world = new World(budget, policy);
        this.diagrams = world.diagrams();
        this.rules = new PolicyDiagrams(policy, world.space(), diagrams);
        this.conditions = new RuleDiagrams(world.space(), diagrams);
    }

    int holds(Rule rule) {
        return all(rule.patterns(), reached(rule));
    }

    int turns(Rule rule, Pivot pivot, boolean wanted) {
        Subject subject = pivot.ifTrue().subject();
        int atom = condition(subject, pivot.atom());
        return diagrams.and(matters(rule, pivot), wanted ? atom : diagrams.not(atom));
    }

    private int matters(Rule rule, Pivot pivot) {
        int ifTrue = all(List.of(pivot.ifTrue()), Nodes.TRUE);
        int ifFalse = all(List.of(pivot.ifFalse()), Nodes.TRUE);
        return all(pivot.others(), diagrams.and(reached(rule), diagrams.apply(Operation.DIFFERS, ifTrue, ifFalse)));
    }

    int takesEffect(Rule rule, Consequence consequence) {
        if (consequence instanceof Consequence.Favour) {
            return holds(rule);
        }
        if (consequence instanceof Consequence.Lead) {
            return diagrams.and(rules.verdicts().rank(rule).stands(diagrams), judged());
        }
        if (consequence instanceof Consequence.TieBreak) {
            return Optional.ofNullable(rules.tieBreaks().ranks().get(rule))
                    .map(rank -> diagrams.and(rank.stands(diagrams), decided()))
                    .orElse(Nodes.FALSE);
        }
        return diagrams.and(holds(rule), decided());
    }

    int leads(Leader leader) {
        return rules.decidedFor(leader);
    }

    /** The smallest initiative of a region that is decided. */
    Example example(int region, Supplier<Impossibility> impossibility) {
        int settled = diagrams.and(region, decided());
        if (world.occurs(settled)) {
            return new Example.Found(smallest.computeIfAbsent(settled, world::smallest));
        }
        return new Example.None(world.occurs(region) ? Impossibility.NEVER_DECIDED : impossibility.get());
    }

    /** Why a rule never turns on a condition that comes out this way. */
    Impossibility impossibility(Rule rule, Pivot pivot, boolean wanted) {
        int atom = condition(pivot.ifTrue().subject(), pivot.atom());
        if (!world.occurs(diagrams.and(reached(rule), wanted ? atom : diagrams.not(atom)))) {
            return wanted ? Impossibility.NEVER_TRUE : Impossibility.NEVER_FALSE;
        }
        if (!world.occurs(matters(rule, pivot))) {
            return Impossibility.NEVER_MATTERS;
        }
        return wanted ? Impossibility.FALSE_WHENEVER_IT_MATTERS : Impossibility.TRUE_WHENEVER_IT_MATTERS;
    }

    /** Why a consequence never takes effect. */
    Impossibility impossibility(Rule rule, Consequence consequence) {
        if (!world.occurs(holds(rule))) {
            return Impossibility.NEVER_HOLDS;
        }
        boolean ranked = consequence instanceof Consequence.Lead || consequence instanceof Consequence.TieBreak;
        return ranked ? Impossibility.NEVER_STANDS : Impossibility.NEVER_SAID;
    }

    /** Where a rule is evaluated at all. */
    private int reached(Rule rule) {
        return rule.stage() == Stage.CONSEQUENCE ? judged() : Nodes.TRUE;
    }

    /** Where the verdicts name one leader. */
    private int judged() {
        if (judged == Operation.OPEN) {
            judged = unlessAlways(where(rules.verdicts().says(), value -> Integer.bitCount(value) == 1));
        }
        return judged;
    }

    /** Where there is a decision. */
    private int decided() {
        if (decided == Operation.OPEN) {
            decided = unlessAlways(
                    where(rules.situations(), value -> Ends.leader(value).isPresent()));
        }
        return decided;
    }

    /** What holds for every initiative needs no diagram, which would be a large one. */
    private int unlessAlways(int region) {
        return world.occurs(diagrams.not(region)) ? region : Nodes.TRUE;
    }

    private int all(List<Pattern> patterns, int start) {
        int all = start;
        for (Pattern pattern : patterns) {
            for (Condition condition : pattern.conditions()) {
                all = all == Nodes.FALSE ? all : diagrams.and(all, condition(pattern.subject(), condition));
            }
        }
        return all;
    }

    private int condition(Subject subject, Condition condition) {
        return switch (subject) {
            case INITIATIVE -> conditions.holds(condition);
            case BALANCE -> rules.sums().holds(condition);
            case OUTCOME -> where(rules.verdicts().says(), value -> accepts(condition, value));
        };
    }

    private static boolean accepts(Condition condition, int leaders) {
        for (Leader leader : Leader.values()) {
            if (leaders == Situation.bit(leader)) {
                return condition.holds(new Outcome(leader));
            }
        }
        return false;
    }

    private int where(int ends, IntPredicate accepted) {
        return diagrams.map(ends, value -> accepted.test(value) ? 1 : 0);
    }
}
