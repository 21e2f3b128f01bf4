package org.wholeads.explain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Situation;

/**
 * How few facts have to change so that a goal is reached: the shortest way through the diagram, where it costs 1 to leave
 * today's choice. A list is one fact of many levels; whether a way has paid for it already is part of where it stands.
 * Not thread-safe.
 */
final class FewestFacts {
    static final int NEVER = Integer.MAX_VALUE / 2;
    private static final int FIXED = -1;

    private final DecisionDiagram diagram;
    private final Predicate<Situation> goal;
    private final int[] today;
    private final boolean[][] stated;
    private final int[] factOf;
    /** For each fact its bit among those of several levels; 0 for the others. */
    private final int[] bits;

    private final int states;
    private final BitSet reached;
    private final int[] least;

    /** @param facts the levels of each fact that may change */
    FewestFacts(DecisionDiagram diagram, Predicate<Situation> goal, int[] today, List<List<Integer>> facts) {
        this.diagram = diagram;
        this.goal = goal;
        this.today = today;
        this.stated =
                diagram.space().levels().stream().map(ChangeSearch::stated).toArray(boolean[][]::new);
        this.factOf = new int[today.length];
        this.bits = new int[facts.size()];
        Arrays.fill(factOf, FIXED);
        int several = 0;
        for (int fact = 0; fact < facts.size(); fact++) {
            for (int level : facts.get(fact)) {
                factOf[level] = fact;
            }
            bits[fact] = facts.get(fact).size() > 1 ? 1 << several++ : 0;
        }
        this.states = 1 << several;
        this.least = new int[diagram.size() * states];
        this.reached = reached();
    }

    private BitSet reached() {
        BitSet nodes = new BitSet(diagram.size());
        if (!diagram.isEnd(diagram.root())) {
            nodes.set(diagram.root());
        }
        // Children have smaller numbers than their parents.
        for (int node = nodes.length() - 1; node >= 0; node = nodes.previousSetBit(node - 1)) {
            int level = diagram.level(node);
            for (int choice = 0; choice < stated[level].length; choice++) {
                int child = diagram.child(node, choice);
                if ((choice == today[level] || factOf[level] != FIXED) && !diagram.isEnd(child)) {
                    nodes.set(child);
                }
            }
        }
        return nodes;
    }

    /**
     * The fewest facts; {@link #NEVER} if the goal cannot be reached.
     *
     * @param allowed the facts that may change
     * @param free those among them that count nothing
     */
    int least(BitSet allowed, BitSet free) {
        if (diagram.isEnd(diagram.root())) {
            return ofEnd(diagram.root());
        }
        for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
            for (int paid = 0; paid < states; paid++) {
                least[node * states + paid] = ofNode(node, paid, allowed, free);
            }
        }
        return least[diagram.root() * states];
    }

    private int ofNode(int node, int paid, BitSet allowed, BitSet free) {
        int level = diagram.level(node);
        int fact = factOf[level];
        int best = of(diagram.child(node, today[level]), paid);
        if (fact == FIXED || !allowed.get(fact)) {
            return best;
        }
        int cost = free.get(fact) || (paid & bits[fact]) != 0 ? 0 : 1;
        for (int choice = 0; choice < stated[level].length; choice++) {
            if (choice != today[level] && stated[level][choice]) {
                best = Math.min(best, cost + of(diagram.child(node, choice), paid | bits[fact]));
            }
        }
        return best;
    }

    private int of(int node, int paid) {
        return diagram.isEnd(node) ? ofEnd(node) : least[node * states + paid];
    }

    private int ofEnd(int end) {
        return diagram.situation(end).filter(goal).isPresent() ? 0 : NEVER;
    }
}
