package org.wholeads.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.Difference;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.scenario.Expectation;
import org.wholeads.scenario.Place;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioFiles;

class MutationReportTest {
    private static final Policy POLICY = PolicyReader.fromText("""
            package rules;

            import org.wholeads.*;

            global Ruling ruling;

            rule "Everything is the CTO's"
            when
                Balance()
            then
                ruling.lead( Leader.CTO, "x" );
            end

            rule "Many users need a review"
            when
                Initiative( users >= 100 )
                Outcome()
            then
                ruling.require( Requirement.SECURITY_REVIEW, Role.CTO, "y" );
            end
            """);

    private static Scenario scenario(Integer users, Expectation... expected) {
        return new Scenario(
                "Users " + users,
                new Place(Path.of("scenarios.yaml"), 1),
                Initiative.builder()
                        .name("x")
                        .kind(Kind.TOOL)
                        .objectives(Objective.PRODUCTIVITY)
                        .users(users)
                        .build(),
                List.of(expected));
    }

    private static Expectation review(boolean wanted) {
        return new Expectation.Requires(Requirement.SECURITY_REVIEW, Optional.of(Role.CTO), Optional.empty(), wanted);
    }

    private static final Expectation LED = new Expectation.LedBy(Leader.CTO);

    @Test
    void every_mutant_is_killed_by_scenarios_that_prove_much() {
        MutationScore score =
                MutationScore.of(POLICY, List.of(scenario(100, LED, review(true)), scenario(99, LED, review(false))));

        assertThat(score.all(Verdict.Survived.class)).isEmpty();
        assertThat(score.percent()).isEqualByComparingTo("100");
        assertThat(score.reaches(new BigDecimal("100"))).isTrue();
        assertThat(MutationReport.text(score))
                .isEqualTo("Mutation score 100.00 %: 2 scenarios of the policy kill 12 of 12 mutants.\n");
    }

    @Test
    void a_survivor_is_shown_as_a_change_of_the_rule_with_an_initiative_and_a_scenario() {
        MutationScore score =
                MutationScore.of(POLICY, List.of(scenario(100, LED, review(true)), scenario(98, LED, review(false))));

        assertThat(score.reaches(new BigDecimal("91.66"))).isTrue();
        assertThat(score.reaches(new BigDecimal("91.67"))).isFalse();
        assertThat(MutationReport.text(score)).isEqualTo("""
                        Mutation score 91.66 %: 2 scenarios of the policy kill 11 of 12 mutants.
                          1 survived

                        "Many users need a review" (policy.drl:14): users >= 100 becomes users >= 99
                              rule "Many users need a review"
                              when
                                  Initiative(
                            -         users >= 100 )
                            +         users >= 99 )
                                  Outcome()
                              then
                                  ruling.require( Requirement.SECURITY_REVIEW, Role.CTO,
                                      "y" );
                              end
                          name="An example", kind=TOOL, objectives=[PRODUCTIVITY], users=99
                          the policy: does not require SECURITY_REVIEW by CTO
                          the mutant: requires SECURITY_REVIEW by CTO
                          no scenario notices; this one would:
                          - title: "Many users need a review (users >= 100 becomes users >= 99)"
                            facts: { kind: TOOL, objectives: [PRODUCTIVITY], users: 99 }
                            expect:
                              not:
                                conditions: [SECURITY_REVIEW by CTO]
                        """);
    }

    @Test
    void the_same_as_json() {
        MutationScore score =
                MutationScore.of(POLICY, List.of(scenario(100, LED, review(true)), scenario(98, LED, review(false))));

        assertThat(MutationReport.json(score))
                .startsWith("{\"type\":\"MUTATION\",\"policy\":{")
                .contains("\"scenarioCount\":2,\"failingScenarioCount\":0,\"mutantCount\":12,\"killed\":11,"
                        + "\"total\":12,\"share\":0.916666666666666,\"kinds\":[{\"kind\":\"OPERATOR\",\"count\":1},")
                .contains(
                        "\"mutants\":[{\"type\":\"SURVIVED\",\"id\":\"\\\"Many users need a review\\\" constant 2\",\"rule\":{")
                .contains("\"policySays\":[\"does not require SECURITY_REVIEW by CTO\"],"
                        + "\"mutantSays\":[\"requires SECURITY_REVIEW by CTO\"]");
    }

    @Test
    void a_scenario_that_the_policy_fails_kills_nothing() {
        MutationScore score = MutationScore.of(
                POLICY, List.of(scenario(100, review(false)), scenario(100, new Expectation.LedBy(Leader.CMO))));

        assertThat(score.killed()).isZero();
        assertThat(MutationReport.text(score))
                .startsWith("Mutation score 0.00 %: 0 scenarios of the policy kill 0 of 12 mutants.\n  12 survived\n"
                        + "  2 scenarios fail on the policy itself and can kill nothing\n");
    }

    @Test
    void a_mutant_that_decides_nothing_differently_is_left_out() {
        Policy twice = PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling;"
                + " rule \"a\" when Balance() then ruling.lead( Leader.CTO, \"x\" ); end"
                + " rule \"b\" salience -1 when Balance() then ruling.lead( Leader.CTO, \"y\" ); end");

        MutationScore score = MutationScore.of(twice, List.of(scenario(1, LED)));

