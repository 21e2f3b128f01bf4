package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * Finds evidence without which no leader and no accountable person would change.
 *
 * <p>Rules that weigh the same are looked at together: wherever one of them holds, the sums without it are the same, whichever
 * of them it is.
 */
final class IdleRules {
    /** Diagrams of so many nodes are soon compared. */
    private static final int SMALL = 20_000;

    private final World world;
    private final Diagrams diagrams;
    private final PolicyDiagrams rules;

    IdleRules(World world, PolicyDiagrams rules) {
        this.world = world;
        this.diagrams = world.diagrams();
        this.rules = rules;
    }

    /** Whether it takes no longer than to draw samples. */
    boolean isQuick() {
        try {
            return diagrams.childrenFirst(rules.situations()).length <= SMALL;
        } catch (BudgetExceededException e) {
            return false;
        }
    }

    void find(Consumer<Finding> found) {
        Set<Rule> idle = new HashSet<>();
        rules.situations();
        for (List<Rule> same : ofEqualWeights()) {
            diagrams.temporarily(() -> {
                int differs = differs(same);
                same.stream()
                        .filter(rule -> !world.occurs(rules.initiative(rule), differs))
                        .forEach(idle::add);
            });
        }
        rules.policy().rules(Stage.EVIDENCE).stream()
                .filter(idle::contains)
                .map(rule -> new Finding.IdleEvidence(rule.ref(), world.smallest(rules.initiative(rule))))
                .forEach(found);
    }

    private Collection<List<Rule>> ofEqualWeights() {
        Map<Weights, List<Rule>> alike = new LinkedHashMap<>();
        for (Rule rule : rules.policy().rules(Stage.EVIDENCE)) {
            if (world.occurs(rules.initiative(rule))) {
                alike.computeIfAbsent(Weights.of(rule), it -> new ArrayList<>()).add(rule);
            }
        }
        return alike.values();
    }

    /** Where one of them holds, and the situation without it would be another. */
    private int differs(List<Rule> same) {
        int holds = Nodes.FALSE;
        for (Rule rule : same) {
            holds = diagrams.or(holds, rules.initiative(rule));
        }
        int elsewhere = diagrams.map(holds, value -> value == 1 ? 0 : Ends.IMPOSSIBLE);
        int with = diagrams.apply(Operation.ELSE, elsewhere, rules.situations());
        int without = rules.situations(holds, rules.sums().lessened(same.get(0)));
        return diagrams.apply(Operation.DIFFERS, with, without);
    }
}
