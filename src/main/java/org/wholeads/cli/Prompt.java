package org.wholeads.cli;

import java.util.List;
import org.wholeads.policy.Field;
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
    Prompt {
        choices = List.copyOf(choices);
        texts = List.copyOf(texts);
    }

    /** What to choose from, as people call it. */
    List<String> shown() {
        return switch (field.form()) {
            case TEXT, TEXT_BY_KEY -> texts;
            case YES_NO -> List.of("yes", "no");
            case ONE_OF, SEVERAL_OF, WHOLE_NUMBER, NUMBER -> QuestionText.choices(choices);
        };
    }
}