        assertThat(score.all(Verdict.Equivalent.class))
                .extracting(it -> it.mutant().id())
                .contains("\"a\" dropped rule 1", "\"b\" dropped rule 1");
        assertThat(score.killable() + score.all(Verdict.Equivalent.class).size())
                .isEqualTo(score.judged().size());
        assertThat(MutationReport.text(score)).contains(" proved to decide as the policy does, and left out\n");
        assertThat(MutationReport.json(score))
                .contains("{\"type\":\"EQUIVALENT\",\"id\":", "\"id\":\"\\\"a\\\" dropped rule 1\"")
                .contains("\"why\":\"where the rule differs, other rules lead to the same decision\"");
    }

    @Test
    void what_is_equivalent_does_not_depend_on_what_scenarios_expect() {
        Policy twice = PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling;"
                + " rule \"a\" when Balance() then ruling.lead( Leader.CTO, \"x\" ); end"
                + " rule \"b\" salience -1 when Balance() then ruling.lead( Leader.CTO, \"y\" ); end");

        MutationScore none = MutationScore.of(twice, List.of());
        MutationScore followed = MutationScore.of(
                twice, List.of(scenario(1, LED, new Expectation.OfRule("a", Expectation.Fate.FOLLOWED))));

        assertThat(ids(followed)).isNotEmpty().isEqualTo(ids(none)).contains("\"a\" dropped rule 1");
    }

    private static List<String> ids(MutationScore score) {
        return score.all(Verdict.Equivalent.class).stream()
                .map(it -> it.mutant().id())
                .toList();
    }

    private static final Policy DUTIES = PolicyReader.fromText("""
            package rules;
            import org.wholeads.*;
            global Ruling ruling;

            rule "lead"
            when
                Balance()
            then
                ruling.lead( Leader.CTO, "x" );
            end

            rule "other"
            when
                Outcome()
            then
                ruling.require( Requirement.OTHER, Role.BOARD, "Publish the model card; in full." );
                ruling.require( Requirement.OTHER, Role.BOARD, "Tell the works council." );
            end

            rule "review"
            when
                Outcome()
            then
                ruling.require( Requirement.LEGAL_REVIEW, Role.CTO, "The contract." );
                ruling.require( Requirement.LEGAL_REVIEW, Role.CTO, "The licence." );
            end
            """);

    @Test
    void one_of_two_other_duties_that_is_dropped_changes_a_decision_and_the_scenario_that_is_shown_notices(
            @TempDir Path folder) throws IOException {
        String text = MutationReport.text(new MutationScore(
                DUTIES.id(), 0, 0, judged(MutationScore.of(DUTIES, List.of()), "\"other\" dropped consequence 1")));

        assertThat(text)
                .contains("the policy: requires OTHER by BOARD: \"Publish the model card; in full.\"")
                .contains("conditions: [\"OTHER by BOARD: Publish the model card; in full.\"]");
        List<Scenario> shown = ScenarioFiles.read(Files.writeString(
                        folder.resolve("shown.yaml"), "scenarios:\n" + text.substring(text.indexOf("  - title:"))))
                .whole();
        assertThat(judged(MutationScore.of(DUTIES, shown), "\"other\" dropped consequence 1"))
                .singleElement()
                .matches(it -> it.verdict() instanceof Verdict.Killed);
    }

    @Test
    void one_of_two_reasons_of_a_duty_that_is_dropped_changes_no_decision() {
        assertThat(judged(MutationScore.of(DUTIES, List.of()), "\"review\" dropped consequence 1"))
                .singleElement()
                .matches(it -> it.verdict() instanceof Verdict.Equivalent);
    }

    /** There is one definition of what a decision says. */
    @Test
    void a_mutant_is_equivalent_exactly_if_a_difference_finds_that_decisions_say_the_same() {
        for (Policy policy :
                List.of(DUTIES, POLICY, PolicyReader.fromDirectory(Path.of("src/test/resources/mutation")))) {
            for (Judged it : MutationScore.of(policy, List.of()).judged()) {
                boolean same = Difference.between(policy, it.mutant().policy())
                        .orElseThrow()
                        .saysTheSame();
                assertThat(it.verdict() instanceof Verdict.Equivalent)
                        .as(it.mutant().id())
                        .isEqualTo(same);
            }
        }
    }

    private static List<Judged> judged(MutationScore score, String id) {
        return score.judged().stream().filter(it -> it.mutant().id().equals(id)).toList();
    }

    @Test
    void what_cannot_be_decided_within_the_budget_counts_as_survived() {
        MutationScore score = MutationScore.of(PolicyReader.bundled(), List.of(), new Budget(1_000, 1_000));

        assertThat(score.percent()).isEqualByComparingTo("0");
        assertThat(score.all(Verdict.NotDecided.class)).hasSameSizeAs(score.judged());
        assertThat(MutationReport.text(score))
                .contains(" not decided within the budget, counted as survived\n")
                .contains("  whether it decides anything differently was not decided within the budget\n");
    }

    @Test
    void a_text_that_is_part_of_another_is_not_suggested_as_an_expectation() {
        Policy partOfAnother = PolicyReader.fromText("""
                package rules;
                import org.wholeads.*;
                global Ruling ruling;

                rule "lead"
                when
                    Balance()
                then
                    ruling.lead( Leader.CTO, "x" );
                end

                rule "risks"
                when
                    Outcome()
                then
                    ruling.warn( "Leaks" );
                    ruling.warn( "Leaks of data" );
                end
                """);

        String text = MutationReport.text(MutationScore.of(partOfAnother, List.of()));

        assertThat(text)
                .contains("no scenario can tell them apart, as one text is part of another; word them apart\n")
                .contains("risks: [\"Leaks of data\"]")
                .doesNotContain("risks: [\"Leaks\"]");
    }
}
