package org.wholeads.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** JUnit runs the methods of {@link Fixtures}, of which it is known what fails. */
class PolicyTestTest {
    private static final String SUITES = "src/test/resources/policy-suites/";

    /** Not found by name, so that only the test kit runs it. */
    static class Fixtures {
        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml", order = false)
        Stream<DynamicNode> scenarios(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "refused.yaml")
        Stream<DynamicNode> refused(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = "src/test/resources/policies/broken", scenarios = SUITES + "scenarios.yaml")
        Stream<DynamicNode> rejected(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml", order = false, minCoverage = 90)
        Stream<DynamicNode> coverage(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml", order = false, minCoverage = 70.5)
        Stream<DynamicNode> lowerCoverage(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(
                rules = SUITES + "small",
                scenarios = SUITES + "scenarios.yaml",
                order = false,
                minMutationScore = 95)
        Stream<DynamicNode> mutationScore(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(
                rules = SUITES + "small",
                scenarios = SUITES + "scenarios.yaml",
                order = false,
                minMutationScore = 1)
        Stream<DynamicNode> lowerMutationScore(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml", minCoverage = 101)
        Stream<DynamicNode> tooMuch(PolicySuite suite) {
            return suite.tests();
        }
    }

    @Test
    void each_scenario_is_a_test() {
        EngineExecutionResults results = run("scenarios");

        assertThat(names(results.testEvents().succeeded().stream())).containsExactly("Technology outweighs the market");
        assertThat(names(results.testEvents().failed().stream()))
                .containsExactly("The market leads", "A platform is led by somebody", "A misspelt rule is followed");
    }

    @Test
    void each_file_is_a_container() {
        assertThat(names(run("scenarios").containerEvents().succeeded().stream()))
                .contains(SUITES + "scenarios.yaml");
    }

    @Test
    void a_test_stands_at_the_line_of_its_scenario() {
        TestDescriptor test = run("scenarios").testEvents().succeeded().stream()
                .findFirst()
                .orElseThrow()
                .getTestDescriptor();

        assertThat(test.getSource())
                .contains(FileSource.from(
                        Path.of(SUITES + "scenarios.yaml").toAbsolutePath().toFile(), FilePosition.from(5)));
    }

    @Test
    void a_failure_says_where_what_was_expected_and_what_came_out() {
        assertThat(failures(run("scenarios").testEvents().failed().stream()).get(0))
                .startsWith("""
                [%sscenarios.yaml:9: The market leads]\s
                expected: led by CMO
                 but was: led by CTO
                expected: requires STOP
                 but was: no conditions

                The market leads
                ================
                The CTO leads and is accountable.
                """.formatted(SUITES));
    }

    @Test
    void a_rule_that_there_is_not_fails_even_where_it_should_not_be_followed() {
        assertThat(failures(run("scenarios").testEvents().failed().stream()).get(2))
                .contains("expected: not followed \"Strategies is led by both\"\n"
                        + " but was: the policy has no rule of this title; did you mean \"Strategy is led by both\"?");
    }

    @Test
    void scenarios_that_cannot_be_read_fail_the_method() {
        assertThat(failures(run("refused").containerEvents().failed().stream()))
                .singleElement()
                .asString()
                .contains("refused.yaml:3", "did you mean audience?");
    }

    @Test
    void rules_that_cannot_be_read_fail_the_method() {
        assertThat(failures(run("rejected").containerEvents().failed().stream()))
                .singleElement()
                .asString()
                .contains("arguments-missing.drl:");
    }

    @Test
    void more_than_everything_cannot_be_demanded() {
        assertThat(failures(run("tooMuch").containerEvents().failed().stream()))
                .containsExactly("minCoverage must be from 0 to 100 percent, but is 101.0");
    }

    @Test
    void coverage_below_what_is_demanded_fails_with_what_is_not_covered() {
        assertThat(failure("The scenarios cover at least 90 % of the policy", run("coverage")))
                .startsWith("""
                        expected at least 90 % to be covered

                        Coverage of the policy Small 7""")
                .contains("NOT COVERED", "SCENARIOS THAT WOULD COVER WHAT HAS A NUMBER");
    }

    @Test
    void coverage_that_is_enough_passes() {
        assertThat(names(run("lowerCoverage").testEvents().succeeded().stream()))
                .contains("The scenarios cover at least 70.5 % of the policy");
    }

    @Test
    void a_mutation_score_below_what_is_demanded_fails_with_the_survivors() {
        assertThat(failure("The scenarios notice at least 95 % of the mutants of the policy", run("mutationScore")))
                .startsWith("expected a mutation score of at least 95 %\n\nMutation score ")
                .contains("no scenario notices; this one would:");
    }

    @Test
    void a_mutation_score_that_is_enough_passes() {
        assertThat(names(run("lowerMutationScore").testEvents().succeeded().stream()))
                .contains("The scenarios notice at least 1 % of the mutants of the policy");
    }

    private static String failure(String test, EngineExecutionResults results) {
        return failures(results.testEvents().failed().stream()
                        .filter(event ->
                                event.getTestDescriptor().getDisplayName().equals(test)))
                .get(0);
    }

    private static EngineExecutionResults run(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Fixtures.class, method, PolicySuite.class.getName()))
                .execute();
    }

    private static List<String> names(Stream<Event> events) {
        return events.map(event -> event.getTestDescriptor().getDisplayName()).toList();
    }

    private static List<String> failures(Stream<Event> events) {
        return events.map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage())
                .toList();
    }
}
