package org.wholeads.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.Impossibility;
import org.wholeads.coverage.Result.State;
import org.wholeads.engine.Evaluator;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

class CoverageTest {
    private static final Policy BUNDLED = PolicyReader.bundled();
    private static final Coverage NOTHING_TRIED = Coverage.of(BUNDLED, List.of());
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n";

    @Test
    void nothing_tried_covers_nothing_and_everything_that_can_be_is_suggested() {
        assertThat(NOTHING_TRIED.covered()).isZero();
        assertThat(NOTHING_TRIED.percent()).isZero();
        assertThat(NOTHING_TRIED.missing())
                .isNotEmpty()
                .allMatch(result -> result.state() == State.NOT_COVERED)
                .hasSize(NOTHING_TRIED.total());
    }

    @Test
    void what_is_suggested_for_the_bundled_policy_covers_all_of_it() {
        Coverage coverage = Coverage.of(BUNDLED, suggested(NOTHING_TRIED));

        assertThat(coverage.missing()).isEmpty();
        assertThat(coverage.percent()).isEqualTo(100);
        assertThat(coverage.reaches(BigDecimal.valueOf(100))).isTrue();
        assertThat(coverage.suggestions()).isEmpty();
    }

    @Test
    void one_initiative_less_and_it_is_less_than_100_percent() {
        List<Initiative> suggested = suggested(NOTHING_TRIED);

        Coverage coverage = Coverage.of(BUNDLED, suggested.subList(0, suggested.size() - 1));

        assertThat(coverage.percent()).isLessThan(100);
        assertThat(coverage.reaches(BigDecimal.valueOf(100))).isFalse();
    }

    @Test
    void a_suggestion_tells_what_the_policy_says_today() {
        Evaluator evaluator = Evaluator.of(BUNDLED);

        assertThat(NOTHING_TRIED.suggestions()).allSatisfy(suggestion -> assertThat(suggestion.decision())
                .isEqualTo(evaluator.decide(suggestion.initiative())));
    }

