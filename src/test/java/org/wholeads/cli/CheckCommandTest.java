package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholeads.cli.PolicyFolder.rule;
import static org.wholeads.cli.PolicyFolder.verdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.portfolio.InitiativeJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_bundled_policy_is_proved_sound() {
        Console console = Console.run("check");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).contains("it decides every initiative").contains("WHO LEADS");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void a_gap_is_shown_with_an_example_that_decide_cannot_decide() {
        String policy = PolicyFolder.write(folder, "p", verdict("tools", 0, "kind == Kind.TOOL", "CTO"));

        Console console = Console.run("check", policy);
        String example = console.out()
                .lines()
                .filter(line -> line.contains("{"))
                .findFirst()
                .orElseThrow();
        Console replayed = Console.withInput(example.strip()).execute("decide", "--unproved", "--rules", policy, "-");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out()).contains("1. GAP: No rule says who leads.", "3 of 4 initiatives (75.00 %)");
        assertThat(replayed.exitCode()).isEqualTo(1);
        assertThat(replayed.err()).contains("gives a verdict for this initiative");
    }

    @Test
    void every_example_is_an_initiative_that_decide_reads() {
        String policy = PolicyFolder.write(
                folder,
                "p",
                verdict("blank", 9, "handsOnUser == \"\", attributes[\"a b\"] == \" \", name == \" x \"", "CTO"),
                verdict("dear", 9, "annualCost > 0.1, annualCost < 0.2", "CMO"),
                verdict("crowded", 8, "users > 2147483646, affectedTeams contains Team.SALES", "CTO"),
                verdict("late", 7, "users > 2147483646, affectedTeams contains Team.SALES", "CMO"),
                verdict("both", 6, "objectives contains Objective.COMPLIANCE", "JOINT"),
                rule("idle", 0, "Initiative( id == \"\", personalData == false )", "favour( Leader.CTO, 1, \"x\" )"));

        JsonNode findings = JsonMapper.shared()
                .readTree(Console.run("check", "--output", "json", policy).out())
                .at("/findings");

        List<String> kinds = new ArrayList<>();
        for (JsonNode finding : findings) {
            if (!finding.at("/example").isNull()) {
                kinds.add(finding.at("/type").asString());
                assertThat(Console.withInput(finding.at("/example").toString())
                                .execute("decide", "--output", "json", "-")
                                .exitCode())
                        .as("%s", finding)
                        .isZero();
            }
        }
        assertThat(kinds).contains("GAP", "CONTRADICTION", "SHADOWED_RULE", "IDLE_EVIDENCE");
    }

    @Test
    void a_joint_lead_without_a_tie_break_is_told_what_it_lacks() {
        String policy = PolicyFolder.write(folder, "p", verdict("both", 0, "", "JOINT"));

        assertThat(Console.run("check", policy).out())
                .contains("No initiative is ever led by CTO and CMO together, although")
                .contains("Add a tie-break or a verdict");
    }

    @Test
    void rules_are_named_with_file_and_line() {
        String policy = PolicyFolder.write(
                folder,
                "p",
                verdict("all", 10, "", "CTO"),
                verdict("late", 5, "kind == Kind.TOOL", "CMO"),
                verdict("never", 5, "kind == Kind.TOOL, kind == Kind.PLATFORM", "CMO"),
                rule("idle", 0, "Initiative( kind == Kind.TOOL )", "favour( Leader.CTO, 1, \"x\" )"));

        String out = Console.run("check", policy).out();

        assertThat(out.replaceAll("\\s+", " "))
                .contains("SHADOWED RULE: \"late\" (rules.drl:13) is never followed")
                .contains("namely \"all\" (rules.drl:4)")
                .contains("DEAD RULE: \"never\" (rules.drl:22) never holds")
                .contains("IDLE EVIDENCE: \"idle\" (rules.drl:31) changes nothing")
                .contains("UNREACHABLE LEADER: No initiative is ever led by the CMO, although");
    }

    @Test
    void what_is_said_twice_or_for_nothing_is_named_with_file_and_line() {
        String policy = PolicyFolder.write(
                folder,
                "p",
                verdict("all", 1, "", "CTO"),
                verdict("tools", 5, "users > 10, users > 5", "CMO"),
                rule("idle", 7, "Initiative( personalData == true )\n    Outcome()", "warn( \"x\" )"),
                rule("copy", 0, "Initiative( personalData == true )\n    Outcome()", "warn( \"x\" )"));

        Console console = Console.run("check", policy);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out().replaceAll("\\s+", " "))
                .contains("REDUNDANT RULE: \"copy\" (rules.drl:31) is a copy of \"idle\" (rules.drl:22)")
                .contains("REDUNDANT CONDITION: In \"tools\" (rules.drl:13), users > 5 makes no difference")
                .contains("IDLE SALIENCE: \"idle\" (rules.drl:22) has salience 7");
    }

    @Test
    void a_hint_leaves_the_exit_code_alone() {
        Console console = Console.run("check");

        assertThat(console.out()).contains("HINT: VERDICTS THAT ARE OVERRULED", "more, each on a smaller part");
        assertThat(Console.run("check", "--hints").out()).doesNotContain("more, each on a smaller part");
        assertThat(console.exitCode()).isZero();
    }

    @Test
    void a_finding_that_is_wanted_is_accepted_until_its_last_day() throws Exception {
        String policy = PolicyFolder.write(
                folder, "p", verdict("all", 1, "", "CTO"), verdict("tools", 5, "users > 10, users > 5", "CMO"));
        Path file = folder.resolve("p/accepted-findings.yaml");
        String last = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();

        Console accepting = Console.run("check", "--accept", "--reason", "The board decides", "--until", last, policy);
        String written = Files.readString(file);
        Console later = Console.run("check", policy);
        Files.writeString(file, written.replaceAll("(since|until): .*", "$1: 2020-01-01"));
        Console past = Console.run("check", policy);

        assertThat(accepting.exitCode()).isZero();
        assertThat(written).contains("finding: \"REDUNDANT_CONDITION\"", "what: \"\\\"tools\\\": users > 5\"");
        assertThat(later.exitCode()).isZero();
        assertThat(later.out()).contains("ACCEPTED FOR A WHILE", "Until " + last + ": The board decides");
        assertThat(past.exitCode()).isEqualTo(1);
        assertThat(past.out())
                .contains("It was accepted until 2020-01-01, which is past; settle it now, or write a later day");
    }

    @Test
    void what_is_accepted_already_keeps_its_days_and_that_is_said_and_what_is_over_is_accepted_anew() throws Exception {
        LocalDate day = LocalDate.of(2030, 1, 1);
        String policy = PolicyFolder.write(
                folder, "p", verdict("all", 1, "", "CTO"), verdict("tools", 5, "users > 10, users > 5", "CMO"));
        Path file = folder.resolve("p/accepted-findings.yaml");

        Console first = accept(day, "first", day.plusDays(9), policy);
        String written = Files.readString(file);
        Console again = accept(day.plusDays(3), "again", day.plusDays(99), policy);
        String kept = Files.readString(file);
        Console over = accept(day.plusDays(20), "over", day.plusDays(30), policy);

        assertThat(first.err()).isEmpty();
        assertThat(written).contains("reason: \"first\"\n    since: 2030-01-01\n    until: 2030-01-10\n");
        assertThat(again.err())
                .isEqualTo("3 are accepted already and keep their reason and last day; to change these, edit " + file
                        + "\n");
        assertThat(kept).contains("reason: \"first\"\n    since: 2030-01-01\n    until: 2030-01-10\n");
        assertThat(over.err()).isEmpty();
        assertThat(file).content().contains("reason: \"over\"\n    since: 2030-01-21\n    until: 2030-01-31\n");
    }

    private static Console accept(LocalDate today, String reason, LocalDate until, String policy) {
        return Console.withInput("")
                .on(today)
                .execute("check", "--accept", "--reason", reason, "--until", until.toString(), policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Ours.\n", "accepted:\n", "accepted:\nhistory:\n", "# Ours.\naccepted: # none\n"})
    void what_is_left_once_the_last_acceptance_is_removed_accepts_nothing(String left) throws Exception {
        String policy = PolicyFolder.write(
                folder, "p", verdict("all", 1, "", "CTO"), verdict("tools", 5, "users > 10, users > 5", "CMO"));
        Path file = Files.writeString(folder.resolve("p/accepted-findings.yaml"), left);

        Console found = Console.run("check", policy);
        Console accepting = accept(LocalDate.of(2030, 1, 1), "wanted", LocalDate.of(2030, 2, 1), policy);

        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.err()).isEmpty();
        assertThat(accepting.exitCode()).isZero();
        assertThat(file).content().contains("accepted:", "reason: \"wanted\"");
        assertThat(Files.readString(file).contains("# Ours.")).isEqualTo(left.contains("# Ours."));
    }

    @Test
    void an_acceptance_of_the_future_is_refused() throws Exception {
        LocalDate today = LocalDate.of(2030, 1, 1);
        String policy = PolicyFolder.write(
                folder, "p", verdict("all", 1, "", "CTO"), verdict("tools", 5, "users > 10, users > 5", "CMO"));
        Path file = folder.resolve("p/accepted-findings.yaml");
        accept(today, "x", today.plusDays(9), policy);
        String written = Files.readString(file);

        Files.writeString(file, written.replace("since: 2030-01-01", "since: 2030-01-03"));
        Console future = Console.withInput("").on(today).execute("check", policy);
        Files.writeString(file, written.replace("since: 2030-01-01", "since: 2030-01-02"));
        Console elsewhere = Console.withInput("").on(today).execute("check", policy);

        assertThat(future.exitCode()).isEqualTo(2);
        assertThat(future.err()).contains("2030-01-03 is in the future; write the day on which it was accepted");
        assertThat(elsewhere.exitCode()).isZero();
    }

    @Test
    void an_acceptance_survives_edits_elsewhere_and_is_named_once_it_is_not_needed() throws Exception {
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String policy = PolicyFolder.write(
                folder, "p", verdict("all", 1, "", "CTO"), verdict("tools", 5, "users > 10, users > 5", "CMO"));
        Console.run("check", "--accept", "--reason", "wanted", "--until", until, policy);

        PolicyFolder.write(
                folder,
                "p",
                verdict("risky", 9, "risk == Risk.HIGH", "CMO"),
                verdict("all", 2, "", "CTO"),
                verdict("tools", 6, "users > 10, users > 5", "CMO"));
        Console edited = Console.run("check", policy);
        PolicyFolder.write(folder, "p", verdict("all", 1, "", "CTO"), verdict("tools", 5, "users > 10", "CMO"));
        Console mended = Console.run("check", policy);
        Console again = Console.run("check", "--accept", "--reason", "wanted", "--until", until, policy);

        assertThat(edited.exitCode()).isZero();
        assertThat(mended.exitCode()).isEqualTo(1);
        assertThat(mended.out())
                .contains("ACCEPTED, BUT NOT FOUND ANY MORE", "REDUNDANT CONDITION: \"tools\": users > 5 (");
        assertThat(again.exitCode()).isZero();
    }

    @Test
    void what_a_rule_says_twice_is_told_in_words_and_can_be_accepted() throws Exception {
        LocalDate today = LocalDate.of(2030, 1, 1);
        String policy = PolicyFolder.write(
                folder,
                "p",
                verdict("all", 1, "", "CTO"),
                PolicyFolder.rule(
                        "help", 0, "Outcome()", "advise( \"Start small.\" ); ruling.advise( \"Start small.\" )"),
                PolicyFolder.rule(
                        "speaks",
                        0,
                        "Initiative()",
                        "favour( Leader.CMO, 1, \"x\" ); ruling.favour( Leader.CMO, 1, \"x\" )"));

        Console found = Console.run("check", policy);
        Console accepting = accept(today, "wanted", today.plusDays(1), policy);

        assertThat(found.out())
                .contains(
                        "REPEATED CONSEQUENCE: \"help\" (rules.drl:13) says the same 2 times: advice \"Start small.\".")
                .contains("Say it once.")
                .contains("\"speaks\" (rules.drl:21) says the same 2 times: that this speaks for the CMO.")
                .contains("Say it once, with the weight that it should have.");
        assertThat(accepting.exitCode()).isZero();
        assertThat(folder.resolve("p/accepted-findings.yaml"))
                .content()
                .contains("finding: \"REPEATED_CONSEQUENCE\"", "what: \"\\\"help\\\": advice \\\"Start small.\\\"\"");
    }

    @Test
    void what_is_found_twice_in_the_same_words_is_accepted_once() {
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String policy = PolicyFolder.write(
                folder, "p", verdict("all", 1, "", "CTO"), verdict("t", 5, "users > 5, users > 5, users > 5", "CMO"));

        assertThat(Console.run("check", "--accept", "--reason", "wanted", "--until", until, policy)
                        .exitCode())
                .isZero();
    }

    @Test
    void a_gap_cannot_be_accepted() throws Exception {
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String policy = PolicyFolder.write(folder, "p", verdict("tools", 0, "kind == Kind.TOOL", "CTO"));

        Console accepting = Console.run("check", "--accept", "--reason", "wanted", "--until", until, policy);
        Path file = folder.resolve("p/accepted-findings.yaml");
        Files.writeString(
                file,
                "accepted:\n  - { finding: GAP, what: no verdict, reason: x, since: 2020-01-01, until: " + until
                        + " }\n" + "  - { finding: DEAD_RUL, what: x, reason: x, since: 2020-01-01, until: " + until
                        + " }\n");
        Console written = Console.run("check", policy);

        assertThat(accepting.exitCode()).isEqualTo(1);
        assertThat(accepting.out()).contains("1 finding, and 3 accepted", "1. GAP");
        assertThat(accepting.err()).contains("gaps and contradictions are not accepted");
        assertThat(written.exitCode()).isEqualTo(2);
        assertThat(written.err())
                .contains("accepted-findings.yaml:2: a GAP cannot be accepted")
                .contains("accepted-findings.yaml:3: \"DEAD_RUL\" is no kind of finding, did you mean DEAD_RULE?");
    }

    @Test
    void what_is_accepted_stands_in_the_json() {
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String policy = PolicyFolder.write(folder, "p", verdict("all", 1, "", "CTO"));
        Console accepting =
                Console.run("check", "--accept", "--reason", "w", "--until", until, "--output", "json", policy);

        JsonNode report = JsonMapper.shared().readTree(accepting.out());

        assertThat(report.at("/sound").asBoolean()).isFalse();
        assertThat(report.at("/passed").asBoolean()).isTrue();
        assertThat(report.at("/findings/0/accepted/reason").asString()).isEqualTo("w");
        assertThat(report.at("/findings/0/accepted/until").asString()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "'check --accept', --accept needs --reason and --until",
        "'check --reason x', --reason and --until need --accept",
        "'check --accept --reason x --until 2020-01-01', --until 2020-01-01 is past",
        "'check --accept --reason x --until tomorrow', '--until must be a date, written YYYY-MM-DD'",
        "'check --accept --reason x --until 9999-01-01', is more than 3 years off",
        "'check --accepted notes.txt', notes.txt must end in .yaml or .yml",
        "'check --accepted missing.yaml', --accepted missing.yaml is not there"
    })
    void what_is_missing_to_accept_something_is_said(String command, String message) {
        Console console = Console.run(command.split(" "));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains(message);
    }

    @Test
    void json_says_the_same_for_programs() {
        String policy = PolicyFolder.write(
                folder, "p", verdict("one", 0, "", "CTO"), verdict("other", 0, "kind == Kind.TOOL", "CMO"));

        JsonNode report = JsonMapper.shared()
                .readTree(Console.run("check", "--output", "json", policy).out());

        JsonNode contradiction = report.at("/findings/0");
        assertThat(report.at("/sound").asBoolean()).isFalse();
        assertThat(contradiction.at("/type").asString()).isEqualTo("CONTRADICTION");
        assertThat(contradiction.at("/rules/1/line").asInt()).isEqualTo(13);
        assertThat(InitiativeJson.read(contradiction.at("/example").toString()).kind())
                .hasToString("TOOL");
        assertThat(report.at("/shares/total").asInt()).isEqualTo(4);
        assertThat(report.at("/notDecided")).isEmpty();
    }

    @Test
    void what_is_too_large_is_not_called_sound() {
        StringBuilder rules = new StringBuilder(verdict("all", 0, "", "CTO"));
        for (int i = 0; i < 1_100; i++) {
            rules.append(rule(
                    "e" + i, 0, "Initiative( attributes[\"" + i + "\"] == \"x\" )", "favour( Leader.CTO, 1, \"x\" )"));
        }
        String policy = PolicyFolder.write(folder, "p", rules.toString());

        Console console = Console.run("check", policy);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out()).contains("NOT DECIDED WITHIN THE BUDGET").contains("gaps");
    }

    @Test
    void a_policy_that_is_rejected_shows_all_its_problems() throws Exception {
        Files.writeString(folder.resolve("a.drl"), "package rules;\nrule \"x\" wen\n");

        Console console = Console.run("check", folder.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains("a.drl:2:").contains("problem");
        assertThat(console.out()).isEmpty();
    }
}
