package org.wholeads.explain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeads.analysis.SharedDiagrams;

/**
 * Whether the answer to a question can make a difference: whether there are two initiatives that differ in that answer alone
 * and come to different classes. The search goes down a diagram with all nodes at once that the answers lead to, the rest
 * being the same; it is exact as long as it ends within a budget, beyond which the answer is yes. Not thread-safe.
 */
final class Relevance {
    private static final int MOST_STATES = 100_000;

    private final Target<?> target;
    private final SharedDiagrams diagrams;
    /** For each node the classes that it can come to, as bits. */
    private final int[] below;

    private final BitSet asked = new BitSet();
    private final Set<List<Integer>> seen = new HashSet<>();
    private BitSet own = new BitSet();
    private BitSet ownBelow = new BitSet();

    private Relevance(Target<?> target, SharedDiagrams diagrams) {
        this.target = target;
        this.diagrams = diagrams;
        this.below = new int[diagrams.size()];
        for (int node = 0; node < below.length; node++) {
            asked.set(diagrams.level(node));
            for (int choice = 0; choice < diagrams.choices(diagrams.level(node)); choice++) {
                below[node] |= classes(diagrams.child(node, choice));
            }
        }
    }

    /** For what is left to settle once so much is known. */
    static Relevance of(Target<?> target, Mask mask) {
        SharedDiagrams all = target.diagrams();
        int[] roots = IntStream.range(0, all.count()).map(all::root).toArray();
        return new Relevance(target, all.given(roots, mask.known()));
    }

    private int classes(int node) {
        return SharedDiagrams.isEnd(node) ? target.bit(SharedDiagrams.value(node)) : below[node];
    }

    /**
     * Whether another answer can lead to another class in one of the diagrams.
     *
     * @param levels the levels that the answer settles
     */
    boolean matters(BitSet levels) {
        if (!asked.intersects(levels)) {
            return false;
        }
        own = levels;
        ownBelow = below(levels);
        for (int i = 0; i < diagrams.count(); i++) {
            seen.clear();
            if (differ(new int[] {diagrams.root(i)})) {
                return true;
            }
        }
        return false;
    }

    /** The nodes from which one of these levels is asked for. */
    private BitSet below(BitSet levels) {
        BitSet found = new BitSet();
        for (int node = 0; node < below.length; node++) {
            int level = diagrams.level(node);
            boolean asks = levels.get(level);
            for (int choice = 0; !asks && choice < diagrams.choices(level); choice++) {
                int child = diagrams.child(node, choice);
                asks = !SharedDiagrams.isEnd(child) && found.get(child);
            }
            found.set(node, asks);
        }
        return found;
    }

    /** Whether these nodes, to which other answers lead, come to different classes for the same rest. */
    private boolean differ(int[] nodes) {
        int possible = 0;
        int ended = 0;
        int top = Integer.MAX_VALUE;
        boolean mayPart = nodes.length > 1;
        for (int node : nodes) {
            possible |= classes(node);
            if (SharedDiagrams.isEnd(node)) {
                ended |= classes(node);
            } else {
                top = Math.min(top, diagrams.level(node));
                mayPart |= ownBelow.get(node);
            }
        }
        if (Integer.bitCount(ended) > 1) {
            return true;
        }
        if (!mayPart || Integer.bitCount(possible) < 2 || top == Integer.MAX_VALUE) {
            return false;
        }
        if (!seen.add(Arrays.stream(nodes).boxed().toList())) {
            return false;
        }
        if (seen.size() > MOST_STATES) {
            return true;
        }
        int level = top;
        int choices = diagrams.choices(level);
        if (own.get(level)) {
            return differ(distinct(Arrays.stream(nodes)
                    .flatMap(node -> IntStream.range(0, choices).map(choice -> after(node, level, choice)))));
        }
        for (int choice = 0; choice < choices; choice++) {
            int taken = choice;
            if (differ(distinct(Arrays.stream(nodes).map(node -> after(node, level, taken))))) {
                return true;
            }
        }
        return false;
    }

    private int after(int node, int level, int choice) {
        return SharedDiagrams.isEnd(node) || diagrams.level(node) != level ? node : diagrams.child(node, choice);
    }

    /** Sorted, without what no initiative can have. */
    private int[] distinct(IntStream nodes) {
        return nodes.filter(node -> classes(node) != 0).sorted().distinct().toArray();
    }
}
