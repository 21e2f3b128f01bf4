package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Finds what is required of two owners at once. */
final class DividedRequirements {
    private final World world;
    private final PolicyDiagrams rules;
    private final Evaluated evaluated;
    private final Map<Requested, Set<Rule>> asking = new TreeMap<>();

    DividedRequirements(World world, PolicyDiagrams rules, Evaluated evaluated) {
        this.world = world;
        this.rules = rules;
        this.evaluated = evaluated;
    }

    void find(Consumer<Finding> found) {
        for (Rule rule : rules.policy().rules(Stage.CONSEQUENCE)) {
            for (Consequence consequence : rule.consequences()) {
                if (consequence instanceof Consequence.Require require) {
                    asking.computeIfAbsent(Requested.of(require), it -> new LinkedHashSet<>())
                            .add(rule);
                }
            }
        }
        List<Requested> all = List.copyOf(asking.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).asksForTheSameAs(all.get(j))) {
                    divided(all.get(i), all.get(j), found);
                }
            }
        }
    }

    private void divided(Requested one, Requested other, Consumer<Finding> found) {
        Diagrams diagrams = world.diagrams();
        int both = Nodes.FALSE;
        for (Leader leader : Leader.values()) {
            int asked = diagrams.and(asked(one, leader), asked(other, leader));
            if (world.occurs(asked)) {
                both = diagrams.or(both, diagrams.and(asked, world.legal(rules.decidedFor(leader))));
            }
        }
        if (both != Nodes.FALSE) {
            BigInteger count = world.count(both);
            found.accept(new Finding.DividedRequirement(
                    one.requirement(),
                    List.of(one.owner(), other.owner()),
                    askingIn(both, one, other),
                    count,
                    world.smallest(both)));
        }
    }

    /** Where it would be asked for if this leader led. */
    private int asked(Requested requested, Leader leader) {
        int all = Nodes.FALSE;
        for (Rule rule : asking.getOrDefault(requested, Set.of())) {
            if (PolicyDiagrams.accepts(rule, leader)) {
                all = world.diagrams().or(all, evaluated.holds(rule));
            }
        }
        return all;
    }

    private List<RuleRef> askingIn(int region, Requested one, Requested other) {
        Set<Rule> either = new LinkedHashSet<>(asking.getOrDefault(one, Set.of()));
        either.addAll(asking.getOrDefault(other, Set.of()));
        List<RuleRef> there = new ArrayList<>();
        for (Rule rule : rules.policy().rules(Stage.CONSEQUENCE)) {
            if (either.contains(rule) && isHeard(rule, region)) {
                there.add(rule.ref());
            }
        }
        return there;
    }

    private boolean isHeard(Rule rule, int region) {
        int holds = world.diagrams().and(region, evaluated.holds(rule));
        return evaluated.occurs(Stage.CONSEQUENCE, holds, Evaluated.accepted(rule));
    }
}
