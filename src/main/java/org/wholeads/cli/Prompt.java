package org.wholeads.cli;

import java.util.List;
import java.util.Map;
import org.wholeads.explain.Question;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.report.QuestionText;

/**
 * What somebody is asked.
 *
 * @param field what for
 * @param choices the constants to choose from; empty where it is no choice
 * @param texts for a text those that make a difference, to choose from
 * @param mayBeUnknown whether "don't know" is an answer
 */
record Prompt(Field field, List<Enum<?>> choices, List<String> texts, boolean mayBeUnknown) {
    /** So many lines are read at a glance; more are shown by groups, if there are any. */
    private static final int MOST_LINES = 9;

    Prompt {
        choices = List.copyOf(choices);
        texts = List.copyOf(texts);
    }

    static Prompt of(Policy policy, Question question) {
        return new Prompt(
                question.field(),
                question.choices(),
                QuestionText.texts(policy, question.field()),
                question.mayBeUnknown());
    }

    /** The number of a constant: the same whether others are left out or not. */
    int number(Enum<?> choice) {
        return 1 + field.choices().indexOf(choice);
    }

    /** Groups of constants where there are too many for one list; else empty. */
    Map<String, List<Enum<?>>> groups() {
        return choices.size() > MOST_LINES ? QuestionText.groups(choices) : Map.of();
    }
}
