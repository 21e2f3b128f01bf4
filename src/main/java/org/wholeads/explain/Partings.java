package org.wholeads.explain;

import java.util.BitSet;
import org.wholeads.analysis.DecisionDiagram;

/**
 * Where ways to different leaders part, as far as a mask leaves them open. They do not part where only one choice is
 * possible, or where what is known makes all choices come to the same. Used once; not thread-safe.
 */
final class Partings {
    /** What no initiative can have. */
    private static final int IMPOSSIBLE = -1;

    private static final int NOBODY = -2;

    private final DecisionDiagram diagram;
    private final Mask mask;

    /** For each node the only one that its ways come to, be it an end, or itself. */
    private final int[] meant;

    Partings(DecisionDiagram diagram, Mask mask) {
        this.diagram = diagram;
        this.mask = mask;
        this.meant = new int[diagram.size()];
    }

    BitSet levels() {
        // Children have smaller numbers than their parents.
        for (int node = 0; node < meant.length; node++) {
            meant[node] = onlyChild(node);
        }
        BitSet levels = new BitSet();
        BitSet reached = new BitSet(meant.length);
        reach(diagram.root(), reached);
        for (int node = reached.length() - 1; node >= 0; node = reached.previousSetBit(node - 1)) {
            levels.set(diagram.level(node));
            BitSet open = open(node);
            for (int choice = open.nextSetBit(0); choice >= 0; choice = open.nextSetBit(choice + 1)) {
                reach(diagram.child(node, choice), reached);
            }
        }
        return levels;
    }

    private BitSet open(int node) {
        return mask.open().get(diagram.level(node));
    }

    private int onlyChild(int node) {
        int only = IMPOSSIBLE;
        BitSet open = open(node);
        for (int choice = open.nextSetBit(0); choice >= 0; choice = open.nextSetBit(choice + 1)) {
            int child = meant(diagram.child(node, choice));
            if (only != IMPOSSIBLE && child != IMPOSSIBLE && child != only) {
                return node;
            }
            only = child == IMPOSSIBLE ? only : child;
        }
        return only;
    }

    /** Ends as negative numbers, the same for the same leader. */
    private int meant(int node) {
        if (!diagram.isEnd(node)) {
            return meant[node];
        }
        return diagram.situation(node)
                .map(situation -> situation
                        .leader()
                        .map(leader -> NOBODY - 1 - leader.ordinal())
                        .orElse(NOBODY))
                .orElse(IMPOSSIBLE);
    }

    private void reach(int node, BitSet reached) {
        int to = meant(node);
        if (to >= 0) {
            reached.set(to);
        }
    }
}
