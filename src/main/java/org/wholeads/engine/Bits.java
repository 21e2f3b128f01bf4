package org.wholeads.engine;

import java.util.Arrays;

/** Sets of small numbers as bits, without the checks and the growing of {@link java.util.BitSet}. */
final class Bits {
    private Bits() {}

    /** An empty set of numbers below this. */
    static long[] none(int size) {
        return new long[(size + 63) >> 6];
    }

    /** Every bit of so many words. */
    static long[] all(int words) {
        long[] all = new long[words];
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

    /** The first number from here on that both have, or the largest there is. */
    static int nextOfBoth(long[] one, long[] other, int from) {
        int word = from >> 6;
        long mask = -1L << from;
        while (word < one.length) {
            long rest = one[word] & other[word] & mask;
            if (rest != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(rest);
            }
            mask = -1L;
            word++;
        }
        return Integer.MAX_VALUE;
    }

    /** Whether both have a number in common. */
    static boolean meet(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            if ((one[i] & other[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** How many numbers there are from one on to before another. */
    static int count(long[] bits, int from, int to) {
        int count = 0;
        for (int word = from >> 6; word << 6 < to; word++) {
            count += Long.bitCount(part(bits, word, from, to));
        }
        return count;
    }

    /**
     * Copies what a table says to the numbers from one on to before another.
     *
     * @param place where the first goes
     * @return behind the last
     */
    static int pick(long[] bits, int from, int to, Object[] table, Object[] target, int place) {
        int next = place;
        for (int word = from >> 6; word << 6 < to; word++) {
            for (long rest = part(bits, word, from, to); rest != 0; rest &= rest - 1) {
                target[next++] = table[(word << 6) + Long.numberOfTrailingZeros(rest)];
            }
        }
        return next;
    }

    /** Of a word the numbers from one on to before another. */
    static long part(long[] bits, int word, int from, int to) {
        long part = bits[word];
        int first = word << 6;
        if (first < from) {
            part &= -1L << from;
        }
        return to - first < Long.SIZE ? part & ~(-1L << to) : part;
    }
}
