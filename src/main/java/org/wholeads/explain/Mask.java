package org.wholeads.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.wholeads.Initiative;
import org.wholeads.analysis.Level;
import org.wholeads.analysis.SharedDiagrams;
import org.wholeads.analysis.Space;

/** What is known of an initiative: at each level of a space one choice, or that all are open. Immutable. */
final class Mask {
    /** For "does the list hold it?" */
    private static final int YES = 1;

    private final int[] known;

    private Mask(int[] known) {
        this.known = known;
    }

    private static Mask of(Space space, ToIntFunction<Level> known) {
        List<Level> levels = space.levels();
        int[] choices = new int[levels.size()];
        Arrays.setAll(choices, place -> known.applyAsInt(levels.get(place)));
        return new Mask(choices);
    }

    /** Nothing is known. */
    static Mask free(Space space) {
        return of(space, level -> SharedDiagrams.OPEN);
    }

    /** What is stated is known, what is not stated might turn out to be anything, or stay unknown. */
    static Mask of(Space space, Initiative initiative) {
        return of(
                space,
                level -> level.field().in(initiative) == null ? SharedDiagrams.OPEN : level.choiceOf(initiative));
    }

    /**
     * What is answered is known.
     *
     * @param stated the initiative with the answers, filled in where it has to be
     * @param learning whether "don't know" is open like what nobody asked for; else it is unstated
     */
    static Mask of(Space space, List<Reply> answers, Initiative stated, boolean learning) {
        Optional<Reply> main = find(answers, Question.MAIN);
        return of(space, level -> {
            if (main.isPresent() && Objects.equals(main.get().value(), level.element())) {
                return YES;
            }
            Optional<Reply> answer = find(answers, level.field().label());
            boolean open = answer.isEmpty() || (learning && answer.get().value() == null);
            return open ? SharedDiagrams.OPEN : level.choiceOf(stated);
        });
    }

    private static Optional<Reply> find(List<Reply> answers, String label) {
        return answers.stream()
                .filter(answer -> answer.field().label().equals(label))
                .findFirst();
    }

    /** For each level the choice, or {@link SharedDiagrams#OPEN}; not to be changed. */
    int[] known() {
        return known;
    }

    boolean isOpen(int level) {
        return known[level] == SharedDiagrams.OPEN;
    }
}
