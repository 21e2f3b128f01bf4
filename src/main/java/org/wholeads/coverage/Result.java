package org.wholeads.coverage;

import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.analysis.Impossibility;

/**
 * What became of a goal. Immutable.
 *
 * @param goal the goal
 * @param state what became of it
 * @param example the smallest initiative that would cover it; there is one exactly if it is {@link State#NOT_COVERED}
 * @param impossibility why nothing can; there is one exactly if it {@link State#CANNOT_BE_COVERED}
 */
public record Result(Goal goal, State state, Optional<Initiative> example, Optional<Impossibility> impossibility) {
    /** What can become of a goal. */
    public enum State {
        /** Some initiative reaches it. */
        COVERED,
        /** None does, though one could. */
        NOT_COVERED,
        /** None does, and whether one could was not decided within the budget. Counts like {@link #NOT_COVERED}. */
        NOT_DECIDED,
        /** It is proved that no initiative can reach it. Does not count. */
        CANNOT_BE_COVERED
    }

    /** @throws IllegalArgumentException if there is an example or an impossibility where there must not be one, or none */
    public Result {
        if (example.isPresent() != (state == State.NOT_COVERED)
                || impossibility.isPresent() != (state == State.CANNOT_BE_COVERED)) {
            throw new IllegalArgumentException("a goal that is " + state + " has another example or reason: " + goal);
        }
    }

    /** Whether initiatives should reach it and do not. */
    public boolean isMissing() {
        return state == State.NOT_COVERED || state == State.NOT_DECIDED;
    }
}
