package org.wholeads.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;
import org.wholeads.scenario.OrderCheck.Dependence;
import org.wholeads.scenario.OrderCheck.Shuffle;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioFiles;

/** JUnit runs the methods of {@link Fixtures}, of which it is known what fails. */
class PolicyTestTest {
    private static final String SUITES = "src/test/resources/policy-suites/";

    private static final String FROZEN = "target/policy-suites/frozen.yaml";

    @BeforeAll
    static void what_is_accepted_is_accepted_until_next_year() throws IOException {
        String nextYear = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
        Files.createDirectories(Path.of("target/policy-suites"));
        Files.writeString(
                Path.of(FROZEN),
                Files.readString(Path.of(SUITES + "frozen.yaml")).replace("{next year}", nextYear));
    }

    /** Not found by name, so that only the test kit runs it. */
    static class Fixtures {
        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml", order = false)
        Stream<DynamicNode> scenarios(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml")
        Stream<DynamicNode> orders(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "unknown-rule.yaml")
        Stream<DynamicNode> unknownRule(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml", accepted = FROZEN, order = false)
        Stream<DynamicNode> accepted(PolicySuite suite) {
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

        @PolicyTest(rules = SUITES + "none", scenarios = SUITES + "scenarios.yaml")
        Stream<DynamicNode> noRules(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml", accepted = SUITES + "refused.yaml")
        Stream<DynamicNode> noAccepted(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml", order = false, minCoverage = 90)
        Stream<DynamicNode> coverage(PolicySuite suite) {
            return suite.tests();
        }

        @PolicyTest(rules = SUITES + "small", scenarios = SUITES + "scenarios.yaml", order = false, minCoverage = 50.5)
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
                .containsExactly("The market leads", "A platform is led by somebody", "The CMO leads the strategy");
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
        assertThat(failure("The market leads", run("scenarios")))
                .startsWith("""

                FAILED""")
                .contains("""
                  %sscenarios.yaml:9
                  expected  led by CMO
                  actual    led by CTO
                  expected  requires STOP
                  actual    no conditions
                """.formatted(SUITES))
                .contains("  The CTO leads and is accountable.\n", "  WHY NOT CMO\n");
    }

    @Test
    void a_policy_that_does_not_decide_fails_the_scenario() {
        assertThat(failure("A platform is led by somebody", run("scenarios")))
                .contains("actual    undecided:", "Nobody leads: no rule gives a verdict.");
    }

    @Test
    void a_scenario_that_names_a_rule_that_is_not_there_fails_by_itself() {
        assertThat(failure("A misspelt rule is not followed", run("unknownRule")))
                .contains("unknown-rule.yaml:2", "Strategies is led by both", "did you mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios", "unknownRule", "refused", "accepted", "coverage", "mutationScore"})
    void a_failure_shows_the_place_of_the_scenario_and_no_code_of_the_library(String method) {
        assertThat(thrown(run(method).testEvents().failed().stream()))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.getStackTrace())
                        .hasSize(1)
                        .allMatch(it -> it.toString().matches("scenarios\\.scenario\\([a-z-]+\\.yaml:[1-9][0-9]*\\)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "tooMuch", "noRules", "noAccepted"})
    void what_is_refused_before_there_are_tests_shows_the_method_that_asks_for_them_and_no_code_of_the_library(
            String method) {
        Throwable thrown =
                thrown(run(method).containerEvents().failed().stream()).get(0);

        assertThat(thrown.getStackTrace()[0].getClassName()).isEqualTo(Fixtures.class.getName());
        StringWriter printed = new StringWriter();
        thrown.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString().lines().filter(line -> line.contains("at org.wholeads")))
                .allMatch(line -> line.contains(PolicyTestTest.class.getSimpleName()));
    }

    @Test
    void what_is_accepted_passes_until_its_day_and_has_to_be_removed_once_it_has_healed() {
        EngineExecutionResults results = run("accepted");

        assertThat(names(results.testEvents().succeeded().stream()))
                .containsExactly("Technology outweighs the market", "The CMO leads the strategy");
        assertThat(failure("The market leads", results))
                .contains("expected  led by CMO", "accepted  until 2001-01-01, which is past")
                .doesNotContain("requires STOP");
        assertThat(failure("What is accepted in frozen.yaml disagrees still", results))
                .contains("frozen.yaml:", "\"Technology outweighs the market\" expected led by CMO");
    }

    @Test
    void a_scenario_that_cannot_be_read_fails_by_itself() {
        assertThat(failures(run("refused").testEvents().failed().stream()))
                .first()
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
    void orders_that_do_not_matter_pass() {
        assertThat(names(run("orders").testEvents().succeeded().stream()))
                .contains("No order of files, rules, conditions or sets decides");
    }

    /** No engine of ours is like that, so the finding is made here. */
    @Test
    void an_order_that_matters_fails_with_what_was_shuffled() {
        Scenario scenario = ScenarioFiles.read(Path.of(SUITES + "scenarios.yaml"))
                .scenarios()
                .get(0);
        Dependence dependence = new Dependence(Shuffle.RULES, scenario, 7, "CTO", "CMO");

        assertThatThrownBy(() -> Demands.requireNone(Optional.of(dependence)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("""
                        expected that no order decides, but "Technology outweighs the market" (%sscenarios.yaml:5) is decided \
                        differently when the rules stand in another order (seed 7)
                          before: CTO
                          after:  CMO""".formatted(SUITES));
        Demands.requireNone(Optional.empty());
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
                .contains("The scenarios cover at least 50.5 % of the policy");
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
        return thrown(events).stream().map(Throwable::getMessage).toList();
    }

    private static List<Throwable> thrown(Stream<Event> events) {
        return events.map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
    }
}
