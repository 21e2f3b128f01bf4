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
 * being the same; it is exact as long as it ends within a budget, beyond which the answer is yes. Used for one question; not
 * thread-safe.
 */
final class Relevance {
    private static final int MOST_STATES = 100_000;

    private final Target target;
    private final int[] below;
    private final BitSet own;
    private final boolean[] ownBelow;
    private final Set<List<Integer>> seen = new HashSet<>();

    /**
     * For one question.
     *
     * @param target what is left to settle: every level that its nodes ask for is open
     * @param below the classes that each of its nodes can come to
     * @param levels the levels that the answer settles
     */
    Relevance(Target target, int[] below, BitSet levels) {
        this.target = target;
        this.below = below;
        this.own = levels;
        this.ownBelow = new boolean[below.length];
        SharedDiagrams diagrams = target.diagrams();
        for (int node = 0; node < below.length; node++) {
            ownBelow[node] = own.get(diagrams.level(node));
            for (int choice = 0; !ownBelow[node] && choice < diagrams.choices(diagrams.level(node)); choice++) {
                int child = diagrams.child(node, choice);
                ownBelow[node] = !SharedDiagrams.isEnd(child) && ownBelow[child];
            }
        }
    }

    /** Whether it can make a difference in one of the diagrams. */
    boolean matters() {
        for (int i = 0; i < target.count(); i++) {
            seen.clear();
            if (differ(new int[] {target.root(i)})) {
                return true;
            }
        }
        return false;
    }

    /** Whether these nodes, to which other answers lead, come to different classes for the same rest. */
    private boolean differ(int[] nodes) {
        int possible = 0;
        int ended = 0;
        int top = Integer.MAX_VALUE;
        boolean mayPart = nodes.length > 1;
        for (int node : nodes) {
            possible |= target.classes(node, below);
            if (SharedDiagrams.isEnd(node)) {
                ended |= target.classes(node, below);
            } else {
                top = Math.min(top, target.diagrams().level(node));
                mayPart |= ownBelow[node];
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
        int choices = target.diagrams().choices(level);
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
        return SharedDiagrams.isEnd(node) || target.diagrams().level(node) != level
                ? node
                : target.diagrams().child(node, choice);
    }

    /** Sorted, without what no initiative can have. */
    private int[] distinct(IntStream nodes) {
        return nodes.filter(node -> target.classes(node, below) != 0)
                .sorted()
                .distinct()
                .toArray();
    }
}
