package org.wholeads.analysis;

import java.util.Optional;
import org.wholeads.Leader;

/** What the ends of a decision diagram mean: verdicts as bits of leaders, tie-breaks as bits above them. */
final class Ends {
    /** No initiative can have such values. */
    static final int IMPOSSIBLE = 1 << Leader.values().length;

    /** More than any value. */
    static final int COUNT = 1 << (1 + 2 * Leader.values().length);

    /** Both lead. */
    static final int JOINT = Situation.bit(Leader.JOINT);

    private static final int TIE_BREAKS = 1 + Leader.values().length;
    private static final int VERDICTS = IMPOSSIBLE - 1;

    private Ends() {}

    /** Tie-breaks moved to their place. */
    static int tieBreaks(int bits) {
        return bits << TIE_BREAKS;
    }

    static boolean isPossible(int value) {
        return value != IMPOSSIBLE;
    }

    /** Who leads, if that and who is accountable is decided. */
    static Optional<Leader> leader(int value) {
        return isPossible(value) ? situation(value).leader() : Optional.empty();
    }

    static Situation situation(int value) {
        return Situation.of(value & VERDICTS, value >> TIE_BREAKS);
    }
}
