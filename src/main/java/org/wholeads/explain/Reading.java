package org.wholeads.explain;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wholeads.Leader;
import org.wholeads.analysis.Choice;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Level;
import org.wholeads.analysis.Situation;
import org.wholeads.analysis.Space;

/** A decision diagram read under a mask. Immutable; every question takes one pass over the part that can be reached. */
final class Reading {
    private final DecisionDiagram diagram;
    private final double[][] counts;

    Reading(DecisionDiagram diagram) {
        this.diagram = diagram;
        this.counts = diagram.space().levels().stream()
                .map(level -> level.choices().stream()
                        .map(Choice::count)
                        .mapToDouble(Number::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
    }

    DecisionDiagram diagram() {
        return diagram;
    }

    Space space() {
        return diagram.space();
    }

    /** What can still come out. */
    Outlook outlook(Mask mask) {
        Set<Leader> leaders = EnumSet.noneOf(Leader.class);
        boolean undecided = false;
        for (Situation situation : situations(reached(mask))) {
            situation.leader().ifPresent(leaders::add);
            undecided |= situation.leader().isEmpty();
        }
        return new Outlook(leaders, undecided);
    }

    /** Whether a goal can be reached. */
    boolean canReach(Mask mask, Predicate<Situation> goal) {
        return situations(reached(mask)).stream().anyMatch(goal);
    }

    /** The levels at whose choices ways to different leaders part. */
    BitSet partings(Mask mask) {
        return new Partings(diagram, mask).levels();
    }

    /**
     * The share of each leader, and of "nobody", if every open value were equally likely: good to compare, no forecast. What
     * no initiative can have is left out, so that the sum is the share of what is possible.
     */
    Map<Optional<Leader>, Double> shares(Mask mask) {
        Map<Optional<Leader>, Double> shares = new HashMap<>();
        EndWeight ends = (end, weight) ->
                diagram.situation(end).ifPresent(situation -> shares.merge(situation.leader(), weight, Double::sum));
        if (diagram.isEnd(diagram.root())) {
            ends.add(diagram.root(), 1);
        } else {
            pass(mask, new double[diagram.size()], ends);
        }
        return shares;
    }

    /** Hands the weight of each node down to its children, the root having 1. */
    private void pass(Mask mask, double[] weights, EndWeight ends) {
        double[][] parts = parts(mask);
        weights[diagram.root()] = 1;
        for (int node = diagram.root(); node >= 0; node--) {
            if (weights[node] == 0) {
                continue;
            }
            double[] part = parts[diagram.level(node)];
            for (int choice = 0; choice < part.length; choice++) {
                if (part[choice] > 0) {
                    int child = diagram.child(node, choice);
                    double weight = weights[node] * part[choice];
                    if (diagram.isEnd(child)) {
                        ends.add(child, weight);
                    } else {
                        weights[child] += weight;
                    }
                }
            }
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

    private interface EndWeight {
        void add(int end, double weight);
    }

    /** Whether any initiative is left. */
    boolean isPossible(Mask mask) {
        return !situations(reached(mask)).isEmpty();
    }

    /** How many of the initiatives that can be told apart are left, as far as a double can count. */
    double count(Mask mask) {
        double count = shares(mask).values().stream().mapToDouble(it -> it).sum();
        for (int level = 0; level < counts.length; level++) {
            count *= total(mask, level);
        }
        return count;
    }

    private record Reached(BitSet nodes, Set<Integer> ends) {}

    private Reached reached(Mask mask) {
        BitSet nodes = new BitSet(diagram.size());
        Set<Integer> ends = new HashSet<>();
        reach(diagram.root(), nodes, ends);
        // Children have smaller numbers than their parents.
        for (int node = nodes.length() - 1; node >= 0; node = nodes.previousSetBit(node - 1)) {
            BitSet open = mask.open().get(diagram.level(node));
            for (int choice = open.nextSetBit(0); choice >= 0; choice = open.nextSetBit(choice + 1)) {
                reach(diagram.child(node, choice), nodes, ends);
            }
        }
        return new Reached(nodes, ends);
    }

    private void reach(int node, BitSet nodes, Set<Integer> ends) {
        if (diagram.isEnd(node)) {
            ends.add(node);
        } else {
            nodes.set(node);
        }
    }

    private Set<Situation> situations(Reached reached) {
        Set<Situation> situations = new HashSet<>();
        reached.ends().forEach(end -> diagram.situation(end).ifPresent(situations::add));
        return situations;
    }

    Level level(int place) {
        return space().levels().get(place);
    }
}
