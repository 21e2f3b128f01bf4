package org.wholeads.scenario;

import java.util.List;
import java.util.Optional;
import org.wholeads.Decision;

/**
 * What came out of a scenario. Immutable.
 *
 * @param scenario the scenario
 * @param decision the decision; empty if the policy could not decide
 * @param undecided why the policy could not decide, naming the rules that disagree; empty if it could
 * @param disagreements what is not as expected, in the order of the expectations; every expectation if it is undecided
 */
public record ScenarioResult(
        Scenario scenario, Optional<Decision> decision, Optional<String> undecided, List<Disagreement> disagreements) {
    public ScenarioResult {
        disagreements = List.copyOf(disagreements);
    }

    static ScenarioResult decided(Scenario scenario, Decision decision) {
        return new ScenarioResult(
                scenario,
                Optional.of(decision),
                Optional.empty(),
                scenario.unmet(decision).stream()
                        .map(unmet -> new Disagreement(unmet.toString(), unmet.actual(decision)))
                        .toList());
    }

    static ScenarioResult undecided(Scenario scenario, String why) {
        return new ScenarioResult(
                scenario,
                Optional.empty(),
                Optional.of(why),
                scenario.expected().stream()
                        .map(expected -> new Disagreement(expected.toString(), "undecided: " + why))
                        .toList());
    }

    /** Whether all is as expected. */
    public boolean isAsExpected() {
        return disagreements.isEmpty();
    }
}
