package org.wholeads.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.analysis.SharedDiagrams;
import org.wholeads.analysis.Space;

/** Which choices are still open at each level of a space. Immutable; equal when the same choices are open. */
record Mask(List<BitSet> open) {
    /** For "does the list hold it?" */
    private static final int YES = 1;

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

    /**
     * What is answered is fixed.
     *
     * @param stated the initiative with the answers, filled in where it has to be
     * @param learning whether "don't know" is open like what nobody asked for; else it is unstated
     */
    static Mask of(Space space, List<Reply> answers, Initiative stated, boolean learning) {
        Optional<Reply> main = find(answers, Question.MAIN);
        return new Mask(space.levels().stream()
                .map(level -> {
                    if (main.isPresent() && Objects.equals(main.get().value(), level.element())) {
                        return one(YES);
                    }
                    Optional<Reply> answer = find(answers, level.field().label());
                    if (answer.isEmpty() || (learning && answer.get().value() == null)) {
                        return all(level.choices().size());
                    }
                    return one(level.choiceOf(stated));
                })
                .toList());
    }

    private static Optional<Reply> find(List<Reply> answers, String label) {
        return answers.stream()
                .filter(answer -> answer.field().label().equals(label))
                .findFirst();
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

    /** For each level the only choice that is left, or {@link SharedDiagrams#OPEN}. */
    int[] known() {
        return open.stream()
                .mapToInt(choices -> choices.cardinality() == 1 ? choices.nextSetBit(0) : SharedDiagrams.OPEN)
                .toArray();
    }

    /** The same, but only this choice is left at this level. */
    Mask with(int level, int choice) {
        List<BitSet> changed = new ArrayList<>(open);
        changed.set(level, one(choice));
        return new Mask(List.copyOf(changed));
    }
}
