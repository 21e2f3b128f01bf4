package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the initiatives of a region from the smallest up, equally small ones in the order of levels and choices: the
 * first is the {@link Witness} of the region, and the first that has some property is the one of the part that has it. Used
 * once.
 */
final class SmallestFirst {
    private static final int FIRST_PORTION = 64;
    private static final int PORTION = 8_192;

    private final Nodes nodes;
    private final int[][] costs;
    private final int region;
    private final int[] order;
    private final int[] cheapest;
    private final Function<List<int[]>, BitSet> property;
    private final List<int[]> portion = new ArrayList<>();
    private int left;
    private int size = FIRST_PORTION;
    private int @Nullable [] found;

    /**
     * @param region a yes/no diagram of legal choices only
     * @param property which of some choices have it
     * @param most so many initiatives are looked at
     */
    SmallestFirst(Space space, Diagrams diagrams, int region, Function<List<int[]>, BitSet> property, int most) {
        this.nodes = diagrams.nodes();
        this.costs = Witness.costs(space);
        this.region = region;
        this.order = diagrams.childrenFirst(region);
        this.cheapest = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int[] from = costs[nodes.level(order[i])];
            int least = Witness.NEVER;
            for (int choice = 0; choice < from.length; choice++) {
                least = Math.min(least, from[choice] + cheapest(nodes.child(order[i], choice)));
            }
            cheapest[i] = least;
        }
        this.property = property;
        this.left = most;
    }

    /** The places of the choices of the first that has the property; empty if it is not among those looked at. */
    Optional<int[]> first() {
        int dearest = Arrays.stream(costs)
                .mapToInt(all -> Arrays.stream(all).max().orElse(0))
                .sum();
        for (int facts = cheapest(region); facts <= dearest && isOn(); facts++) {
            walk(region, 0, facts, new int[costs.length]);
            test();
        }
        return Optional.ofNullable(found);
    }

    private boolean isOn() {
        return found == null && left > 0;
    }

    private int cheapest(int node) {
        if (Nodes.isEnd(node)) {
            return node == Nodes.TRUE ? 0 : Witness.NEVER;
        }
        return cheapest[Arrays.binarySearch(order, node)];
    }

    /** All from here on that take so many facts more. */
    private void walk(int node, int level, int facts, int[] choices) {
        if (!isOn() || cheapest(node) > facts) {
            return;
        }
        if (level == costs.length) {
            if (facts == 0) {
                take(choices.clone());
            }
            return;
        }
        for (int choice = 0; choice < costs[level].length; choice++) {
            choices[level] = choice;
            int child = nodes.level(node) == level ? nodes.child(node, choice) : node;
            walk(child, level + 1, facts - costs[level][choice], choices);
        }
    }

    private void take(int[] choices) {
        portion.add(choices);
        left--;
        if (portion.size() == size || left == 0) {
            test();
            size = PORTION;
        }
    }

    private void test() {
        if (found == null && !portion.isEmpty()) {
            int first = property.apply(portion).nextSetBit(0);
            found = first < 0 ? null : portion.get(first);
        }
        portion.clear();
    }
}
