package org.wholeads.report;

import java.util.List;
import org.wholeads.policy.Field;

/** Questions about facts as people ask them. Stateless; may be used by many threads. */
public final class QuestionText {
    private QuestionText() {}

    /** The question: "Does it work on personal data?". */
    public static String of(Field field) {
        return FactWords.question(field);
    }

    /** The constants to choose from, each with what it means, in the order of {@link Field#choices()}. */
    public static List<String> choices(Field field) {
        return field.choices().stream()
                .map(choice -> FactWords.value(choice)
                        + FactWords.meaning(choice).map(means -> " - " + means).orElse(""))
                .toList();
    }
}
