package org.wholeads.testing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.wholeads.coverage.Coverage;
import org.wholeads.coverage.CoverageReport;
import org.wholeads.mutation.MutationReport;
import org.wholeads.mutation.MutationScore;
import org.wholeads.policy.Policy;
import org.wholeads.scenario.OrderCheck;
import org.wholeads.scenario.OrderCheck.Dependence;
import org.wholeads.scenario.Place;
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
        if (wanted.order()) {
            tests.add(DynamicTest.dynamicTest(
                    "No order of files, rules, conditions or sets decides",
                    () -> requireNone(OrderCheck.of(policy).check(scenarios))));
        }
        if (wanted.minCoverage() > 0) {
            BigDecimal least = percent(wanted.minCoverage());
            tests.add(DynamicTest.dynamicTest(
                    "The scenarios cover at least " + least.toPlainString() + " % of the policy",
                    () -> requireCoverage(policy, scenarios, least)));
        }
        if (wanted.minMutationScore() > 0) {
            BigDecimal least = percent(wanted.minMutationScore());
            tests.add(DynamicTest.dynamicTest(
                    "The scenarios notice at least " + least.toPlainString() + " % of the mutants of the policy",
                    () -> requireMutationScore(policy, scenarios, least)));
        }
        return tests.stream();
    }

    private static BigDecimal percent(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros();
    }

    static void requireNone(Optional<Dependence> found) {
        found.ifPresent(dependence -> {
            throw ScenarioTests.at(
                    dependence.scenario().place(),
                    new AssertionFailedError(
                            "expected that no order decides, but " + dependence,
                            dependence.before(),
                            dependence.after()));
        });
    }

    private void requireCoverage(Policy policy, List<Scenario> scenarios, BigDecimal least) {
        Coverage coverage =
                Coverage.of(policy, scenarios.stream().map(Scenario::initiative).toList());
        if (!coverage.reaches(least)) {
            throw failure("expected at least " + least.toPlainString() + " % to be covered\n\n"
                    + CoverageReport.text(coverage));
        }
    }

    private void requireMutationScore(Policy policy, List<Scenario> scenarios, BigDecimal least) {
        MutationScore score = MutationScore.of(policy, scenarios);
        if (!score.reaches(least)) {
            throw failure("expected a mutation score of at least " + least.toPlainString() + " %\n\n"
                    + MutationReport.text(score));
        }
    }

    private AssertionFailedError failure(String message) {
        return ScenarioTests.at(new Place(Path.of(wanted.scenarios()), 0), new AssertionFailedError(message));
    }
}
