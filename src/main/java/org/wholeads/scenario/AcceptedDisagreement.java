package org.wholeads.scenario;

import java.time.LocalDate;

/**
 * A disagreement that somebody has accepted for a while. Immutable.
 *
 * @param line the line of the file on which it stands, from 1; 0 if it is not written yet
 * @param scenario the title
 * @param disagreement exactly what disagrees
 * @param reason why it is accepted
 * @param since when it was accepted first
 * @param until the last day on which it is accepted
 */
public record AcceptedDisagreement(
        int line, String scenario, Disagreement disagreement, String reason, LocalDate since, LocalDate until) {
    boolean is(Scenario other, Disagreement found) {
        return scenario.equals(other.title()) && disagreement.equals(found);
    }
}
