package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.List;

/**
 * Values of a {@link Level} that no condition tells apart.
 *
 * @param unknown whether "nobody stated it" is one of them
 * @param values one representative of each known value, in order: for numbers one of each band, for texts that no condition
 *     names {@code "another"}; empty if {@code unknown} is all there is
 * @param count how many values these are
 */
public record Choice(boolean unknown, List<Object> values, BigInteger count) {
    public Choice {
        values = List.copyOf(values);
    }

    /** How many facts have to be stated to get here: none or one. */
    int cost(Level level) {
        return unknown || !level.isStatement() || (Boolean.FALSE.equals(values.get(0)) && level.element() != null)
                ? 0
                : 1;
    }
}
