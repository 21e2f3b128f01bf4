package org.wholeads.policy;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A constant in a condition or a consequence.
 *
 * @param value an {@link Enum}, {@link String}, {@link Boolean}, {@link Integer} or {@link Double}, or {@code null}; a text has
 *     at most 500 characters, without quotation marks and whatever else no rule may hold, and a number is finite
 */
public record Constant(@Nullable Object value) implements Serializable {
    /** @throws IllegalArgumentException if it is anything else */
    public Constant {
        if (value instanceof String text) {
            Texts.requireCharacters("constant", text, Limits.TEXT);
        } else if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("constant must be a finite number, but is " + number);
            }
        } else if (!(value == null || value instanceof Enum || value instanceof Boolean || value instanceof Integer)) {
            throw new IllegalArgumentException(
                    "constant cannot be a " + value.getClass().getName());
        }
    }

    /** As rules write it. */
    @Override
    public String toString() {
        if (value instanceof Enum<?> choice) {
            return choice.getDeclaringClass().getSimpleName() + "." + choice.name();
        }
        if (value instanceof Double decimal) {
            String digits = new BigDecimal(decimal.toString()).toPlainString();
            return digits.contains(".") ? digits : digits + ".0";
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
