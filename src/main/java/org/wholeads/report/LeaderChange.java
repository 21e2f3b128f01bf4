package org.wholeads.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeads.Leader;
import org.wholeads.analysis.Change;
import org.wholeads.analysis.Difference;

/**
 * A change from one leader to another, however the accountable person changes with it. {@code toString} writes it as a line
 * of the file of {@code diff --expect}: {@code CTO -> JOINT = 1234}.
 *
 * @param before who led; empty: nobody was decided on
 * @param after who leads; empty: nobody is decided on
 * @param count for how many initiatives, exactly
 */
public record LeaderChange(Optional<Leader> before, Optional<Leader> after, BigInteger count) {
    /** How the file calls it that nobody is decided on. */
    public static final String NOBODY = "UNDECIDED";

    /** All changes of leaders, by old and then new leader as they first come. */
    public static List<LeaderChange> of(Difference difference) {
        record Pair(Optional<Leader> before, Optional<Leader> after) {}
        Map<Pair, BigInteger> counts = new LinkedHashMap<>();
        for (Change.OfSituation change : difference.situations()) {
            if (change.changesLeader()) {
                counts.merge(
                        new Pair(change.before().leader(), change.after().leader()), change.count(), BigInteger::add);
            }
        }
        List<LeaderChange> changes = new ArrayList<>();
        counts.forEach((pair, count) -> changes.add(new LeaderChange(pair.before(), pair.after(), count)));
        return changes;
    }

    @Override
    public String toString() {
        return name(before) + " -> " + name(after) + " = " + count;
    }

    private static String name(Optional<Leader> leader) {
        return leader.map(Leader::name).orElse(NOBODY);
    }
}
