package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.wholeads.Leader;
import org.wholeads.analysis.PartlyOverruled.Overruling;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Finds the verdicts that are overruled on a part of what they ask for. */
final class Overrulings {
    private final World world;
    private final Diagrams diagrams;
    private final PolicyDiagrams rules;
    private final Memo<Rivalry> rivals;

    /** Rules of higher salience, by what they say, and the leader whom a rule below them names. */
    private record Rivalry(int above, Leader leader) {}

    Overrulings(World world, PolicyDiagrams rules) {
        this.world = world;
        this.diagrams = world.diagrams();
        this.rules = rules;
        this.rivals = new Memo<>(diagrams);
    }

    void find(Consumer<PartlyOverruled> found) {
        for (Rule rule : rules.policy().rules(Stage.VERDICT)) {
            Ranking.Rank rank = rules.verdicts().rank(rule);
            int rivals = rivals(rank, PolicyDiagrams.named(rule));
            if (world.occurs(rank.holds(), rivals) && world.occurs(rank.holds(), rank.open(diagrams))) {
                diagrams.temporarily(() -> found.accept(hint(rule, world.legal(rank.holds()), rivals)));
            }
        }
    }

    /** Where a rule of higher salience stands that names somebody else. */
    private int rivals(Ranking.Rank rank, Leader leader) {
        return rivals.get(
                new Rivalry(rank.above(), leader),
                it -> diagrams.map(it.above(), value -> (value & ~Situation.bit(leader)) == 0 ? 0 : 1));
    }

    private PartlyOverruled hint(Rule rule, int holds, int rivals) {
        int overruled = diagrams.and(holds, rivals);
        return new PartlyOverruled(
                rule.ref(), count(holds), count(overruled), by(rule, overruled), world.smallest(overruled));
    }

    private List<Overruling> by(Rule rule, int overruled) {
        List<Overruling> by = new ArrayList<>();
        for (Rule other : rules.policy().rules(Stage.VERDICT)) {
            if (other.salience() <= rule.salience()) {
                break;
            }
            Ranking.Rank rank = rules.verdicts().rank(other);
            if (PolicyDiagrams.named(other) != PolicyDiagrams.named(rule)
                    && diagrams.meet(overruled, rank.holds(), rank.open(diagrams))) {
                int part = diagrams.and(diagrams.and(overruled, rank.holds()), rank.open(diagrams));
                by.add(new Overruling(other.ref(), count(part)));
            }
        }
        by.sort(Comparator.comparing(Overruling::count).reversed());
        return by;
    }

    private BigInteger count(int legal) {
        return world.counter().yes(legal);
    }
}
