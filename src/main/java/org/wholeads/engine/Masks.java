package org.wholeads.engine;

import java.util.Arrays;

/** The sets of ways that values leave, one behind the other in one array: a decision reads them all. Grows until it is done. */
final class Masks {
    /** How many words the bits of all ways take. */
    final int words;

    private long[] masks = new long[0];
    private int size;

    Masks(int words) {
        this.words = words;
    }

    /**
     * Adds so many sets of all ways.
     *
     * @return where the first begins
     * @throws IllegalStateException if no array has room for them
     */
    int add(int count) {
        int start = size;
        long needed = (long) count * words + size;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("the rules compare with too many different values");
        }
        size = (int) needed;
        if (size > masks.length) {
            masks = Arrays.copyOf(masks, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(size, 2L * masks.length)));
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
