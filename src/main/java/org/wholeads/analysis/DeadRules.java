package org.wholeads.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.wholeads.Leader;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Finds the rules whose condition holds for no initiative. */
final class DeadRules {
    private final World world;
    private final PolicyDiagrams rules;

    DeadRules(World world, PolicyDiagrams rules) {
        this.world = world;
        this.rules = rules;
    }

    List<Finding.DeadRule> evidence() {
        return dead(
                rules.policy().rules(Stage.EVIDENCE).stream().filter(rule -> !world.occurs(rules.initiative(rule))));
    }

    List<Finding.DeadRule> others() {
        return dead(Stream.concat(
                rules.policy().rules(Stage.VERDICT).stream()
                        .filter(rule -> !world.occurs(rules.holds(rule, Nodes.TRUE, rules.sums()))),
                rules.policy().rules(Stage.CONSEQUENCE).stream().filter(rule -> !follows(rule))));
    }

    private boolean follows(Rule rule) {
        int holds = rules.holds(rule, Nodes.TRUE, rules.sums());
        return Stream.of(Leader.values())
                .filter(leader -> PolicyDiagrams.accepts(rule, leader))
                .anyMatch(leader -> world.diagrams().meet(holds, world.legal(rules.ledBy(leader))));
    }

    private static List<Finding.DeadRule> dead(Stream<Rule> rules) {
        return rules.map(rule -> new Finding.DeadRule(rule.ref())).toList();
    }
}
