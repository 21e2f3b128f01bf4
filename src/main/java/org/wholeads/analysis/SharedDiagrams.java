package org.wholeads.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Several reduced ordered decision diagrams over one {@link Space} that share their nodes: an inner node asks what stands at
 * a {@link Level}, its children stand for the {@linkplain Level#choices() choices}, an end is a value, 0 or more.
 *
 * <p>Inner nodes are numbered from 0 to {@link #size()} - 1, children before parents, so that one array and one pass from 0
 * up answer most questions; ends are negative. On a way from a root levels only rise; a level that is left out does not
 * matter there. Two diagrams are the same if their roots are. Immutable and safe for any number of threads.
 */
public final class SharedDiagrams {
    /** A level that is not fixed, for {@link #given}. */
    public static final int OPEN = -1;

    private final int[] arities;
    private final int[] roots;
    private final int[] levels;
    private final int[] starts;
    private final int[] children;

    private SharedDiagrams(int[] arities, Nodes nodes, int[] tops) {
        int[] order = Reach.childrenFirst(nodes, tops);
        int[] place = new int[order.length == 0 ? 0 : 1 + order[order.length - 1]];
        this.arities = arities;
        this.levels = new int[order.length];
        this.starts = new int[order.length];
        int cells = 0;
        for (int i = 0; i < order.length; i++) {
            levels[i] = nodes.level(order[i]);
            starts[i] = cells;
            cells += arities[levels[i]];
            place[order[i]] = i;
        }
        this.children = new int[cells];
        for (int i = 0; i < order.length; i++) {
            for (int choice = 0; choice < arities[levels[i]]; choice++) {
                int child = nodes.child(order[i], choice);
                children[starts[i] + choice] = Nodes.isEnd(child) ? child : place[child];
            }
        }
        this.roots = Arrays.stream(tops)
                .map(top -> Nodes.isEnd(top) ? top : place[top])
                .toArray();
    }

    /** The diagrams with these tops. */
    static SharedDiagrams of(Space space, Nodes nodes, int... tops) {
        return new SharedDiagrams(space.arities(), nodes, tops);
    }

    /** How many diagrams there are. */
    public int count() {
        return roots.length;
    }

    /** The node to start from in the diagram of this number; an end if all come to the same. */
    public int root(int diagram) {
        return roots[diagram];
    }

    /** How many inner nodes there are. */
    public int size() {
        return levels.length;
    }

    /** Whether it is an end and not an inner node. */
    public static boolean isEnd(int node) {
        return Nodes.isEnd(node);
    }

    /** The value of an end. */
    public static int value(int end) {
        return Nodes.value(end);
    }

    /** The place of the level that an inner node asks for, in {@link Space#levels()}. */
    public int level(int node) {
        return levels[node];
    }

    /** How many choices the level at this place has. */
    public int choices(int level) {
        return arities[level];
    }

    /** Where an inner node leads for the choice at this place. */
    public int child(int node, int choice) {
        return children[starts[node] + choice];
    }

    /** The ends of all diagrams, each once, by rising value. */
    public List<Integer> ends() {
        BitSet values = new BitSet();
        IntStream.concat(Arrays.stream(roots), Arrays.stream(children))
                .filter(SharedDiagrams::isEnd)
                .forEach(end -> values.set(value(end)));
        return values.stream().map(Nodes::end).boxed().toList();
    }

    /**
     * What is left of the diagrams once choices are known: reduced again, so that a level is found in a diagram only if it
     * still makes a difference to its ends.
     *
     * @param from the nodes to start from
     * @param known for each level the place of its choice, or {@link #OPEN}
     */
    public SharedDiagrams given(int[] from, int[] known) {
        return rebuilt(from, known, IntUnaryOperator.identity());
    }

    /**
     * The diagrams with other values at their ends: reduced again, so that nodes are told apart only by what the new values
     * tell.
     *
     * @param from the nodes to start from
     * @param values the new value, 0 or more, of each end
     */
    public SharedDiagrams withValues(int[] from, IntUnaryOperator values) {
        int[] known = new int[arities.length];
        Arrays.fill(known, OPEN);
        return rebuilt(from, known, end -> Nodes.end(values.applyAsInt(end)));
    }

    private SharedDiagrams rebuilt(int[] from, int[] known, IntUnaryOperator ends) {
        BitSet reached = reached(from, known);
        Nodes nodes = new Nodes(arities, new Budget(Integer.MAX_VALUE, Long.MAX_VALUE)); // never more than there are
        int[] become = new int[size()];
        int[] kids = new int[Arrays.stream(arities).max().orElse(0)];
        for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
            int level = levels[node];
            if (known[level] != OPEN) {
                become[node] = after(child(node, known[level]), become, ends);
                continue;
            }
            for (int choice = 0; choice < arities[level]; choice++) {
                kids[choice] = after(child(node, choice), become, ends);
            }
            become[node] = nodes.node(level, kids, 0);
        }
        return new SharedDiagrams(
                arities,
                nodes,
                Arrays.stream(from).map(node -> after(node, become, ends)).toArray());
    }

    private static int after(int node, int[] become, IntUnaryOperator ends) {
        return isEnd(node) ? ends.applyAsInt(node) : become[node];
    }

    private BitSet reached(int[] from, int[] known) {
        BitSet reached = new BitSet(size());
        for (int node : from) {
            reach(node, reached);
        }
        // Children have smaller numbers than their parents.
        for (int node = reached.length() - 1; node >= 0; node = reached.previousSetBit(node - 1)) {
            int level = levels[node];
            if (known[level] != OPEN) {
                reach(child(node, known[level]), reached);
            } else {
                for (int choice = 0; choice < arities[level]; choice++) {
                    reach(child(node, choice), reached);
                }
            }
        }
        return reached;
    }

    private static void reach(int node, BitSet reached) {
        if (!isEnd(node)) {
            reached.set(node);
        }
    }
}
