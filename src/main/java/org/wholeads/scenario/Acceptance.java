package org.wholeads.scenario;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why, and for how long, somebody accepts what is not as it should be. Immutable.
 *
 * @param reason why; not blank
 * @param since the day on which it was accepted: of what was over and is accepted again, the day of that
 * @param until the last day on which it is accepted, not before {@code since}
 */
public record Acceptance(String reason, LocalDate since, LocalDate until) {
    /** What is accepted for longer is not accepted for a while. */
    public static final int MOST_YEARS = 3;

    /** @throws IllegalArgumentException if the reason is blank, or the last day is before the first */
    public Acceptance {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("needs a reason");
        }
        if (until.isBefore(since)) {
            throw new IllegalArgumentException("until " + until + " is before since " + since);
        }
    }

    /** Whether it is over: the last day is past. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }

    /** What is wrong with a last day, in words; empty if nothing is. */
    public static Optional<String> tooFar(LocalDate until, LocalDate today) {
        LocalDate latest = today.plusYears(MOST_YEARS);
        return until.isAfter(latest)
                ? Optional.of(until + " is more than " + MOST_YEARS + " years off; choose a day up to " + latest)
                : Optional.empty();
    }
}
