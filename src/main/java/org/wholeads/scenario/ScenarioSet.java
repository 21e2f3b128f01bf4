package org.wholeads.scenario;

import java.util.List;
import java.util.function.BiPredicate;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Problem;

/**
 * What was read from files of scenarios. Immutable.
 *
 * @param scenarios those that can be tried
 * @param broken those that cannot, and files that cannot be read
 */
public record ScenarioSet(List<Scenario> scenarios, List<BrokenScenario> broken) {
    public ScenarioSet {
        scenarios = List.copyOf(scenarios);
        broken = List.copyOf(broken);
    }

    /** Those of which name and place are wanted, broken ones included. */
    public ScenarioSet only(BiPredicate<String, Place> wanted) {
        return new ScenarioSet(
                scenarios.stream()
                        .filter(one -> wanted.test(one.title(), one.place()))
                        .toList(),
                broken.stream()
                        .filter(one -> wanted.test(one.name(), one.place()))
                        .toList());
    }

    /**
     * All scenarios, if none is broken.
     *
     * @throws InputRefusedException otherwise, with everything that is wrong, each thing once
     */
    public List<Scenario> whole() {
        Flaws flaws = new Flaws();
        for (BrokenScenario one : broken) {
            for (Problem problem : one.problems()) {
                flaws.add(problem);
            }
        }
        flaws.refuse();
        return scenarios;
    }
}
