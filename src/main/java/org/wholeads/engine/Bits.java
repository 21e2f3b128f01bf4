package org.wholeads.engine;

import java.util.Arrays;

/** Sets of small numbers as bits, without the checks and the growing of {@link java.util.BitSet}. */
final class Bits {
    private Bits() {}

    /** An empty set of numbers below this. */
    static long[] none(int size) {
        return new long[(size + 63) >> 6];
    }

    /** More than all numbers below this: every bit is set. */
    static long[] all(int size) {
        long[] all = none(size);
        Arrays.fill(all, -1);
        return all;
    }

    static void add(long[] bits, int number) {
        bits[number >> 6] |= 1L << number;
    }

    static void remove(long[] bits, int number) {
        bits[number >> 6] &= ~(1L << number);
    }

    static boolean has(long[] bits, int number) {
        return (bits[number >> 6] & 1L << number) != 0;
    }

    /** Keeps what is in the mask, too. */
    static void retain(long[] bits, long[] mask) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= mask[i];
        }
    }

    /** The first number from here on, or the largest there is. */
    static int next(long[] bits, int from) {
        int word = from >> 6;
        if (word >= bits.length) {
            return Integer.MAX_VALUE;
        }
        long rest = bits[word] & (-1L << from);
        while (rest == 0) {
            word++;
            if (word == bits.length) {
                return Integer.MAX_VALUE;
            }
            rest = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** How many numbers there are from one on to before another. */
    static int count(long[] bits, int from, int to) {
        int count = 0;
        for (int number = next(bits, from); number < to; number = next(bits, number + 1)) {
            count++;
        }
        return count;
    }
}
