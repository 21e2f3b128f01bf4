package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeads.Leader;

/**
 * How many of the initiatives that a policy can tell apart come to which situation, exactly. {@link Space} says what is
 * counted. It is no forecast: every combination of facts counts the same, however rare it is in life.
 *
 * @param total how many initiatives there are
 * @param situations how many of them are in each situation that occurs; these add up to the total
 */
public record Shares(BigInteger total, Map<Situation, BigInteger> situations) {
    public Shares {
        situations = Collections.unmodifiableMap(new LinkedHashMap<>(situations));
    }

    /** How many initiatives this leader gets. */
    public BigInteger of(Leader leader) {
        return situations.entrySet().stream()
                .filter(entry -> entry.getKey().leader().filter(leader::equals).isPresent())
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
