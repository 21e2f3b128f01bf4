package org.wholeads.explain;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.wholeads.analysis.SharedDiagrams;

/**
 * A target's diagrams restricted to known choices: only what is open is asked. Nodes are numbered from 0 up, children before
 * parents, ends are negative, as in {@link SharedDiagrams}; but two nodes may be the same, as finding that out costs more
 * than a pass over both. Made for one answer; not thread-safe.
 */
final class RestrictedDiagrams {
    private final Target<?> target;
    private final int classes;
    private final int[] roots;
    private final int[] levels;
    private final int[] starts;
    private final int[] children;
    private int size;
    private int cells;

    RestrictedDiagrams(Reached reached) {
        this.target = reached.target();
        this.classes = target.classes();
        SharedDiagrams diagrams = target.diagrams();
        int[] nodes = reached.nodes();
        int edges = 0;
        for (int node : nodes) {
            int level = diagrams.level(node);
            edges += reached.known(level) == SharedDiagrams.OPEN ? diagrams.choices(level) : 0;
        }
        this.levels = new int[nodes.length];
        this.starts = new int[nodes.length];
        this.children = new int[edges];
        this.roots = new int[diagrams.count()];
        link(diagrams, reached, nodes);
    }

    private void link(SharedDiagrams diagrams, Reached reached, int[] nodes) {
        IntUnaryOperator places = reached.places();
        int[] become = new int[nodes.length];
        for (int place = 0; place < nodes.length; place++) {
            int node = nodes[place];
            int level = diagrams.level(node);
            int known = reached.known(level);
            if (known != SharedDiagrams.OPEN) {
                become[place] = after(diagrams.child(node, known), places, become);
                continue;
            }
            int choices = diagrams.choices(level);
            boolean same = true;
            for (int choice = 0; choice < choices; choice++) {
                children[cells + choice] = after(diagrams.child(node, choice), places, become);
                same &= children[cells + choice] == children[cells];
            }
            become[place] = same ? children[cells] : open(level, choices);
        }
        for (int i = 0; i < roots.length; i++) {
            roots[i] = after(diagrams.root(i), places, become);
        }
    }

    private int open(int level, int choices) {
        levels[size] = level;
        starts[size] = cells;
        cells += choices;
        return size++;
    }

    private static int after(int node, IntUnaryOperator places, int[] become) {
        return SharedDiagrams.isEnd(node) ? node : become[places.applyAsInt(node)];
    }

    private int choices(int node) {
        return target.diagrams().choices(levels[node]);
    }

    /** For each diagram the classes that it can come to, as bits. */
    int[] possible() {
        int[] below = new int[size];
        for (int node = 0; node < size; node++) {
            for (int cell = starts[node]; cell < starts[node] + choices(node); cell++) {
                below[node] |= bits(children[cell], below);
            }
        }
        return Arrays.stream(roots).map(root -> bits(root, below)).toArray();
    }

    private int bits(int node, int[] below) {
        return SharedDiagrams.isEnd(node) ? target.bit(SharedDiagrams.value(node)) : below[node];
    }

    /**
     * By how much knowing each level is expected to lessen what is uncertain (information gain, Shannon 1948), summed up over
     * the diagrams; 0 for what is known or does not matter. Every way to fill in what is open to an initiative is equally
     * likely: good to compare, no forecast.
     *
     * <p>All levels at once: one pass from the ends up finds for each node which classes lie below, and one from the root
     * down how likely each node is. A level is passed on some ways and not on others; what it is known to be moves only the
     * former.
     */
    double[] gains() {
        double[] below = below();
        double[] gains = new double[target.space().levels().size()];
        for (int root : roots) {
            if (!SharedDiagrams.isEnd(root)) {
                addGains(root, below, gains);
            }
        }
        return gains;
    }

    /** For each node, and in it each class, how likely it is from there. */
    private double[] below() {
        double[] below = new double[size * classes];
        for (int node = 0; node < size; node++) {
            for (int choice = 0; choice < choices(node); choice++) {
                double share = target.share(levels[node], choice);
                add(share, children[starts[node] + choice], below, below, node * classes);
            }
        }
        return below;
    }

    /** Adds a part of what lies below a node. */
    private void add(double share, int node, double[] below, double[] sums, int from) {
        if (SharedDiagrams.isEnd(node)) {
            int found = SharedDiagrams.value(node);
            if (found < classes) {
                sums[from + found] += share;
            }
        } else {
            for (int i = 0; i < classes; i++) {
                sums[from + i] += share * below[node * classes + i];
            }
        }
    }

    private void addGains(int root, double[] below, double[] gains) {
        double[] likely = new double[root + 1];
        likely[root] = 1;
        double[][] passing = new double[gains.length][];
        double[][] through = new double[gains.length][];
        for (int node = root; node >= 0; node--) {
            if (likely[node] == 0) {
                continue;
            }
            int level = levels[node];
            if (passing[level] == null) {
                passing[level] = new double[classes];
                through[level] = new double[choices(node) * classes];
            }
            add(likely[node], node, below, passing[level], 0);
            for (int choice = 0; choice < choices(node); choice++) {
                int child = children[starts[node] + choice];
                add(likely[node], child, below, through[level], choice * classes);
                if (!SharedDiagrams.isEnd(child)) {
                    likely[child] += likely[node] * target.share(level, choice);
                }
            }
        }
        double[] all = Arrays.copyOfRange(below, root * classes, (root + 1) * classes);
        for (int level = 0; level < gains.length; level++) {
            if (passing[level] != null) {
                gains[level] += gain(all, passing[level], through[level], level);
            }
        }
    }

    private double gain(double[] all, double[] passing, double[] through, int level) {
        double sum = 0;
        double expected = 0;
        double[] once = new double[classes];
        for (int choice = 0; choice < through.length / classes; choice++) {
            double possible = 0;
            for (int i = 0; i < classes; i++) {
                once[i] = Math.max(0, all[i] - passing[i]) + through[choice * classes + i];
                possible += once[i];
            }
            double weight = possible * target.share(level, choice);
            sum += weight;
            expected += weight == 0 ? 0 : weight * entropy(once, possible);
        }
        return entropy(all, Arrays.stream(all).sum()) - expected / sum;
    }

    private static double entropy(double[] parts, double all) {
        double entropy = 0;
        for (double part : parts) {
            if (part > 0) {
                entropy -= part / all * Math.log(part / all);
            }
        }
        return entropy;
    }
}
