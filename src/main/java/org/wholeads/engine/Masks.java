package org.wholeads.engine;

import java.util.Arrays;
import org.wholeads.policy.Field;

/**
 * The sets of ways that values leave, one behind the other in one array: a decision reads many of them. Grows until it is
 * done.
 */
final class Masks {
    /** 128 MB. The generated policy of 5,000 rules in {@code benchmarks} needs 0.3 MB. */
    private static final int MOST_WORDS = 1 << 24;

    /** Questions whether a way allows a value, of which a core answers 40 to 200 million a second. */
    private static final long MOST_WORK = 250_000_000;

    /** How many words the bits of all ways take. */
    final int words;

    private long[] masks = new long[0];
    private int size;
    private long work;

    Masks(int words) {
        this.words = words;
    }

    /**
     * Adds a set of all ways for each value of a field.
     *
     * @param tests how many ways ask for the field
     * @return where the first set begins
     * @throws IllegalArgumentException if that is too much
     */
    int add(Field field, int values, int tests) {
        long longer = size + (long) values * words;
        work += (long) values * tests;
        if (longer > MOST_WORDS || work > MOST_WORK) {
            throw new IllegalArgumentException("the rules compare " + field
                    + " and other facts with so many different values that tables of them would be too large;"
                    + " decide by RuleEngine, which makes none");
        }
        int start = size;
        size = (int) longer;
        if (size > masks.length) {
            masks = Arrays.copyOf(masks, Math.max(size, 2 * masks.length));
        }
        Arrays.fill(masks, start, size, -1);
        return start;
    }

    /** Takes a way out of the set that begins there. */
    void remove(int start, int way) {
        masks[start + (way >> 6)] &= ~(1L << way);
    }

    /** All sets. */
    long[] toArray() {
        return Arrays.copyOf(masks, size);
    }
}
