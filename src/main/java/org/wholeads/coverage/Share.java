package org.wholeads.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * A part of the goals that count.
 *
 * @param covered how many of them are covered
 * @param total how many they are
 */
record Share(int covered, int total) {
    static Share of(Collection<Result> results) {
        int covered = 0;
        int total = 0;
        for (Result result : results) {
            covered += result.state() == Result.State.COVERED ? 1 : 0;
            total += result.state() == Result.State.CANNOT_BE_COVERED ? 0 : 1;
        }
        return new Share(covered, total);
    }

    /** Rounded down, so that it says 100 only if nothing is missing. */
    BigDecimal percent() {
        return total == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(covered * 100L).divide(BigDecimal.valueOf(total), 2, RoundingMode.DOWN);
    }

    /** {@code 12 of 34 goals (35.29 %)}. */
    @Override
    public String toString() {
        return covered + " of " + total + (total == 1 ? " goal (" : " goals (")
                + percent().stripTrailingZeros().toPlainString() + " %)";
    }
}
