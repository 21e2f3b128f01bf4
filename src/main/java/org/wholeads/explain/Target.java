package org.wholeads.explain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.EntryDiagrams;
import org.wholeads.analysis.SharedDiagrams;
import org.wholeads.analysis.Situation;
import org.wholeads.analysis.Space;

/**
 * What questions are to settle: diagrams whose ends fall into few classes. A diagram is settled when what is open can only
 * come to one class. A mask leaves one choice of a level or all. Immutable; every answer takes one pass over the part that can be reached.
 */
final class Target {
    private static final int IMPOSSIBLE = -1;

    private final Space space;
    private final SharedDiagrams diagrams;
    private final int[] roots;
    /** By the values of ends; {@link #IMPOSSIBLE}, or a class from 0 to 31. */
    private final int[] classes;

    private final double[][] counts;

    private Target(Space space, SharedDiagrams diagrams, int[] roots, int[] classes, double[][] counts) {
        this.space = space;
        this.diagrams = diagrams;
        this.roots = roots;
        this.classes = classes;
        this.counts = counts;
    }

    private static Target of(Space space, SharedDiagrams diagrams, int[] roots, IntUnaryOperator classOfEnd) {
        List<Integer> ends = diagrams.ends();
        int most = ends.stream().mapToInt(SharedDiagrams::value).max().orElse(0);
        int[] classes = new int[most + 1];
        ends.forEach(end -> classes[SharedDiagrams.value(end)] = classOfEnd.applyAsInt(end));
        double[][] counts = space.levels().stream()
                .map(level -> level.choices().stream()
                        .mapToDouble(choice -> choice.count().doubleValue())
                        .toArray())
                .toArray(double[][]::new);
        return new Target(space, diagrams, roots, classes, counts);
    }

    /** Who leads; that nobody does is a class of its own. */
    static Target leader(DecisionDiagram diagram) {
        return ofSituations(diagram, decided -> decided.who().ordinal());
    }

    /** Who leads and who is accountable. */
    static Target accountable(DecisionDiagram diagram) {
        return ofSituations(
                diagram,
                decided -> 4 * decided.who().ordinal() + decided.answers().ordinal());
    }

    private static Target ofSituations(DecisionDiagram diagram, ToIntFunction<Situation.Decided> classes) {
        int nobody = 31;
        return of(diagram.space(), diagram.nodes(), new int[] {diagram.root()}, end -> diagram.situation(end)
                .map(situation -> situation instanceof Situation.Decided decided ? classes.applyAsInt(decided) : nobody)
                .orElse(IMPOSSIBLE));
    }

    /** Whether a decision has each of these entries: class 0 no, class 1 yes. */
    static Target entries(EntryDiagrams entries, Predicate<Entry> which) {
        List<Entry> all = entries.entries();
        int[] roots = IntStream.range(0, all.size())
                .filter(i -> which.test(all.get(i)))
                .map(entries.diagrams()::root)
                .toArray();
        int[] nothingKnown = Mask.free(entries.space()).known();
        SharedDiagrams only = entries.diagrams().given(roots, nothingKnown);
        int[] places = IntStream.range(0, roots.length).map(only::root).toArray();
        return of(entries.space(), only, places, end -> EntryDiagrams.has(end)
                .map(has -> has ? 1 : 0)
                .orElse(IMPOSSIBLE));
    }

    Space space() {
        return space;
    }

    SharedDiagrams diagrams() {
        return diagrams;
    }

    int count() {
        return roots.length;
    }

    int root(int diagram) {
        return roots[diagram];
    }

    /** What is left to settle once so much is known; diagrams that are settled are no longer there. */
    Target given(Mask mask) {
        int[] open = openRoots(mask);
        SharedDiagrams left = diagrams.given(open, mask.known());
        return new Target(
                space, left, IntStream.range(0, open.length).map(left::root).toArray(), classes, counts);
    }

    private int[] openRoots(Mask mask) {
        int[] bits = possible(mask);
        return IntStream.range(0, roots.length)
                .filter(i -> Integer.bitCount(bits[i]) > 1)
                .map(i -> roots[i])
                .toArray();
    }

