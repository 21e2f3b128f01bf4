package org.wholeads.policy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Outcome;

/**
 * What is known at a stage.
 *
 * @param initiative always there
 * @param balance from the verdict stage on
 * @param outcome from the consequence stage on
 */
public record Facts(
        Initiative initiative,
        @Nullable Balance balance,
        @Nullable Outcome outcome) {
    /** The facts of the evidence stage. */
    public static Facts of(Initiative initiative) {
        return new Facts(initiative, null, null);
    }

    /**
     * The fact itself.
     *
     * @throws NullPointerException if it is not known at this stage
     */
    public Object get(Subject subject) {
        return switch (subject) {
            case INITIATIVE -> initiative;
            case BALANCE -> Objects.requireNonNull(balance, "there is no Balance before the verdict stage");
            case OUTCOME -> Objects.requireNonNull(outcome, "there is no Outcome before the consequence stage");
        };
    }

    /** The facts of the verdict stage. */
    public Facts with(Balance sums) {
        return new Facts(initiative, sums, null);
    }

    /** The facts of the consequence stage. */
    public Facts with(Outcome verdict) {
        return new Facts(initiative, balance, verdict);
    }
}
