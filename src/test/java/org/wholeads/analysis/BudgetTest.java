package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.engine.RuleEngine;
import org.wholeads.engine.UnsoundPolicyException;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** What is too much is called not decided; it is neither guessed nor an error. */
class BudgetTest {
    private static final Budget SMALL = new Budget(100_000, 1_000_000);

    @Test
    void too_few_cells_leave_questions_open() {
        Analysis analysis = Analysis.of(PolicyReader.bundled(), SMALL);

        assertThat(analysis.notDecided()).contains(Question.GAPS, Question.SHARES);
        assertThat(analysis.isSound()).isFalse();
        assertThat(analysis.shares()).isEmpty();
    }

    @Test
    void what_needs_little_is_answered_all_the_same() {
        assertThat(Analysis.of(PolicyReader.bundled(), SMALL).notDecided()).doesNotContain(Question.DEAD_EVIDENCE);
    }

    @Test
    void too_few_steps_leave_questions_open() {
        Analysis analysis = Analysis.of(PolicyReader.bundled(), new Budget(10_000_000, 10_000));

        assertThat(analysis.notDecided()).contains(Question.GAPS);
    }

    @Test
    void a_difference_and_a_diagram_beyond_the_budget_are_empty() {
        Policy policy = PolicyReader.bundled();

        assertThat(Difference.between(policy, policy, SMALL)).isEmpty();
        assertThat(DecisionDiagram.of(policy, SMALL)).isEmpty();
    }

    @Test
    void more_attributes_than_a_diagram_has_levels_are_not_decided() {
        String conditions = IntStream.range(0, 1_200)
                .mapToObj(i -> Texts.rule(
                        "r" + i,
                        0,
                        "Initiative( attributes[\"k" + i + "\"] == \"v\" )",
                        "favour( Leader.CTO, 1, \"w\" )"))
                .collect(Collectors.joining());

        assertThat(Analysis.of(Texts.policy(conditions)).notDecided())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Question.IDLE_SALIENCE, Question.REPEATED_CONSEQUENCES)));
    }

    @Test
    void contradictions_beyond_number_are_shown_in_part_and_refused_all_the_same() {
        Policy policy = Texts.policy(IntStream.range(0, 100)
                .mapToObj(i ->
                        Texts.rule("r" + i, 0, "Balance()", "lead( Leader." + (i < 50 ? "CTO" : "CMO") + ", \"w\" )"))
                .toArray(String[]::new));

        Analysis analysis = Analysis.of(policy);

        assertThat(analysis.findings(Finding.Contradiction.class)).hasSize(1_000);
        assertThat(analysis.notDecided()).containsExactly(Question.CONTRADICTIONS);
        assertThat(Proof.of(policy, Budget.normal()).isDecided()).isFalse();
        assertThatThrownBy(() -> RuleEngine.of(policy)).isInstanceOf(UnsoundPolicyException.class);
    }

    @Test
    void of_many_rules_that_overrule_one_the_first_ten_are_named() {
        Policy policy = Texts.policy(IntStream.rangeClosed(0, 12)
                .mapToObj(i -> Texts.rule(
                        "r" + i,
                        i == 12 ? 0 : 1,
                        "Initiative( users " + (i == 12 ? "<" : "==") + i + " ) Balance()",
                        "lead( Leader.CTO, \"w\" )"))
                .toArray(String[]::new));

        assertThat(Analysis.of(policy).findings(Finding.ShadowedRule.class))
                .singleElement()
                .satisfies(shadowed -> {
                    assertThat(shadowed.rule().name()).isEqualTo("r12");
                    assertThat(shadowed.overruledBy()).hasSize(10);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999})
    void a_budget_below_its_least_is_refused(int limit) {
        assertThatThrownBy(() -> new Budget(limit, 1_000)).hasMessageContaining("at least 1000 cells");
        assertThatThrownBy(() -> new Budget(1_000, limit)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hundred_random_rules_end_within_a_small_budget() {
        for (long seed = 1; seed <= 3; seed++) {
            Policy policy = PolicyReader.fromText(SmallPolicies.large(seed, 100));

            Analysis analysis = Analysis.of(policy, new Budget(2_000_000, 2_000_000));

            assertThat(analysis.shares().isPresent())
                    .isNotEqualTo(analysis.notDecided().contains(Question.SHARES));
        }
    }

    /** Each in a JVM of its own, whose heap leaves room for the rest of a process of 1 GB. */
    @ParameterizedTest
    @Tag("soak")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_hundred_random_rules_end_within_half_a_minute_and_a_gigabyte(long seed, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx800m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HundredRules.class.getName(),
                        Long.toString(seed))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES); // the program looks at the time it gets itself
        process.destroyForcibly().waitFor();

        String said = Files.readString(output);
        System.out.print(said);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
