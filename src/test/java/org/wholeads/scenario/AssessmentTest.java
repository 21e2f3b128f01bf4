package org.wholeads.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wholeads.scenario.Worlds.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);

    @TempDir
    private Path folder = Path.of("");

    private Path file = folder;

    @BeforeEach
    void a_file() {
        file = folder.resolve("accepted.yaml");
    }

    /** Two tools, of which the second is expected to be led by the CTO, by a policy with this leader of tools. */
    private Assessment on(LocalDate day, String leader) {
        String scenarios = "scenarios:\n" + tool("Users lead", "{ leader: HANDS_ON_USER }")
                + tool("\"Technology \\\"leads\\\" \\U0001F600\"", "{ leader: CTO }");
        ScenarioRun run = ScenarioRun.of(Worlds.policy(leader), Worlds.scenarios(folder, "s.yaml", scenarios));
        return new Assessment(run, AcceptedFile.read(file, day), day, true);
    }

    private void accept(LocalDate day, String leader, String reason, LocalDate until) {
        Assessment assessment = on(day, leader);
        AcceptedFile.write(assessment.accepted(), assessment.accept(reason, until));
    }

    @Test
    void what_nobody_accepted_fails() {
        assertThat(on(TODAY, "HANDS_ON_USER").isPassed()).isFalse();
        assertThat(on(TODAY, "HANDS_ON_USER").trend()).isEmpty();
    }

    @Test
    void what_is_accepted_passes_but_is_listed() {
        accept(TODAY, "HANDS_ON_USER", "a \"reason\"\\ \u2028", MAY);

        Assessment later = on(MAY, "HANDS_ON_USER");

        assertThat(later.isPassed()).isTrue();
        assertThat(later.tolerated())
                .containsExactly(new AcceptedDisagreement(
                        4,
                        "Technology \"leads\" \uD83D\uDE00",
                        new Disagreement("led by CTO", "led by HANDS_ON_USER"),
                        new Acceptance("a \"reason\"\\ \u2028", TODAY, MAY)));
        assertThat(ScenarioReport.text(later, 100))
                .contains("ACCEPTED", "until     2026-05-31: a \"reason\"\\", "1 as expected, 1 accepted\n")
                .contains("Accepted disagreements: 1 on 2026-03-01, 1 on 2026-05-31\n");
    }

    @Test
    void another_disagreement_of_the_same_scenario_is_new() {
        accept(TODAY, "HANDS_ON_USER", "reason", MAY);

        Assessment other = on(TODAY, "CMO");

        assertThat(other.failed()).hasSize(2);
        assertThat(other.isPassed()).isFalse();
    }

    @Test
    void what_has_healed_must_be_removed() {
        accept(TODAY, "HANDS_ON_USER", "reason", MAY);
        accept(TODAY, "CTO", "reason", MAY); // now it is the other scenario that disagrees

        Assessment healed = on(TODAY, "HANDS_ON_USER");

        assertThat(healed.isPassed()).isFalse();
        assertThat(ScenarioReport.text(healed, 100))
                .contains(file
                        + ":4: is not so any more: \"Users lead\" expected led by HANDS_ON_USER, actual led by CTO;"
                        + " remove it\n")
                .endsWith("2 scenarios: 1 as expected, 1 failed, 1 to be removed\n");
    }

    @Test
    void what_speaks_of_no_scenario_must_be_removed_unless_only_some_scenarios_were_tried() throws IOException {
        Files.writeString(
                file,
                "accepted:\n  - { scenario: gone, expected: x, actual: y, reason: z, since: 2026-01-01,"
                        + " until: 2027-01-01 }\n");
        Assessment all = on(TODAY, "HANDS_ON_USER");
        Assessment some = new Assessment(all.run(), all.accepted(), TODAY, false);

        assertThat(all.healed()).hasSize(1);
        assertThat(some.healed()).isEmpty();
        assertThat(some.accept("reason", MAY).all()).hasSize(2);
    }

    @Test
    void what_has_expired_fails_again_and_says_so() {
        accept(TODAY, "HANDS_ON_USER", "reason", MAY);

        Assessment late = on(MAY.plusDays(1), "HANDS_ON_USER");

        assertThat(late.isPassed()).isFalse();
        assertThat(late.tolerated()).isEmpty();
        assertThat(ScenarioReport.text(late, 100))
                .contains("accepted  until 2026-05-31, which is past; settle it now, or write a later day (" + file
                        + ":4): reason\n");
    }

    @Test
    void to_accept_again_takes_what_has_expired_anew_and_keeps_all_else() {
        accept(TODAY, "HANDS_ON_USER", "first", MAY);
        accept(TODAY.plusDays(1), "HANDS_ON_USER", "second", MAY.plusDays(9));
        assertThat(on(TODAY, "HANDS_ON_USER").tolerated())
                .extracting(one -> one.acceptance().reason())
                .containsExactly("first");

        accept(MAY.plusDays(1), "HANDS_ON_USER", "third", MAY.plusDays(9));

        assertThat(on(MAY.plusDays(2), "HANDS_ON_USER").tolerated())
                .extracting(AcceptedDisagreement::acceptance)
                .containsExactly(new Acceptance("third", MAY.plusDays(1), MAY.plusDays(9)));
    }

    @Test
    void to_accept_drops_what_has_healed_and_the_trend_shows_it() {
        accept(TODAY, "CMO", "reason", MAY);
        accept(TODAY.plusDays(1), "HANDS_ON_USER", "reason", MAY);

        assertThat(on(TODAY.plusDays(2), "HANDS_ON_USER").trend())
                .hasToString("{2026-03-01=2, 2026-03-02=1, 2026-03-03=1}");
    }

    @Test
    void a_reason_and_a_day_that_is_not_past_are_needed() {
        Assessment assessment = on(TODAY, "HANDS_ON_USER");

        assertThatThrownBy(() -> assessment.accept(" ", MAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assessment.accept("reason", TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assessment.accept("reason", TODAY.plusYears(3).plusDays(1)))
                .hasMessage("2029-03-02 is more than 3 years off; choose a day up to 2029-03-01");
        assertThat(assessment.accept("reason", TODAY.plusYears(3)).all()).hasSize(1);
    }

    @Test
    void remarks_and_the_lines_of_what_stays_are_kept() throws IOException {
        String title = "scenario: 'Technology \"leads\" \uD83D\uDE00'";
        Files.writeString(file, """
                # Reviewed by the board.
                accepted: # in the order in which they came
                  # The users' own.
                  - { scenario: Users lead, expected: x, actual: y, reason: z, since: 2026-01-01, until: 2027-01-01 }

                  # Expired, and to be accepted again.
                  - %s
                    expected: led by CTO # as article A has it
                    actual: led by HANDS_ON_USER
                    reason: old
                    since: 2025-01-01
                    until: 2025-02-01

                # How it went.
                history:
                  # The first year.
                  - { date: 2025-01-01, accepted: 2 }
                """.formatted(title));

        accept(TODAY, "HANDS_ON_USER", "new", MAY);
        String prolonged = Files.readString(file);
        accept(TODAY, "JOINT", "newer", MAY);

        assertThat(prolonged).isEqualTo("""
                # Reviewed by the board.
                accepted: # in the order in which they came

                  # Expired, and to be accepted again.
                  - scenario: "Technology \\"leads\\" \uD83D\uDE00"
                    expected: "led by CTO"
                    actual: "led by HANDS_ON_USER"
                    reason: "new"
                    since: 2026-03-01
                    until: 2026-05-31

                # How it went.
                history:
                  - { date: 2025-01-01, accepted: 2 }
                  - { date: 2026-03-01, accepted: 1 }
                  # The first year.
                """);
        assertThat(file)
                .content()
                .contains("# How it went.", "# The first year.", "undecided")
                .doesNotContain("# Expired");
    }

    @Test
    void entries_that_share_a_line_are_written_anew() throws IOException {
        String gone = "{ scenario: %s, expected: x, actual: y, reason: z, since: 2026-01-01, until: 2027-01-01 }";
        Files.writeString(file, "accepted: [" + gone.formatted("a") + ", " + gone.formatted("b") + "]\n");

        accept(TODAY, "HANDS_ON_USER", "reason", MAY);

        assertThat(on(TODAY, "HANDS_ON_USER").tolerated()).hasSize(1);
        assertThat(on(TODAY, "HANDS_ON_USER").healed()).isEmpty();
    }

    @Test
    void nothing_is_hidden_by_a_text_that_looks_like_a_remark() throws IOException {
        Files.writeString(file, """
                accepted:
                  - scenario: Users lead
                    expected: x
                    actual: y
                    since: 2026-01-01
                    until: 2027-01-01
                    reason: |
                      Because
                      # of this
                  - { scenario: gone, expected: x, actual: y, reason: z, since: 2026-01-01, until: 2027-01-01 }
                """);
        AcceptedDisagreements before = AcceptedFile.read(file, TODAY);
        AcceptedDisagreements now = new AcceptedDisagreements(file, before.all().subList(0, 1), before.history());

        AcceptedFile.write(before, now);

        assertThat(AcceptedFile.read(file, TODAY).all())
                .extracting(AcceptedDisagreement::scenario, AcceptedDisagreement::acceptance)
                .containsExactly(tuple("Users lead", now.all().get(0).acceptance()));
        assertThat(now.all().get(0).acceptance().reason()).isEqualTo("Because\n# of this\n");
    }

    static Stream<Path> refused() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/scenarios/refused-accepted"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void everything_wrong_with_a_file_is_refused_with_its_line(Path wrong) throws IOException {
        String expected = Files.readString(Path.of(wrong + ".expected")).strip();

        assertThatThrownBy(() -> AcceptedFile.read(wrong, TODAY))
                .extracting(failure -> String.valueOf(failure.getMessage()).replace(wrong.getParent() + "/", ""))
                .isEqualTo(expected);
    }
}
