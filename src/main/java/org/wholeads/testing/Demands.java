package org.wholeads.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.wholeads.policy.Policy;
import org.wholeads.scenario.Scenario;

/** What is demanded of the scenarios and of the policy as a whole, as tests. Immutable. */
final class Demands {
    private final PolicyTest wanted;

    /** @throws IllegalArgumentException if more than 100 percent are wanted, or less than none */
    Demands(PolicyTest wanted) {
        this.wanted = wanted;
        requirePercent("minCoverage", wanted.minCoverage());
        requirePercent("minMutationScore", wanted.minMutationScore());
    }

    private static void requirePercent(String name, double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(name + " must be from 0 to 100 percent, but is " + percent);
        }
    }

    Stream<DynamicNode> tests(Policy policy, List<Scenario> scenarios) {
        List<DynamicNode> tests = new ArrayList<>();
        return tests.stream();
    }
}
