package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * Finds rules that say nothing new.
 *
 * <p>Rules are tried from the last to the first, and what says nothing new is left out at once: so of two copies the later
 * one is found, and all that are found could be deleted together.
 */
final class RedundantRules {
    private static final int MOST_NAMED = 10;

    private final World world;
    private final Diagrams diagrams;
    private final PolicyDiagrams rules;
    private final Evaluated evaluated;

    RedundantRules(World world, PolicyDiagrams rules, Evaluated evaluated) {
        this.world = world;
        this.diagrams = world.diagrams();
        this.rules = rules;
        this.evaluated = evaluated;
    }

    /** Evidence that holds for the same initiatives and speaks for the same side. */
    void repeatedEvidence(Consumer<Finding> found) {
        Map<Integer, List<Rule>> alike = new LinkedHashMap<>();
        for (Rule rule : rules.policy().rules(Stage.EVIDENCE)) {
            int holds = world.legal(rules.initiative(rule));
            if (holds != Nodes.FALSE) {
                alike.computeIfAbsent(holds, it -> new ArrayList<>()).add(rule);
            }
        }
        alike.forEach((holds, same) -> {
            for (Leader side : Leader.values()) {
                List<RuleRef> speaking = same.stream()
                        .filter(rule -> rule.weight(side) > 0)
                        .map(Rule::ref)
                        .toList();
                if (speaking.size() > 1) {
                    found.accept(new Finding.RepeatedEvidence(speaking, side, world.smallest(holds)));
                }
            }
        });
    }

    /** All other rules. */
    void find(Consumer<Finding> found) {
        Map<Object, Set<Rule>> left = new HashMap<>();
        List<Rule> all = rules.policy().rules().stream()
                .filter(rule -> rule.stage() != Stage.EVIDENCE)
                .toList();
        all.forEach(rule -> said(rule).forEach(it -> left.computeIfAbsent(it, key -> new LinkedHashSet<>())
                .add(rule)));
        List<Finding> redundant = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Rule rule = all.get(i);
            said(rule).forEach(it -> left.getOrDefault(it, Set.of()).remove(rule));
            Optional<Finding> finding =
                    saysNothingNew(rule, left) ? Optional.of(finding(rule, left)) : Optional.empty();
            finding.ifPresentOrElse(it -> redundant.add(0, it), () -> said(rule)
                    .forEach(it -> left.getOrDefault(it, Set.of()).add(rule)));
        }
        redundant.forEach(found);
    }

    /** A verdict or a tie-break, which counts only among those of its salience. */
    private record Ranked(boolean isVerdict, Leader leader, int salience) {}

    private static Set<Object> said(Rule rule) {
        Set<Object> said = new LinkedHashSet<>();
        for (Consequence consequence : rule.consequences()) {
            if (consequence instanceof Consequence.Lead lead) {
                said.add(new Ranked(true, lead.leader(), rule.salience()));
            } else if (consequence instanceof Consequence.TieBreak tieBreak) {
                said.add(new Ranked(false, tieBreak.accountable(), rule.salience()));
            }
        }
        if (rule.stage() == Stage.CONSEQUENCE) {
            said.addAll(Entry.of(rule));
        }
        return said;
    }

    private boolean saysNothingNew(Rule rule, Map<Object, Set<Rule>> others) {
        Set<Object> said = said(rule);
        return said.stream().allMatch(it -> !others.getOrDefault(it, Set.of()).isEmpty())
                && evaluated.occurs(rule.stage(), evaluated.holds(rule), Evaluated.accepted(rule))
                && said.stream().allMatch(it -> isSaid(rule, it, others.getOrDefault(it, Set.of())));
    }

    /** Whether one of the others says it wherever this rule says it; a ranked rule that never stands says nothing. */
    private boolean isSaid(Rule rule, Object said, Set<Rule> others) {
        if (said instanceof Ranked ranked) {
            int stands = stands(rule, ranked);
            return world.occurs(stands) && !world.occurs(except(stands, others));
        }
        return Evaluated.accepted(rule).stream()
                .noneMatch(leader -> evaluated.occurs(
                        rule.stage(),
                        except(
                                evaluated.holds(rule),
                                others.stream()
                                        .filter(other -> PolicyDiagrams.accepts(other, leader))
                                        .collect(Collectors.toCollection(LinkedHashSet::new))),
                        Set.of(leader)));
    }

    private int stands(Rule rule, Ranked ranked) {
        Ranking ranking = ranked.isVerdict() ? rules.verdicts() : rules.tieBreaks();
        return ranking.rank(rule).stands(diagrams);
    }

    private int except(int region, Set<Rule> others) {
        int left = region;
        for (Rule other : others) {
            left = left == Nodes.FALSE ? left : diagrams.apply(Operation.EXCEPT, left, evaluated.holds(other));
        }
        return left;
    }

    private Finding finding(Rule rule, Map<Object, Set<Rule>> others) {
        int part = evaluated.part(rule.stage(), evaluated.holds(rule), Evaluated.accepted(rule));
        Set<Rule> same = new LinkedHashSet<>();
        rules.policy().rules().stream()
                .filter(other -> said(rule).stream()
                        .anyMatch(it -> others.getOrDefault(it, Set.of()).contains(other)))
                .forEach(same::add);
        Optional<Rule> copied =
                same.stream().filter(other -> isCopy(rule, other)).findFirst();
        List<RuleRef> saidBy = copied.map(Set::of).orElse(same).stream()
                .filter(other ->
                        evaluated.part(other.stage(), meeting(part, other), Evaluated.accepted(other)) != Nodes.FALSE)
                .limit(MOST_NAMED)
                .map(Rule::ref)
                .toList();
        return new Finding.RedundantRule(rule.ref(), saidBy, copied.isPresent(), world.smallest(part));
    }

    private int meeting(int part, Rule other) {
        return diagrams.and(part, evaluated.holds(other));
    }

    private boolean isCopy(Rule rule, Rule other) {
        if (!said(rule).equals(said(other))) {
            return false;
        }
        int one = evaluated.part(rule.stage(), evaluated.holds(rule), Evaluated.accepted(rule));
        return one == evaluated.part(other.stage(), evaluated.holds(other), Evaluated.accepted(other));
    }
}
