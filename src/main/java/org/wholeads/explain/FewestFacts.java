package org.wholeads.explain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<Integer, Integer> ends = new HashMap<>();

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

    /** The fewest facts; {@link #NEVER} if the goal cannot be reached. */
    int least() {
        for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
            for (int paid = 0; paid < states; paid++) {
                least[node * states + paid] = ofNode(node, paid);
            }
        }
        return of(diagram.root(), 0);
    }

    private int ofNode(int node, int paid) {
        int level = diagram.level(node);
        int best = NEVER;
        for (int choice = 0; choice < stated[level].length; choice++) {
            if (mayBe(level, choice)) {
                best = Math.min(best, cost(level, choice, paid) + next(node, choice, paid));
            }
        }
        return best;
    }

    private boolean mayBe(int level, int choice) {
        return choice == today[level] || (factOf[level] != FIXED && stated[level][choice]);
    }

    private int cost(int level, int choice, int paid) {
        return choice == today[level] || (paid & bits[factOf[level]]) != 0 ? 0 : 1;
    }

    private int next(int node, int choice, int paid) {
        int level = diagram.level(node);
        return of(diagram.child(node, choice), choice == today[level] ? paid : paid | bits[factOf[level]]);
    }

    private int of(int node, int paid) {
        return diagram.isEnd(node) ? ofEnd(node) : least[node * states + paid];
    }

    private int ofEnd(int end) {
        // A way has many ends, but few that differ.
        return ends.computeIfAbsent(
                end, key -> diagram.situation(key).filter(goal).isPresent() ? 0 : NEVER);
    }

    private record Place(int node, BitSet changed) {}

    /** The sets of so few facts that do, at most so many, in the order of the facts. Asked after {@link #least}. */
    List<BitSet> sets(int most) {
        Set<BitSet> sets = new HashSet<>();
        sets(diagram.root(), 0, new BitSet(), most, new HashSet<>(), sets);
        return sets.stream()
                .sorted(Comparator.comparing(set -> set.stream().boxed().toList(), FewestFacts::inOrder))
                .toList();
    }

    /** Follows the shortest ways only, so that each ends at the goal. */
    private void sets(int node, int paid, BitSet changed, int most, Set<Place> seen, Set<BitSet> sets) {
        if (sets.size() >= most) {
            return;
        }
        if (diagram.isEnd(node)) {
            sets.add((BitSet) changed.clone());
            return;
        }
        if (!seen.add(new Place(node, (BitSet) changed.clone()))) {
            return;
        }
        int level = diagram.level(node);
        for (int choice = 0; choice < stated[level].length; choice++) {
            if (mayBe(level, choice)
                    && cost(level, choice, paid) + next(node, choice, paid) == least[node * states + paid]) {
                boolean now = choice != today[level] && !changed.get(factOf[level]);
                if (now) {
                    changed.set(factOf[level]);
                }
                int after = choice == today[level] ? paid : paid | bits[factOf[level]];
                sets(diagram.child(node, choice), after, changed, most, seen, sets);
                if (now) {
                    changed.clear(factOf[level]);
                }
            }
        }
    }

    private static int inOrder(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
