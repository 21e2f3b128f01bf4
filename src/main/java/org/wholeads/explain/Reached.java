package org.wholeads.explain;

import java.util.function.IntUnaryOperator;
import org.wholeads.analysis.SharedDiagrams;

/** Which nodes of a target's diagrams, and which of their ends, can be reached once choices are known. Not thread-safe. */
final class Reached {
    private final Target<?> target;
    private final SharedDiagrams diagrams;
    private final int[] known;
    /** A bit for each node. */
    private final long[] words;

    private int classes;

    Reached(Target<?> target, Mask mask) {
        this.target = target;
        this.diagrams = target.diagrams();
        this.known = mask.known();
        this.words = new long[(diagrams.size() >> 6) + 1];
        for (int i = 0; i < diagrams.count(); i++) {
            reach(diagrams.root(i));
        }
        // Children have smaller numbers than their parents.
        for (int word = words.length - 1; word >= 0; word--) {
            long left = words[word];
            while (left != 0) {
                int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
                reachBelow(word << 6 | bit);
                left = words[word] & ((1L << bit) - 1);
            }
        }
    }

    private void reachBelow(int node) {
        int level = diagrams.level(node);
        int choice = known[level];
        if (choice != SharedDiagrams.OPEN) {
            reach(diagrams.child(node, choice));
            return;
        }
        int choices = diagrams.choices(level);
        for (int open = 0; open < choices; open++) {
            reach(diagrams.child(node, open));
        }
    }

    private void reach(int node) {
        if (SharedDiagrams.isEnd(node)) {
            classes |= target.bit(SharedDiagrams.value(node));
        } else {
            words[node >> 6] |= 1L << node;
        }
    }

    Target<?> target() {
        return target;
    }

    /** The choice that is known at a level, or {@link SharedDiagrams#OPEN}. */
    int known(int level) {
        return known[level];
    }

    /** All classes that some diagram can come to, as bits. */
    int classes() {
        return classes;
    }

    /** The nodes, rising. */
    int[] nodes() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        int[] nodes = new int[count];
        int place = 0;
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                nodes[place++] = word << 6 | Long.numberOfTrailingZeros(left);
            }
        }
        return nodes;
    }

    /** The places of nodes among {@link #nodes}. */
    IntUnaryOperator places() {
        int[] before = new int[words.length];
        for (int word = 1; word < words.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(words[word - 1]);
        }
        return node -> before[node >> 6] + Long.bitCount(words[node >> 6] & ((1L << node) - 1));
    }
}
