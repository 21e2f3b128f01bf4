package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeads.Leader;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Asks in which situations initiatives are. */
final class Outcomes {
    private final World world;
    private final PolicyDiagrams rules;
    private final Map<Integer, BigInteger> counts;

    Outcomes(World world, PolicyDiagrams rules) {
        this.world = world;
        this.rules = rules;
        this.counts = world.counter().ends(world.legalEnds(rules.situations()));
        counts.remove(Ends.IMPOSSIBLE);
    }

    List<Finding.Gap> gaps() {
        List<Finding.Gap> gaps = new ArrayList<>();
        counts.forEach((end, count) -> {
            Situation situation = Ends.situation(end);
            if (situation instanceof Situation.NoVerdict || situation instanceof Situation.NoTieBreak) {
                int region = world.diagrams().map(rules.situations(), value -> value == end ? 1 : 0);
                gaps.add(new Finding.Gap(situation, count, world.smallest(region)));
            }
        });
        return gaps;
    }

    List<Finding.UnreachableLeader> unreachableLeaders() {
        Shares shares = shares();
        return Stream.of(Leader.values())
                .filter(leader -> shares.of(leader).signum() == 0)
                .map(leader -> new Finding.UnreachableLeader(
                        leader,
                        rules.policy().rules(Stage.VERDICT).stream()
                                .filter(rule -> PolicyDiagrams.named(rule) == leader)
                                .map(Rule::ref)
                                .toList()))
                .toList();
    }

    Shares shares() {
        Map<Situation, BigInteger> situations = new LinkedHashMap<>();
        counts.forEach((end, count) -> situations.put(Ends.situation(end), count));
        return new Shares(counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add), situations);
    }
}
