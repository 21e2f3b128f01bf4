package org.wholeads.explain;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeads.analysis.Level;

/**
 * Selects the questions that can settle a target, and of them the one whose answer is expected to tell most. Immutable.
 */
final class QuestionSelection {
    /**
     * A gain of less may be a rounding error. More proves that an answer can make a difference: what is answered to one
     * question does not restrict what can be answered to the others, so if classes are otherwise distributed under another
     * answer, they differ for the same rest somewhere. Only the main objective and the further ones restrict each other.
     */
    private static final double CERTAIN = 1e-9;

    /** Gains that differ by less count as equal, so that the first question is asked, however sums are rounded. */
    private static final double EQUAL = 1e-12;

    /** As many an initiative can have: from here on, what is stated of some restricts what can be stated of others. */
    private static final int MOST_ATTRIBUTES = 100;

    private final Target<?> target;
    private final List<Question> questions;
    private final boolean independent;

    QuestionSelection(Target<?> target) {
        this.target = target;
        List<Level> levels = target.space().levels();
        this.questions = Question.all(target.space());
        this.independent =
                levels.stream().filter(level -> !level.field().key().isEmpty()).count() <= MOST_ATTRIBUTES;
    }

    boolean isSettled(Mask mask) {
        return target.isSettled(target.reached(mask));
    }

    /** The question to ask next; empty if the target is settled. */
    Optional<Question> next(Mask mask) {
        Reached reached = target.reached(mask);
        if (target.isSettled(reached)) {
            return Optional.empty();
        }
        double[] gains = new RestrictedDiagrams(reached).gains();
        Question best = first(withoutFurther(questions, mask), gains);
        return Optional.of(
                proves(gain(best, gains)) ? best : first(withoutFurther(mattering(mask, gains), mask), gains));
    }

    /** Of those that tell most the first. */
    private static Question first(List<Question> open, double[] gains) {
        Question first = open.get(0);
        for (Question question : open) {
            if (gain(question, gains) > gain(first, gains) + EQUAL) {
                first = question;
            }
        }
        return first;
    }

    /** How much an answer tells; of a list the element that tells most. */
    private static double gain(Question question, double[] gains) {
        return question.levels().stream()
                .mapToDouble(level -> gains[level])
                .max()
                .orElse(0);
    }

    /** Further objectives can only be told from the main one. */
    private static List<Question> withoutFurther(List<Question> open, Mask mask) {
        boolean mainIsOpen = open.stream().anyMatch(question -> question.isMainObjective() && isOpen(question, mask));
        return open.stream()
                .filter(question -> !(mainIsOpen && question.isFurtherObjectives()))
                .toList();
    }

    private static boolean isOpen(Question question, Mask mask) {
        return question.levels().stream().anyMatch(mask::isOpen);
    }

    private boolean proves(double gain) {
        return independent && gain > CERTAIN;
    }

    /** The questions whose answers can make a difference, exactly. */
    List<Question> mattering(Mask mask) {
        Reached reached = target.reached(mask);
        return target.isSettled(reached) ? List.of() : mattering(mask, new RestrictedDiagrams(reached).gains());
    }

    private List<Question> mattering(Mask mask, double[] gains) {
        List<Question> open =
                questions.stream().filter(question -> isOpen(question, mask)).toList();
        Set<Question> proved = withoutFurther(open, mask).stream()
                .filter(question -> settledBy(question).stream().anyMatch(level -> proves(gains[level])))
                .collect(Collectors.toSet());
        if (proved.size() == open.size()) {
            return open;
        }
        Relevance relevance = Relevance.of(target, mask);
        return open.stream()
                .filter(question -> proved.contains(question) || relevance.matters(settledBy(question)))
                .toList();
    }

    /** The main objective is asked for if the objectives matter at all: further ones can only then be told from it. */
    private BitSet settledBy(Question question) {
        BitSet levels = new BitSet();
        question.levels().forEach(levels::set);
        if (question.isMainObjective()) {
            questions.stream().filter(Question::isFurtherObjectives).forEach(further -> further.levels()
                    .forEach(levels::set));
        }
        return levels;
    }
}
