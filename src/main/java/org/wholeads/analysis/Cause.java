package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.List;
import org.wholeads.RuleRef;

/**
 * The rules that make a change for some initiatives.
 *
 * @param before the rules of the old policy; empty if it has none for it
 * @param after the rules of the new policy; likewise
 * @param count for how many initiatives of the change, exactly
 * @param extent which initiatives these are, as 12 hexadecimal digits: equal as long as the same change, whatever else the
 *     policies look at and in whatever order, and different, but for a chance of one in 10<sup>14</sup>, if they do not
 */
public record Cause(List<RuleRef> before, List<RuleRef> after, BigInteger count, String extent) {
    public Cause {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
