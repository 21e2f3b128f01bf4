package org.wholeads.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wholeads.Initiative;
import org.wholeads.analysis.Choice;
import org.wholeads.analysis.Level;
import org.wholeads.analysis.Space;

/** Which choices are still open at each level of a space. Immutable; equal when the same choices are open. */
record Mask(List<BitSet> open) {
    /** Nothing is known. */
    static Mask free(Space space) {
        return new Mask(space.levels().stream()
                .map(level -> all(level.choices().size()))
                .toList());
    }

    /** What is stated is fixed, what is not stated might turn out to be anything, or stay unknown. */
    static Mask of(Space space, Initiative initiative) {
        return new Mask(space.levels().stream()
                .map(level -> level.field().in(initiative) == null
                        ? all(level.choices().size())
                        : one(level.choiceOf(initiative)))
                .toList());
    }

    private static BitSet all(int size) {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    private static BitSet one(int choice) {
        BitSet one = new BitSet();
        one.set(choice);
        return one;
    }

    boolean allows(int level, int choice) {
        return open.get(level).get(choice);
    }

    boolean isOpen(int level) {
        return open.get(level).cardinality() > 1;
    }

    /** The same, but only this choice is left at this level. */
    Mask with(int level, int choice) {
        List<BitSet> changed = new ArrayList<>(open);
        changed.set(level, one(choice));
        return new Mask(List.copyOf(changed));
    }

    /** The choice of a level that stands for "nobody knows"; 0, no, for the elements of a list. */
    static int unknownChoice(Level level) {
        List<Choice> choices = level.choices();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).unknown()) {
                return i;
            }
        }
        return 0;
    }
}
