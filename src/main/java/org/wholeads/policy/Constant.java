package org.wholeads.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A constant in a condition or a consequence.
 *
 * @param value an {@link Enum}, {@link String}, {@link Boolean}, {@link Integer} or {@link Double}, or {@code null}
 */
public record Constant(@Nullable Object value) {
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
