package org.wholeads.analysis;

import java.util.Arrays;
import java.util.List;
import org.wholeads.Initiative;

/**
 * Finds the smallest example of a region: the fewest facts stated beyond those that every initiative has. Each objective
 * beyond the first and each affected team is a fact, and that teams are stated is one. Of equally small ones it takes the
 * first in the order of levels and choices, so that it always finds the same.
 */
final class Witness {
    private final Space space;
    private final Diagrams diagrams;
    private final Nodes nodes;
    private final int[][] costs;

    Witness(Space space, Diagrams diagrams) {
        this.space = space;
        this.diagrams = diagrams;
        this.nodes = diagrams.nodes();
        this.costs = costs(space);
    }

    /** By level and choice, how many facts are stated by it. */
    static int[][] costs(Space space) {
        return space.levels().stream()
                .map(level -> level.choices().stream()
                        .mapToInt(choice -> choice.cost(level))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The smallest initiative for which a yes/no diagram, of legal choices only, says yes somewhere. */
    Initiative smallest(int region) {
        int[] order = diagrams.childrenFirst(region);
        int[] cheapest = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            cheapest[i] = costs(order[i], order, cheapest)[best(order[i], order, cheapest)];
        }
        int[] choices = new int[space.levels().size()];
        for (int level = 0; level < choices.length; level++) {
            choices[level] = free(costs[level]);
        }
        for (int node = region; !Nodes.isEnd(node); node = nodes.child(node, choices[nodes.level(node)])) {
            choices[nodes.level(node)] = best(node, order, cheapest);
        }
        return space.initiative(choices);
    }

    private int best(int node, int[] order, int[] cheapest) {
        int[] total = costs(node, order, cheapest);
        int best = 0;
        for (int choice = 1; choice < total.length; choice++) {
            best = total[choice] < total[best] ? choice : best;
        }
        return best;
    }

    /** For each choice what it takes from here to yes; levels that do not matter cost nothing. */
    private int[] costs(int node, int[] order, int[] cheapest) {
        int level = nodes.level(node);
        int[] total = costs[level].clone();
        for (int choice = 0; choice < total.length; choice++) {
            int child = nodes.child(node, choice);
            if (Nodes.isEnd(child)) {
                total[choice] += child == Nodes.TRUE ? 0 : NEVER;
            } else {
                total[choice] += cheapest[Arrays.binarySearch(order, child)];
            }
        }
        return total;
    }

    /** Larger than any number of facts, small enough to be added up along a way. */
    static final int NEVER = 1 << 20;

    private static int free(int[] costs) {
        List<Integer> all = Arrays.stream(costs).boxed().toList();
        return all.indexOf(0);
    }
}
