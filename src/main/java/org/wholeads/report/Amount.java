package org.wholeads.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A part of a whole, counted exactly.
 *
 * @param part 0 to {@code whole}
 * @param whole 1 or more
 */
record Amount(BigInteger part, BigInteger whole) {
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    /** 0 to 1. */
    double share() {
        return whole.signum() == 0
                ? 0
                : new BigDecimal(part)
                        .divide(new BigDecimal(whole), 15, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    /** {@code 12.34 %}; what is there never looks like nothing, and what is missing never like nothing. */
    String percent() {
        if (whole.signum() == 0) {
            return "0 %";
        }
        BigDecimal percent = new BigDecimal(part.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(whole), 20, RoundingMode.DOWN);
        if (part.signum() > 0 && percent.compareTo(LEAST) < 0) {
            return "< 0.01 %";
        }
        return part.equals(whole) ? "100 %" : percent.setScale(2, RoundingMode.DOWN) + " %";
    }

    static String digits(BigInteger number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 initiative}, {@code 1,234 initiatives}. */
    static String initiatives(BigInteger count) {
        return digits(count) + (count.equals(BigInteger.ONE) ? " initiative" : " initiatives");
    }

    /** {@code 1,234 of 5,678 initiatives (21.73 %)}. */
    @Override
    public String toString() {
        return digits(part) + " of " + initiatives(whole) + " (" + percent() + ")";
    }
}
