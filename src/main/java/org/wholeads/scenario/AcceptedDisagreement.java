package org.wholeads.scenario;

/**
 * A disagreement that somebody has accepted for a while. Immutable.
 *
 * @param line the line of the file on which it stands, from 1; 0 if it is not written yet
 * @param scenario the title
 * @param disagreement exactly what disagrees
 * @param acceptance why, and for how long
 */
public record AcceptedDisagreement(int line, String scenario, Disagreement disagreement, Acceptance acceptance) {
    boolean is(Scenario other, Disagreement found) {
        return scenario.equals(other.title()) && disagreement.equals(found);
    }
}
