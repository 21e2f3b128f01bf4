package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wholeads.Objective;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * Puts levels into an order that keeps diagrams small: what many rules read comes first, and what rules read together
 * stands close together.
 */
final class LevelOrder {
    private static final Field PRIMARY =
            Field.of(Subject.INITIATIVE, "primaryObjective").orElseThrow();

    private final List<Level> levels;
    private final double[] score;
    private final List<int[]> together = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private LevelOrder(List<Level> levels, List<Policy> policies) {
        this.levels = levels;
        this.score = new double[levels.size()];
        Space unordered = Space.ofLevels(levels);
        for (Policy policy : policies) {
            for (Rule rule : policy.rules()) {
                Set<Integer> read = new TreeSet<>();
                for (Atom atom : Levels.atoms(rule)) {
                    read.add(unordered.levelOf(atom));
                }
                together.add(read.stream().mapToInt(Integer::intValue).toArray());
                // What follows from a verdict is a diagram of its own; evidence and verdicts meet in one.
                weights.add(rule.stage() == Stage.CONSEQUENCE ? 0.1 : 1.0);
            }
        }
    }

    static List<Level> of(List<Level> levels, List<Policy> policies) {
        List<Level> ordered = new LevelOrder(levels, policies).ordered();
        levels.stream()
                .filter(level -> level.element() == null && isOwner(level, levels))
                .forEach(owner -> lead(owner, ordered));
        return ordered;
    }

    /** Whether what its elements can be depends on it: the main objective, and whether teams are stated. */
    private static boolean isOwner(Level level, List<Level> levels) {
        return levels.stream().anyMatch(element -> isOwned(element, level));
    }

    private static boolean isOwned(Level element, Level owner) {
        return element.element() != null
                && (element.field().equals(owner.field())
                        || (element.element() instanceof Objective
                                && owner.field().equals(PRIMARY)));
    }

    /** Below its elements it would have to remember all of them. */
    private static void lead(Level owner, List<Level> ordered) {
        int first = 0;
        while (!isOwned(ordered.get(first), owner)) {
            first++;
        }
        if (ordered.indexOf(owner) > first) {
            ordered.remove(owner);
            ordered.add(first, owner);
        }
    }

    /** Always next: the level that the most rules read, those most whose other levels have been placed already. */
    private List<Level> ordered() {
        List<Level> ordered = new ArrayList<>();
        boolean[] placed = new boolean[levels.size()];
        int[] open = together.stream().mapToInt(read -> read.length).toArray();
        while (ordered.size() < levels.size()) {
            Arrays.fill(score, 0);
            for (int rule = 0; rule < open.length; rule++) {
                int[] read = together.get(rule);
                for (int level : read) {
                    score[level] += weights.get(rule) / open[rule];
                }
            }
            int best = -1;
            for (int level = 0; level < score.length; level++) {
                if (!placed[level] && (best < 0 || score[level] > score[best] + 1e-9)) {
                    best = level;
                }
            }
            placed[best] = true;
            ordered.add(levels.get(best));
            for (int rule = 0; rule < open.length; rule++) {
                for (int level : together.get(rule)) {
                    if (level == best) {
                        open[rule]--;
                    }
                }
            }
        }
        return ordered;
    }
}
