package org.wholeads.explain;

import java.util.List;
import org.wholeads.policy.Rule;

/**
 * A rule that holds, and what made it hold.
 *
 * @param rule the rule
 * @param observations the comparisons that made it hold; none if it always does
 */
public record Support(Rule rule, List<Observation> observations) {
    public Support {
        observations = List.copyOf(observations);
    }
}
