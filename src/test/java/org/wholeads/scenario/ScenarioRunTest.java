package org.wholeads.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholeads.scenario.Worlds.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioRunTest {
    @TempDir
    private Path folder = Path.of("");

    private ScenarioResult only(String scenarios) {
        return ScenarioRun.of(Worlds.POLICY, Worlds.scenarios(folder, "s.yaml", "scenarios:\n" + scenarios))
                .results()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    leader: HANDS_ON_USER
                    accountable: HANDS_ON_USER
                    followed: [tools, review]
                    overruled: [software, technology]
                    conditions: SECURITY_REVIEW
                    conditions: SECURITY_REVIEW by CTO
                    consulted: CMO
                    risks: silos
                    advice: start SMALL
                    questions: who pays
                    restsOnUnknown: false
                    not: { followed: [technology, marketing] }
                    not: { conditions: [STOP, SECURITY_REVIEW by CMO] }
                    not: { consulted: CTO }
                    not: { risks: nothing }
                    not: { advice: nothing }
                    not: { questions: nothing }
                    """)
    void what_is_as_expected_passes(String expect) {
        assertThat(only(tool("A", "{ " + expect + " }")).disagreements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    leader: CTO                              | led by CTO                        | led by HANDS_ON_USER
                    accountable: CTO                         | accountable CTO                   | accountable HANDS_ON_USER
                    followed: technology                     | followed "technology"             | overruled "technology"
                    followed: marketing                      | followed "marketing"              | not followed "marketing"
                    overruled: tools                         | overruled "tools"                 | followed "tools"
                    conditions: STOP                         | requires STOP                     | conditions [SECURITY_REVIEW by CTO]
                    conditions: SECURITY_REVIEW by CMO       | requires SECURITY_REVIEW by CMO   | conditions [SECURITY_REVIEW by CTO]
                    consulted: CTO                           | consults CTO                      | consults [CMO]
                    risks: gone                              | risk "gone"                       | risk [Silos grow.]
                    advice: gone                             | advice "gone"                     | advice [Start small.]
                    questions: gone                          | question "gone"                   | question [Who pays?]
                    restsOnUnknown: true                     | rests on unknown facts            | rests on no unknown fact
                    not: { followed: tools }                 | not followed "tools"              | followed "tools"
                    not: { conditions: SECURITY_REVIEW }     | does not require SECURITY_REVIEW  | conditions [SECURITY_REVIEW by CTO]
                    not: { consulted: CMO }                  | does not consult CMO              | consults [CMO]
                    not: { risks: silos }                    | no risk "silos"                   | risk [Silos grow.]
                    not: { advice: small }                   | no advice "small"                 | advice [Start small.]
                    not: { questions: pays }                 | no question "pays"                | question [Who pays?]
                    """)
    void what_is_not_fails_with_what_came_out(String expect, String expected, String actual) {
        assertThat(only(tool("A", "{ " + expect + " }")).disagreements())
                .containsExactly(new Disagreement(expected, actual));
    }

    @Test
    void what_the_policy_cannot_decide_is_as_no_expectation_says() {
        ScenarioResult result = only("  - title: A\n    facts: { kind: STRATEGY, objectives: [COMPLIANCE] }\n"
                + "    expect: { leader: CTO, not: { consulted: CMO } }\n");

        assertThat(result.decision()).isEmpty();
        assertThat(result.undecided()).contains("no rule decides");
        assertThat(result.disagreements())
                .extracting(Disagreement::expected)
                .containsExactly("led by CTO", "does not consult CMO");
        assertThat(result.disagreements()).allSatisfy(one -> assertThat(one.actual())
                .isEqualTo("undecided: " + result.undecided().orElse("")));
    }

    @Test
    void scenarios_that_name_rules_which_the_policy_does_not_have_are_broken_and_others_are_tried() {
        List<Scenario> scenarios = Worlds.scenarios(
                folder,
                "s.yaml",
                "scenarios:\n"
                        + tool("A", "{ followed: [tool, tools] }")
                        + tool("B", "{ not: { followed: something else } }")
                        + tool("C", "{ followed: tools }"));

        ScenarioRun run = ScenarioRun.of(Worlds.POLICY, scenarios);

        assertThat(run.scenarios()).extracting(Scenario::title).containsExactly("C");
        assertThat(Assessment.of(run).isPassed()).isFalse();
        assertThat(run.broken())
                .flatExtracting(BrokenScenario::problems)
                .extracting(problem -> problem.toString().replace(folder + "/", ""))
                .containsExactly(
                        "s.yaml:2: speaks of the rule \"tool\", which policy "
                                + Worlds.POLICY.id().name() + " does not have, did you mean \"tools\"?",
                        "s.yaml:5: speaks of the rule \"something else\", which policy "
                                + Worlds.POLICY.id().name() + " does not have");
    }

    @Test
    void what_is_missing_is_accounted_for_by_the_rules_that_could_say_it() {
        List<Scenario> scenarios = Worlds.scenarios(
                folder,
                "s.yaml",
                "scenarios:\n  - title: A\n    facts: { kind: SOLUTION, objectives: [COMPLIANCE] }\n    expect:"
                        + " { followed: marketing, overruled: technology, conditions: SECURITY_REVIEW by CTO,"
                        + " consulted: CMO, risks: silos, advice: wait, questions: pays }\n");

        String text = ScenarioReport.text(Assessment.of(ScenarioRun.of(Worlds.POLICY, scenarios)), 120);

        assertThat(text).contains("""
                  RULES ON: followed "marketing"
                    - "marketing" (policy.drl:25)
                      It does not hold:
                        - it asks that the audience is customers, but that is not stated
                        - it asks that the number of users is more than 1000000, but that is not stated
                        - it asks that the evidence for the CMO is more than 3, but the evidence for the CMO is 0

                  RULES ON: overruled "technology"
                    - "technology" (policy.drl:18)
                      This rule holds.

                  RULES ON: requires SECURITY_REVIEW by CTO
                    - "review" (policy.drl:32)
                      It does not hold: it asks that the kind is tool, but the kind is solution.

                  RULES ON: consults CMO
                    - "review" (policy.drl:32)
                      It does not hold: it asks that the kind is tool, but the kind is solution.

                  RULES ON: risk "silos"
                    - "review" (policy.drl:32)
                      It does not hold: it asks that the kind is tool, but the kind is solution.

                  RULES ON: advice "wait"
                    No rule of this policy ever says so.

                  RULES ON: question "pays"
                    - "review" (policy.drl:32)
                      It does not hold: it asks that the kind is tool, but the kind is solution.
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    conditions: SECURITY_REVIEW | does not require SECURITY_REVIEW
                    consulted: CMO              | does not consult CMO
                    risks: silos                | no risk "silos"
                    """)
    void what_must_not_be_there_is_traced_to_the_rules_that_say_it(String not, String asked) {
        List<Scenario> scenarios =
                Worlds.scenarios(folder, "s.yaml", "scenarios:\n" + tool("A", "{ not: { " + not + " } }"));

        assertThat(ScenarioReport.text(Assessment.of(ScenarioRun.of(Worlds.POLICY, scenarios)), 120))
                .contains("  RULES ON: " + asked + "\n    - \"review\" (policy.drl:32)\n      This rule holds.\n");
    }

    @Test
    void who_is_accountable_is_explained_as_who_leads() {
        List<Scenario> scenarios =
                Worlds.scenarios(folder, "s.yaml", "scenarios:\n" + tool("A", "{ accountable: CTO }"));

        assertThat(ScenarioReport.text(Assessment.of(ScenarioRun.of(Worlds.POLICY, scenarios)), 120))
                .contains("  WHY NOT CTO\n")
                .contains("      Above it stands \"tools\" (policy.drl:10).\n");
    }

    @Test
    void a_failure_explains_itself() throws IOException {
        List<Scenario> scenarios = Worlds.scenarios(
                folder, "s.yaml", "scenarios:\n" + tool("Technology leads", "{ leader: CTO, conditions: STOP }"));

        String text = ScenarioReport.text(Assessment.of(ScenarioRun.of(Worlds.POLICY, scenarios)), 100);

        assertThat(text.replace(folder + "/", ""))
                .isEqualTo(Files.readString(Path.of("src/test/resources/scenarios/failure.txt")));
    }

    @Test
    void an_undecided_scenario_explains_itself() {
        List<Scenario> scenarios = Worlds.scenarios(
                folder,
                "s.yaml",
                "scenarios:\n  - title: A\n    facts: { kind: STRATEGY, objectives: [COMPLIANCE] }\n"
                        + "    expect: { leader: CTO }\n");

        assertThat(ScenarioReport.text(Assessment.of(ScenarioRun.of(Worlds.POLICY, scenarios)), 100))
                .contains("Nobody leads: no rule gives a verdict.", "WHY NOT CTO", "the kind is strategy");
    }
}
