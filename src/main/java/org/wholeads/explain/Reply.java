package org.wholeads.explain;

import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Field;

/**
 * What somebody answered in an interview.
 *
 * @param field what was asked for; {@code primaryObjective} is the main objective, {@code objectives} are the further ones
 * @param value the value, for several constants a collection of them; {@code null}: "don't know"
 */
public record Reply(Field field, @Nullable Object value) {
    boolean isMainObjective() {
        return field.label().equals(Question.MAIN);
    }

    boolean isFurtherObjectives() {
        return field.label().equals(Question.FURTHER);
    }
}
