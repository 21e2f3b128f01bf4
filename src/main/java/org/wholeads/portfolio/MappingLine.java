package org.wholeads.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a mapping: in this column, this answer, gives this value.
 *
 * @param where the line's path and number in the mapping
 * @param column the column it looks at; {@code null}: it always holds
 * @param answers the answers it holds for; empty: for every answer that is not blank
 * @param contained whether an answer may be a part of the cell instead of the whole
 * @param then the value as a cell would have it; {@code null}: the cell's own text
 */
record MappingLine(
        String where,
        @Nullable String column,
        List<String> answers,
        boolean contained,
        @Nullable String then) {
    /** As {@code then}: the fact stays unknown, whatever later lines say. */
    static final String UNKNOWN = "unknown";

    MappingLine {
        answers = List.copyOf(answers);
    }

    boolean holds(String answer, String cell) {
        return contained ? cell.contains(Answer.comparable(answer)) : cell.equals(Answer.comparable(answer));
    }
}
