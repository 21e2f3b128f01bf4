package org.wholeads.analysis;

import java.util.Arrays;

/**
 * Counts as {@link Counter} does where a long has room for it, which is many times as fast; what was counted below a node is
 * kept as long as the node is. Not thread-safe.
 */
final class SmallCounter {
    private static final int NEVER = -1;

    private final Diagrams diagrams;
    private final Nodes nodes;

    /** The number of initiatives of each choice, and of all choices of a level; a number without room is negative. */
    private final long[][] weights;

    private final long[] all;

    /** By node: how many come from it to yes, and the temporary work with which that ends. */
    private long[] counts = new long[0];

    private int[] works = new int[0];

    SmallCounter(Space space, Diagrams diagrams) {
        this.diagrams = diagrams;
        this.nodes = diagrams.nodes();
        this.weights = new long[space.levels().size()][];
        this.all = new long[weights.length];
        for (int level = 0; level < weights.length; level++) {
            weights[level] = space.levels().get(level).choices().stream()
                    .mapToLong(choice -> choice.count().bitLength() < Long.SIZE
                            ? choice.count().longValue()
                            : NEVER)
                    .toArray();
            all[level] = Arrays.stream(weights[level])
                    .reduce(0, (sum, weight) -> sum < 0 || weight < 0 ? NEVER : sum + weight);
        }
    }

    /**
     * How many come to yes.
     *
     * @throws ArithmeticException if a long has no room for it
     */
    long yes(int region) {
        return times(between(0, region), from(region));
    }

    private long from(int node) {
        if (Nodes.isEnd(node)) {
            return Nodes.value(node);
        }
        if (node >= counts.length) {
            int known = counts.length;
            int size = Math.max(nodes.count() + (nodes.count() >> 1), 1 << 10);
            counts = Arrays.copyOf(counts, size);
            works = Arrays.copyOf(works, size);
            Arrays.fill(works, known, size, NEVER);
        }
        if (works[node] == NEVER || (works[node] != 0 && works[node] != diagrams.work())) {
            counts[node] = below(node);
            works[node] = diagrams.work(node);
        }
        return counts[node];
    }

    private long below(int node) {
        diagrams.visit(node);
        int level = nodes.level(node);
        long sum = 0;
        for (int choice = 0; choice < weights[level].length; choice++) {
            int child = nodes.child(node, choice);
            long yes = from(child);
            if (yes != 0) {
                sum = plus(sum, times(weights[level][choice], times(between(level + 1, child), yes)));
            }
        }
        return sum;
    }

    /** How many ways lead through the levels from one on to that of a node. */
    private long between(int from, int node) {
        long ways = 1;
        for (int level = from; level < nodes.level(node); level++) {
            ways = times(ways, all[level]);
        }
        return ways;
    }

    private static long times(long a, long b) {
        return Math.multiplyExact(room(a), room(b));
    }

    private static long plus(long a, long b) {
        return Math.addExact(room(a), room(b));
    }

    private static long room(long number) {
        if (number < 0) {
            throw new ArithmeticException("a long has no room for it");
        }
        return number;
    }
}
