package org.wholeads.analysis;

import java.util.function.Consumer;
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

    void evidence(Consumer<Finding> found) {
        dead(
                rules.policy().rules(Stage.EVIDENCE).stream().filter(rule -> !world.occurs(rules.initiative(rule))),
                found);
    }

    void others(Consumer<Finding> found) {
        dead(
                Stream.concat(
                        rules.policy().rules(Stage.VERDICT).stream()
                                .filter(rule -> !world.occurs(rules.holds(rule, Nodes.TRUE, rules.sums()))),
                        rules.policy().rules(Stage.CONSEQUENCE).stream().filter(rule -> !follows(rule))),
                found);
    }

    private boolean follows(Rule rule) {
        int holds = rules.holds(rule, Nodes.TRUE, rules.sums());
        return Stream.of(Leader.values())
                .filter(leader -> PolicyDiagrams.accepts(rule, leader))
                .anyMatch(leader -> world.occurs(holds, rules.ledBy(leader)));
    }

    private static void dead(Stream<Rule> rules, Consumer<Finding> found) {
        rules.map(rule -> new Finding.DeadRule(rule.ref())).forEach(found);
    }
}
