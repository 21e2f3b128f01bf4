package org.wholeads.explain;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
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

    /** The open levels at which ways part. */
    BitSet partings(Mask mask) {
        BitSet levels = new BitSet();
        BitSet nodes = reached(mask).nodes();
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            if (mask.isOpen(diagram.level(node))) {
                levels.set(diagram.level(node));
            }
        }
        return levels;
    }

    /** The share of each leader if every open value were equally likely: good to compare, no forecast. */
    Map<Leader, Double> shares(Mask mask) {
        double[] weights = new double[diagram.size()];
        Map<Leader, Double> shares = new EnumMap<>(Leader.class);
        if (diagram.isEnd(diagram.root())) {
            add(shares, diagram.root(), 1);
            return normalised(shares);
        }
        pass(mask, weights, (end, weight) -> add(shares, end, weight));
        return normalised(shares);
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

    private void add(Map<Leader, Double> shares, int end, double weight) {
        diagram.situation(end)
                .flatMap(Situation::leader)
                .ifPresent(leader -> shares.merge(leader, weight, Double::sum));
    }

    /** Whether any initiative is left. */
    boolean isPossible(Mask mask) {
        return !situations(reached(mask)).isEmpty();
    }

    /** How many of the initiatives that can be told apart are left, as far as a double can count. */
    double count(Mask mask) {
        double count = situationShare(mask);
        for (int level = 0; level < counts.length; level++) {
            double[] all = counts[level];
            count *= mask.open().get(level).stream()
                    .mapToDouble(choice -> all[choice])
                    .sum();
        }
        return count;
    }

    private double situationShare(Mask mask) {
        double[] weights = new double[diagram.size()];
        if (diagram.isEnd(diagram.root())) {
            return diagram.situation(diagram.root()).isPresent() ? 1 : 0;
        }
        double[] possible = new double[1];
        pass(
                mask,
                weights,
                (end, weight) -> possible[0] += diagram.situation(end).isPresent() ? weight : 0);
        return possible[0];
    }

    private static Map<Leader, Double> normalised(Map<Leader, Double> shares) {
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((leader, share) -> share / all);
        return shares;
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
