package org.wholeads.scenario;

import java.util.List;
import org.wholeads.Decision;
import org.wholeads.Initiative;

/**
 * An initiative, and what a policy should say about it. Immutable.
 *
 * @param title what it shows, in a sentence; unique among the scenarios of a folder
 * @param place where it stands
 * @param initiative the facts
 * @param expected what should come out; expects at least one thing
 */
public record Scenario(String title, Place place, Initiative initiative, List<Expectation> expected) {
    public Scenario {
        expected = List.copyOf(expected);
    }

    /** The expectations that a decision does not meet, in their order; empty if it meets all. */
    public List<Expectation> unmet(Decision decision) {
        return expected.stream().filter(one -> !one.isMetBy(decision)).toList();
    }
}