    boolean isSettled(Mask mask) {
        return openRoots(mask).length == 0;
    }

    /** For each diagram the classes that it can come to, as bits. */
    int[] possible(Mask mask) {
        int[] below = possibleBelow(mask);
        return Arrays.stream(roots).map(root -> classes(root, below)).toArray();
    }

    /** For each node the classes that it can come to, as bits. */
    int[] possibleBelow(Mask mask) {
        int[] below = new int[diagrams.size()];
        int[] known = mask.known();
        for (int node = 0; node < below.length; node++) {
            int level = diagrams.level(node);
            if (known[level] != SharedDiagrams.OPEN) {
                below[node] = classes(diagrams.child(node, known[level]), below);
                continue;
            }
            for (int choice = 0; choice < diagrams.choices(level); choice++) {
                below[node] |= classes(diagrams.child(node, choice), below);
            }
        }
        return below;
    }

    /** The classes of a node, as bits; none for what no initiative can have. */
    int classes(int node, int[] below) {
        if (!SharedDiagrams.isEnd(node)) {
            return below[node];
        }
        int found = classes[SharedDiagrams.value(node)];
        return found == IMPOSSIBLE ? 0 : 1 << found;
    }

    /** Whether any initiative is left. */
    boolean isPossible(Mask mask) {
        return possible(mask)[0] != 0;
    }

    /** The levels that still make a difference somewhere, be it only to what is possible. */
    BitSet levels() {
        BitSet levels = new BitSet();
        for (int node = 0; node < diagrams.size(); node++) {
            levels.set(diagrams.level(node));
        }
        return levels;
    }

    /**
     * The share of each class in a diagram if every open value were equally likely: good to compare, no forecast. What no
     * initiative can have is left out, so that the sum is the share of what is possible.
     */
    double[] shares(int diagram, Mask mask) {
        double[] shares = new double[Integer.SIZE];
        int root = roots[diagram];
        if (SharedDiagrams.isEnd(root)) {
            addShare(root, 1, shares);
            return shares;
        }
        double[][] parts = parts(mask);
        double[] weights = new double[root + 1];
        weights[root] = 1;
        for (int node = root; node >= 0; node--) {
            if (weights[node] > 0) {
                double[] part = parts[diagrams.level(node)];
                for (int choice = 0; choice < part.length; choice++) {
                    if (part[choice] > 0) {
                        int child = diagrams.child(node, choice);
                        double weight = weights[node] * part[choice];
                        if (SharedDiagrams.isEnd(child)) {
                            addShare(child, weight, shares);
                        } else {
                            weights[child] += weight;
                        }
                    }
                }
            }
        }
        return shares;
    }

    private void addShare(int end, double weight, double[] shares) {
        int found = classes[SharedDiagrams.value(end)];
        if (found != IMPOSSIBLE) {
            shares[found] += weight;
        }
    }

    /** For each level the share of each open choice. */
    private double[][] parts(Mask mask) {
        double[][] parts = new double[counts.length][];
        for (int level = 0; level < counts.length; level++) {
            double all = total(mask, level);
            parts[level] = new double[counts[level].length];
            for (int choice = 0; choice < counts[level].length; choice++) {
                parts[level][choice] = mask.allows(level, choice) ? counts[level][choice] / all : 0;
            }
        }
        return parts;
    }

    private double total(Mask mask, int level) {
        double[] count = counts[level];
        return mask.open().get(level).stream()
                .mapToDouble(choice -> count[choice])
                .sum();
    }

    /** How many of the initiatives that can be told apart are left, as far as a double can count. */
    double count(Mask mask) {
        double count = Arrays.stream(shares(0, mask)).sum();
        for (int level = 0; level < counts.length; level++) {
            count *= total(mask, level);
        }
        return count;
    }

    /** How many values of a level a choice stands for. */
    double count(int level, int choice) {
        return counts[level][choice];
    }
}
