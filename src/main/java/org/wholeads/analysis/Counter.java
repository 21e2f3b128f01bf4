package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Counts exactly how many initiatives of a space come to which end. */
final class Counter {
    private final Diagrams diagrams;
    private final Nodes nodes;
    private final SmallCounter small;
    private final BigInteger[][] weights;

    /** From one level to another, the product of what lies between; made when it is needed. */
    private final BigInteger[][] between;

    Counter(Space space, Diagrams diagrams) {
        this.diagrams = diagrams;
        this.nodes = diagrams.nodes();
        this.weights = space.levels().stream()
                .map(level -> level.choices().stream().map(Choice::count).toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
        this.between = new BigInteger[weights.length + 1][];
        this.small = new SmallCounter(space, diagrams);
    }

    /** How many come to yes. */
    BigInteger yes(int region) {
        try {
            return BigInteger.valueOf(small.yes(region));
        } catch (ArithmeticException e) {
            return ends(region).getOrDefault(Nodes.value(Nodes.TRUE), BigInteger.ZERO);
        }
    }

    /** How many come to each end, by the end's value. */
    Map<Integer, BigInteger> ends(int root) {
        Map<Integer, BigInteger> ends = new TreeMap<>();
        int[] order = diagrams.childrenFirst(root);
        BigInteger[] arriving = new BigInteger[order.length];
        Arrays.fill(arriving, BigInteger.ZERO);
        arrive(root, between(-1, nodes.level(root)), order, arriving, ends);
        for (int i = order.length - 1; i >= 0; i--) {
            int level = nodes.level(order[i]);
            for (int choice = 0; choice < nodes.arity(level); choice++) {
                int child = nodes.child(order[i], choice);
                BigInteger ways = weights[level][choice].multiply(between(level, nodes.level(child)));
                arrive(child, arriving[i].multiply(ways), order, arriving, ends);
            }
        }
        return ends;
    }

    private static void arrive(
            int node, BigInteger count, int[] order, BigInteger[] arriving, Map<Integer, BigInteger> ends) {
        if (Nodes.isEnd(node)) {
            ends.merge(Nodes.value(node), count, BigInteger::add);
        } else {
            int place = Arrays.binarySearch(order, node);
            arriving[place] = arriving[place].add(count);
        }
    }

    /** How many ways lead through the levels between two levels. */
    private BigInteger between(int above, int below) {
        if (between[above + 1] == null) {
            between[above + 1] = new BigInteger[weights.length - above];
        }
        BigInteger[] from = between[above + 1];
        int length = below - above - 1;
        if (from[length] == null) {
            from[length] = product(above, below);
        }
        return from[length];
    }

    private BigInteger product(int above, int below) {
        BigInteger product = BigInteger.ONE;
        for (int level = above + 1; level < below; level++) {
            product = product.multiply(Arrays.stream(weights[level]).reduce(BigInteger.ZERO, BigInteger::add));
        }
        return product;
    }
}