    @Test
    void several_goals_share_a_suggestion_and_none_is_listed_twice() {
        List<Goal> listed = NOTHING_TRIED.suggestions().stream()
                .flatMap(suggestion -> suggestion.covers().stream())
                .toList();

        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        NOTHING_TRIED.missing().stream().map(Result::goal).toList());
        assertThat(NOTHING_TRIED.suggestions()).hasSizeLessThan(NOTHING_TRIED.total() / 4);
    }

    @Test
    void neither_order_nor_repetition_of_the_initiatives_matters() {
        List<Initiative> initiatives = new ArrayList<>(suggested(NOTHING_TRIED).subList(0, 50));
        Coverage coverage = Coverage.of(BUNDLED, initiatives);
        initiatives.addAll(List.copyOf(initiatives));
        Collections.shuffle(initiatives, new Random(1));

        assertThat(Coverage.of(BUNDLED, initiatives)).isEqualTo(coverage);
    }

    @Test
    void every_goal_of_a_policy_is_said_in_other_words() {
        assertThat(NOTHING_TRIED.results())
                .extracting(result -> result.goal().toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_condition_that_holds_both_ways_is_not_covered_while_another_one_masks_it() {
        Policy policy = policy("Initiative( kind == Kind.TOOL || primaryObjective == Objective.COMPLIANCE )");

        Coverage coverage = Coverage.of(
                policy,
                List.of(initiative(Kind.TOOL, Objective.COMPLIANCE), initiative(Kind.PLATFORM, Objective.COMPLIANCE)));

        assertThat(coverage.missing())
                .extracting(result -> result.goal().words())
                .contains("condition 1 is true while it matters: kind == Kind.TOOL")
                .contains("condition 1 is false while it matters: kind == Kind.TOOL")
                .doesNotContain("condition 2 is true while it matters: primaryObjective == Objective.COMPLIANCE");
    }

    @Test
    void goals_that_cannot_be_covered_do_not_count_and_say_why() {
        Policy policy = policy("Initiative( kind == Kind.TOOL || kind in ( Kind.TOOL, Kind.PLATFORM ) )");

        Coverage coverage = Coverage.of(
                policy,
                List.of(
                        initiative(Kind.PLATFORM, Objective.COMPLIANCE),
                        initiative(Kind.STRATEGY, Objective.COMPLIANCE)));

        assertThat(coverage.impossible())
                .extracting(result -> result.goal().words(), Result::impossibility)
                .containsExactly(tuple(
                        "condition 1 is true while it matters: kind == Kind.TOOL",
                        Optional.of(Impossibility.FALSE_WHENEVER_IT_MATTERS)));
        assertThat(coverage.percent()).isEqualTo(100);
    }

    @Test
    void what_the_budget_leaves_open_counts_as_not_covered() {
        Coverage coverage = Coverage.of(BUNDLED, List.of(), new Budget(1_000, 1_000));

        assertThat(coverage.missing())
                .hasSameSizeAs(coverage.results())
                .allMatch(result -> result.state() == State.NOT_DECIDED);
        assertThat(coverage.percent()).isZero();
        assertThat(coverage.suggestions()).isEmpty();
    }

    @Test
    void what_only_undecided_initiatives_show_is_not_demanded() {
        Policy policy = PolicyReader.fromText(HEAD
                + "rule \"evidence\" when Initiative( kind == Kind.TOOL ) then ruling.favour( Leader.CTO, 1, \"w\" ); end\n"
                + "rule \"verdict\" when Balance( cto > 0 ) then ruling.lead( Leader.JOINT, \"w\" ); end\n"
                + "rule \"consequence\" when Outcome() then ruling.warn( \"w\" ); end\n");

        Coverage coverage = Coverage.of(
                policy,
                List.of(
                        initiative(Kind.TOOL, Objective.COMPLIANCE), // nobody breaks the tie
                        initiative(Kind.PLATFORM, Objective.COMPLIANCE))); // no verdict

        assertThat(coverage.results())
                .filteredOn(result -> result.state() != State.COVERED)
                .extracting(result -> result.goal().toString(), Result::impossibility)
                .contains(
                        tuple(
                                "\"verdict\" (policy.drl:5): consequence 1 takes effect: the verdict JOINT",
                                Optional.of(Impossibility.NEVER_DECIDED)),
                        tuple(
                                "\"consequence\" (policy.drl:6): consequence 1 takes effect: warn: w",
                                Optional.of(Impossibility.NEVER_SAID)),
                        tuple("JOINT leads", Optional.of(Impossibility.NEVER_LEADS)));
        assertThat(coverage.total()).isZero();
        assertThat(coverage.suggestions()).isEmpty();
    }

    @Test
    void a_percentage_is_compared_exactly() {
        Policy policy = policy("Initiative( kind == Kind.TOOL )"); // 7 goals
        Coverage coverage = Coverage.of(policy, List.of(initiative(Kind.TOOL, Objective.COMPLIANCE)));

        assertThat(coverage.covered()).isEqualTo(6);
        assertThat(coverage.total()).isEqualTo(7);
        assertThat(coverage.reaches(new BigDecimal("85.71428571"))).isTrue();
        assertThat(coverage.reaches(new BigDecimal("85.71428572"))).isFalse();
    }

    @Test
    void a_result_has_an_example_only_if_it_is_not_covered() {
        Result missing = NOTHING_TRIED.missing().get(0);

        assertThatThrownBy(() -> new Result(missing.goal(), State.COVERED, missing.example(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a goal that is COVERED");
    }

    @Test
    void results_cannot_be_changed() {
        assertThatThrownBy(() -> NOTHING_TRIED.results().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> NOTHING_TRIED.suggestions().get(0).covers().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void leaders_are_covered_by_decisions_only() {
        Decision decision = Evaluator.of(BUNDLED).decide(initiative(Kind.STRATEGY, Objective.PRODUCTIVITY));

        assertThat(Coverage.of(BUNDLED, List.of(initiative(Kind.STRATEGY, Objective.PRODUCTIVITY)))
                        .results())
                .filteredOn(result -> result.goal() instanceof Goal.LeaderLeads && result.state() == State.COVERED)
                .extracting(Result::goal)
                .containsExactly(new Goal.LeaderLeads(decision.leader()));
    }

    private static List<Initiative> suggested(Coverage coverage) {
        return coverage.suggestions().stream().map(Suggestion::initiative).toList();
    }

    private static Initiative initiative(Kind kind, Objective objective) {
        return Initiative.builder().name("n").kind(kind).objectives(objective).build();
    }

    private static Policy policy(String evidence) {
        return PolicyReader.fromText(HEAD + "rule \"evidence\" when " + evidence
                + " then ruling.favour( Leader.CTO, 1, \"w\" ); end\n"
                + "rule \"verdict\" when Balance() then ruling.lead( Leader.CTO, \"w\" ); end\n");
    }
}
