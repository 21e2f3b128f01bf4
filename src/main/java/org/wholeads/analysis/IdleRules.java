package org.wholeads.analysis;

import java.util.function.Consumer;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Finds evidence without which no leader and no accountable person would change. */
final class IdleRules {
    private IdleRules() {}

    static void of(World world, PolicyDiagrams rules, Consumer<Finding> found) {
        for (Rule rule : rules.policy().rules(Stage.EVIDENCE)) {
            int holds = rules.initiative(rule);
            if (world.occurs(holds) && !matters(rule, holds, world, rules)) {
                found.accept(new Finding.IdleEvidence(rule.ref(), world.smallest(holds)));
            }
        }
    }

    private static boolean matters(Rule rule, int holds, World world, PolicyDiagrams rules) {
        Diagrams diagrams = world.diagrams();
        int elsewhere = diagrams.map(holds, value -> value == 1 ? 0 : Ends.IMPOSSIBLE);
        int with = diagrams.apply(Operation.ELSE, elsewhere, rules.situations());
        int without = rules.situations(holds, rules.sums().without(rule));
        return world.occurs(diagrams.apply(Operation.DIFFERS, with, without));
    }
}
