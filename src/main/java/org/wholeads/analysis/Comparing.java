package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Policy;

/** Holds the diagrams of two policies against each other. Used once; not thread-safe. */
final class Comparing {
    private final World world;
    private final PolicyDiagrams before;
    private final PolicyDiagrams after;

    Comparing(Policy before, Policy after, Budget budget) {
        this.world = new World(budget, before, after);
        this.before = new PolicyDiagrams(before, world.space(), world.diagrams());
        this.after = new PolicyDiagrams(after, world.space(), world.diagrams());
    }

    Difference difference() {
        return new Difference(world.count(Nodes.TRUE), situations(), conditions());
    }

    private List<Change.OfSituation> situations() {
        Diagrams diagrams = world.diagrams();
        // Nothing is said about combinations that no initiative has: there, and where both agree, the pair is 0.
        int differs = world.legal(diagrams.apply(Operation.DIFFERS, before.situations(), after.situations()));
        int old = diagrams.apply(Operation.WHERE, differs, diagrams.map(before.situations(), value -> value + 1));
        int pairs = diagrams.apply(
                Operation.PLUS,
                old,
                diagrams.apply(
                        Operation.WHERE, differs, diagrams.map(after.situations(), value -> Ends.COUNT * (value + 1))));
        List<Change.OfSituation> changes = new ArrayList<>();
        world.counter().ends(pairs).forEach((pair, count) -> {
            if (pair != 0) {
                int region = diagrams.map(pairs, value -> value == pair ? 1 : 0);
                changes.add(new Change.OfSituation(
                        Ends.situation(pair % Ends.COUNT - 1),
                        Ends.situation(pair / Ends.COUNT - 1),
                        count,
                        world.smallest(region)));
            }
        });
        changes.sort(Comparator.comparing(change -> !change.changesLeader()));
        return changes;
    }

    private List<Change.OfCondition> conditions() {
        TreeSet<Requested> all = new TreeSet<>();
        for (PolicyDiagrams policy : List.of(before, after)) {
            policy.policy().rules().forEach(rule -> rule.consequences().forEach(consequence -> {
                if (consequence instanceof Consequence.Require require) {
                    all.add(Requested.of(require));
                }
            }));
        }
        List<Change.OfCondition> changes = new ArrayList<>();
        for (Requested condition : all) {
            int was = before.requested(condition);
            int is = after.requested(condition);
            condition(condition, true, is, was, changes);
            condition(condition, false, was, is, changes);
        }
        return changes;
    }

    private void condition(Requested condition, boolean added, int here, int there, List<Change.OfCondition> changes) {
        int only = world.legal(world.diagrams().apply(Operation.EXCEPT, here, there));
        BigInteger count = world.counter().yes(only);
        if (count.signum() > 0) {
            changes.add(new Change.OfCondition(condition, added, count, world.smallest(only)));
        }
    }
}
