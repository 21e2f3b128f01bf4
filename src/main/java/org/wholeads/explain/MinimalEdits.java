package org.wholeads.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Level;
import org.wholeads.analysis.Situation;

/**
 * All edits of some facts that reach a goal and have no step that they could do without. A fact of one value takes one step,
 * whatever its new value. A list takes a step for each element that comes in, each that drops out, another main one
 * (which is that step alone, also where it comes in or takes the place of the old one), and for being stated at all.
 *
 * <p>The edits of a node are those of its child for today's choice and those that step to another child, except where one of
 * the former does with a part of their steps. Not thread-safe; used once.
 */
final class MinimalEdits {
    private static final int NONE = -1;
    private static final int CHOICE_BITS = 20;

    private final DecisionDiagram diagram;
    private final Predicate<Situation> goal;
    private final int[] today;
    private final BitSet open;
    private final int most;
    /** For each open level of a list, apart from those of the main objective, which bit stands for its step. */
    private final int[] bits;

    private final int mainLevel;
    private final int oldMainLevel;
    private final Map<Integer, List<Edit>> known = new HashMap<>();
    private boolean complete = true;

    /**
     * @param open the levels that may change
     * @param lists those of them that belong to lists
     * @param most how many edits at most; far more than are wanted, since some of them fall away in the end
     */
    MinimalEdits(DecisionDiagram diagram, Predicate<Situation> goal, int[] today, BitSet open, BitSet lists, int most) {
        this.diagram = diagram;
        this.goal = goal;
        this.today = today;
        this.open = open;
        this.most = most;
        this.mainLevel = lists.stream().filter(this::isMain).findFirst().orElse(NONE);
        this.oldMainLevel = mainLevel == NONE
                ? NONE
                : lists.stream().filter(this::isOldMain).findFirst().orElse(NONE);
        this.bits = new int[today.length];
        Arrays.fill(bits, NONE);
        int next = 0;
        for (int level = lists.nextSetBit(0); level >= 0; level = lists.nextSetBit(level + 1)) {
            if (level != mainLevel && level != oldMainLevel) {
                bits[level] = next++;
            }
        }
    }

    private Level level(int place) {
        return diagram.space().levels().get(place);
    }

    private boolean isMain(int place) {
        return level(place).field().label().equals("primaryObjective");
    }

    private boolean isOldMain(int place) {
        return main(today[mainLevel]).equals(level(place).element());
    }

    /** The main objective of this choice; each has a choice of its own where rules look at the others, too. */
    private Object main(int choice) {
        return level(mainLevel).choices().get(choice).values().get(0);
    }

    /**
     * What leaves today's choices.
     *
     * @param steps the steps of lists, as bits
     * @param values the other choices, each as its level and its place among the choices, rising
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by its content.
    private record Edit(long steps, int[] values) {
        static final Edit NOTHING = new Edit(0, new int[0]);

        Edit step(int bit) {
            return new Edit(steps | 1L << bit, values);
        }

        Edit value(int level, int choice) {
            int[] more = new int[values.length + 1];
            more[0] = level << CHOICE_BITS | choice;
            System.arraycopy(values, 0, more, 1, values.length);
            return new Edit(steps, more);
        }

        boolean isPartOf(Edit other) {
            return (steps & ~other.steps) == 0 && Arrays.equals(values, other.values);
        }
    }

    /** For each edit the choices of all levels; first those of the fewest steps. Asked once. */
    List<int[]> choices() {
        List<Edit> edits = below(diagram.root(), NONE);
        List<Edit> ofTheSameMain =
                edits.stream().filter(edit -> main(edit) == NONE).toList();
        return edits.stream()
                .filter(edit -> !doesWithTheSameMain(edit, ofTheSameMain))
                .sorted(Comparator.comparingInt((Edit edit) -> Long.bitCount(edit.steps))
                        .thenComparing(Edit::values, Arrays::compare)
                        .thenComparing(Edit::steps))
                .map(this::choices)
                .toList();
    }

    /** Whether these are all. */
    boolean isComplete() {
        return complete;
    }

    private List<Edit> of(int node) {
        if (diagram.isEnd(node)) {
            return diagram.situation(node).filter(goal).isPresent() ? List.of(Edit.NOTHING) : List.of();
        }
        List<Edit> edits = known.get(node);
        if (edits == null) {
            edits = few(edits(node));
            known.put(node, edits);
        }
        return edits;
    }

    private List<Edit> edits(int node) {
        int level = diagram.level(node);
        List<Edit> edits = new ArrayList<>(below(diagram.child(node, today[level]), level));
        if (!open.get(level)) {
            return edits;
        }
        int unchanged = edits.size();
        boolean[] stated = ChangeSearch.stated(level(level));
        for (int choice = 0; choice < stated.length; choice++) {
            if (choice == today[level] || !stated[choice]) {
                continue;
            }
            for (Edit edit : below(diagram.child(node, choice), level)) {
                if (bits[level] == NONE) {
                    edits.add(edit.value(level, choice));
                } else if (edits.subList(0, unchanged).stream().noneMatch(part -> part.isPartOf(edit))) {
                    edits.add(edit.step(bits[level]));
                }
            }
        }
        return edits;
    }

    /** The edits of a node below a level, with and without the old main objective if neither matters on the way. */
    private List<Edit> below(int node, int level) {
        List<Edit> edits = of(node);
        boolean skipsOldMain = oldMainLevel > level && (diagram.isEnd(node) || diagram.level(node) > oldMainLevel);
        if (!skipsOldMain || edits.isEmpty()) {
            return edits;
        }
        List<Edit> both = new ArrayList<>(edits);
        edits.forEach(edit -> both.add(edit.value(oldMainLevel, 0)));
        return both;
    }

    private List<Edit> few(List<Edit> edits) {
        if (edits.size() <= most) {
            return edits;
        }
        complete = false;
        return edits.stream()
                .sorted(Comparator.comparingInt(edit -> Long.bitCount(edit.steps)))
                .limit(most)
                .toList();
    }

    /** Whether an edit of another main objective could do without that: a part of its other steps reaches the goal. */
    private boolean doesWithTheSameMain(Edit edit, List<Edit> ofTheSameMain) {
        int main = main(edit);
        if (main == NONE) {
            return false;
        }
        Edit others = new Edit(edit.steps & ~comesIn(main), withoutMain(edit.values));
        return ofTheSameMain.stream().anyMatch(part -> part.isPartOf(others));
    }

    private int main(Edit edit) {
        for (int value : edit.values) {
            if (value >> CHOICE_BITS == mainLevel) {
                return value & ((1 << CHOICE_BITS) - 1);
            }
        }
        return NONE;
    }

    /** The bit of the main objective itself, which comes in by becoming it. */
    private long comesIn(int main) {
        for (int level = 0; level < bits.length; level++) {
            if (bits[level] != NONE && main(main).equals(level(level).element())) {
                return 1L << bits[level];
            }
        }
        return 0;
    }

    private int[] withoutMain(int[] values) {
        return Arrays.stream(values)
                .filter(value -> value >> CHOICE_BITS != mainLevel && value >> CHOICE_BITS != oldMainLevel)
                .toArray();
    }

    private int[] choices(Edit edit) {
        int[] choices = today.clone();
        for (int value : edit.values) {
            choices[value >> CHOICE_BITS] = value & ((1 << CHOICE_BITS) - 1);
        }
        for (int level = 0; level < bits.length; level++) {
            if (bits[level] != NONE && (edit.steps >> bits[level] & 1) != 0) {
                choices[level] = 1 - today[level];
            }
        }
        return choices;
    }
}
