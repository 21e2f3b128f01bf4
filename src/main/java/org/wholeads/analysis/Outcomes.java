package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wholeads.Leader;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Asks in which situations initiatives are. */
final class Outcomes {
    private final World world;
    private final PolicyDiagrams rules;

    Outcomes(World world, PolicyDiagrams rules) {
        this.world = world;
        this.rules = rules;
    }

    void gaps(Consumer<Finding> found) {
        Reach.ends(world.diagrams().nodes(), rules.situations()).stream()
                .filter(Ends::isPossible)
                .forEach(end -> {
                    Situation situation = Ends.situation(end);
                    if (situation instanceof Situation.NoVerdict || situation instanceof Situation.NoTieBreak) {
                        int region = world.legal(where(end));
                        if (region != Nodes.FALSE) {
                            found.accept(new Finding.Gap(situation, world.count(region), world.smallest(region)));
                        }
                    }
                });
    }

    void unreachableLeaders(Consumer<Finding> found) {
        Stream.of(Leader.values())
                .filter(leader -> !world.occurs(rules.decidedFor(leader)))
                .map(leader -> unreachable(leader, rules.policy()))
                .forEach(found);
    }

    static Finding unreachable(Leader leader, Policy policy) {
        return new Finding.UnreachableLeader(
                leader,
                policy.rules(Stage.VERDICT).stream()
                        .filter(rule -> PolicyDiagrams.named(rule) == leader)
                        .map(Rule::ref)
                        .toList());
    }

    Shares shares() {
        Map<Integer, BigInteger> counts = world.counter().ends(world.legalEnds(rules.situations()));
        counts.remove(Ends.IMPOSSIBLE);
        Map<Situation, BigInteger> situations = new LinkedHashMap<>();
        counts.forEach((end, count) -> situations.put(Ends.situation(end), count));
        return new Shares(counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add), situations);
    }

    private int where(int end) {
        return world.diagrams().map(rules.situations(), value -> value == end ? 1 : 0);
    }
}
