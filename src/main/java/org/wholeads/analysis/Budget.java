package org.wholeads.analysis;

/**
 * How much work an analysis may take before it says that it could not decide. Both limits count work and not time, so that
 * the same policy gets the same answer on every machine.
 *
 * @param cells how many cells (32-bit numbers) the diagrams may hold, 1,000 or more; the whole needs about four times as
 *     many bytes, and half as many again while it grows
 * @param steps how many steps of combining diagrams may be taken, 1,000 or more; a 2020s core takes about ten million a
 *     second
 */
public record Budget(int cells, long steps) {
    private static final int LEAST = 1_000;

    /** @throws IllegalArgumentException if a limit is below 1,000 */
    public Budget {
        if (cells < LEAST || steps < LEAST) {
            throw new IllegalArgumentException("a budget has at least " + LEAST + " cells and " + LEAST
                    + " steps, but this has " + cells + " and " + steps);
        }
    }

    /** What suits a policy of some hundred rules: stays below 1 GB and, on a current machine, below 30 seconds. */
    public static Budget normal() {
        return new Budget(32_000_000, 100_000_000);
    }

    /** One of so many equal parts of it, or the least budget. */
    Budget part(int parts) {
        return new Budget(Math.max(LEAST, cells / parts), Math.max(LEAST, steps / parts));
    }
}
