package org.wholeads.coverage;

import java.util.List;
import org.wholeads.Decision;
import org.wholeads.Initiative;

/**
 * An initiative that would cover goals which are not covered. Immutable.
 *
 * @param initiative the initiative
 * @param decision what the policy says about it today, which a person has to judge
 * @param covers the goals, at least one, which no suggestion before this one covers
 */
public record Suggestion(Initiative initiative, Decision decision, List<Goal> covers) {
    public Suggestion {
        covers = List.copyOf(covers);
    }
}
