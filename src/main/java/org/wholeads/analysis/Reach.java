package org.wholeads.analysis;

import java.util.BitSet;

/** What can be reached from a node. */
final class Reach {
    private Reach() {}

    /** The inner nodes, each after its children: in rising order, since a node is made after its children. */
    static int[] childrenFirst(Nodes nodes, int... roots) {
        BitSet seen = new BitSet();
        for (int root : roots) {
            walk(nodes, root, seen, new BitSet());
        }
        return seen.stream().toArray();
    }

    /** The values of the ends. */
    static BitSet ends(Nodes nodes, int root) {
        BitSet ends = new BitSet();
        walk(nodes, root, new BitSet(), ends);
        return ends;
    }

    private static void walk(Nodes nodes, int node, BitSet seen, BitSet ends) {
        if (Nodes.isEnd(node)) {
            ends.set(Nodes.value(node));
        } else if (!seen.get(node)) {
            seen.set(node);
            int arity = nodes.arity(nodes.level(node));
            for (int choice = 0; choice < arity; choice++) {
                walk(nodes, nodes.child(node, choice), seen, ends);
            }
        }
    }
}
