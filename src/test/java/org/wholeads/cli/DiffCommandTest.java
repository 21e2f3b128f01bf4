package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholeads.cli.PolicyFolder.rule;
import static org.wholeads.cli.PolicyFolder.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {
    private static final String REVIEW = rule(
            "review",
            0,
            "Initiative( kind == Kind.TOOL )\n    Outcome()",
            "require( Requirement.LEGAL_REVIEW, Role.CTO, \"x\" )");

    @TempDir
    private Path folder = Path.of("");

    private String old = "";
    private String changed = "";

    @BeforeEach
    void two_policies_that_differ_for_tools() {
        old = PolicyFolder.write(folder, "old", verdict("all", 0, "", "CTO"));
        changed = PolicyFolder.write(
                folder,
                "new",
                verdict("all", 0, "", "CTO"),
                verdict("tools", 10, "kind == Kind.TOOL", "HANDS_ON_USER"),
                REVIEW);
    }

    @Test
    void a_change_of_leader_is_counted_and_exemplified() {
        Console console = Console.run("diff", old, changed);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains("- CTO -> hands-on user: 1 of 4 initiatives (25.00 %)")
                .contains("for example {\"name\":\"An example\",\"kind\":\"TOOL\",\"objectives\":[\"PRODUCTIVITY\"]}")
                .contains("- legal review (CTO) is added: 1 of 4 initiatives (25.00 %)");
        assertThat(console.err()).contains("CTO -> HANDS_ON_USER = 1");
    }

    @Test
    void equivalent_policies_are_proved_so() {
        String rewritten = PolicyFolder.write(
                folder,
                "rewritten",
                verdict("tools", 0, "kind == Kind.TOOL", "CTO"),
                verdict("others", 3, "kind != Kind.TOOL", "CTO"));

        Console console = Console.run("diff", old, rewritten);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).contains("equivalent: for all 4 initiatives");
    }

    @Test
    void a_change_of_conditions_alone_ends_well() {
        String stricter = PolicyFolder.write(folder, "stricter", verdict("all", 0, "", "CTO"), REVIEW);

        Console console = Console.run("diff", old, stricter);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).contains("legal review (CTO) is added");
    }

    @Test
    void the_bundled_policy_has_a_name() {
        assertThat(Console.run("diff", "bundled", "bundled").exitCode()).isZero();
    }

    @Test
    void of_a_portfolio_exactly_the_initiatives_that_change_are_named_with_the_rule() throws IOException {
        Path portfolio = Files.writeString(
                folder.resolve("p.csv"),
                "name,kind,objectives\nCopy tool,TOOL,CREATIVE_CONTENT\nShop,PLATFORM,REVENUE_GROWTH\n");

        Console console = Console.run("diff", "--portfolio", portfolio.toString(), old, changed);

        assertThat(console.out())
                .contains("1 of 2 initiatives changes")
                .contains("- Copy tool (")
                .contains("p.csv:2): CTO -> hands-on user")
                .contains("added: legal review (CTO)")
                .contains("now counts: \"tools\" (rules.drl:13)")
                .contains("no longer counts: \"all\" (rules.drl:4)")
                .doesNotContain("Shop");
    }

    @Test
    void a_rule_that_counts_as_before_but_says_something_else_is_told_as_one() throws IOException {
        String weighing =
                verdict("cmo", 0, "", "CMO") + rule("heavy", 10, "Balance( cto >= 50 )", "lead( Leader.CTO, \"x\" )");
        String less = PolicyFolder.write(
                folder, "less", weighing, rule("weight", 0, "Initiative()", "favour( Leader.CTO, 40, \"x\" )"));
        String more = PolicyFolder.write(
                folder, "more", weighing, rule("weight", 0, "Initiative()", "favour( Leader.CTO, 60, \"x\" )"));
        Path portfolio =
                Files.writeString(folder.resolve("p.csv"), "name,kind,objectives\nCopy tool,TOOL,CREATIVE_CONTENT\n");

        Console console = Console.run("diff", "--portfolio", portfolio.toString(), less, more);

        assertThat(console.out())
                .contains("now counts: \"heavy\"")
                .contains("now says something else: \"weight\" (rules.drl:20)")
                .doesNotContain("counts: \"weight\"");
    }

    @Test
    void of_policies_that_are_rejected_both_are_named_with_all_their_problems() {
        String wrong = PolicyFolder.write(folder, "wrong", verdict("all", 0, "kid == Kind.TOOL", "CTO"));
        String empty = PolicyFolder.write(folder, "empty");

        Console console = Console.run("diff", wrong, empty);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .contains("OLD, the policy " + wrong + ":\nrules.drl:7:")
                .contains("NEW, the policy " + empty + ":\nrules.drl:");
    }

    @Test
    void an_accepted_change_ends_well() throws IOException {
        assertThat(expecting("# May\nCTO -> HANDS_ON_USER = 1 # looked at\n").exitCode())
                .isZero();
        assertThat(expecting("CTO -> HANDS_ON_USER").exitCode()).isZero();
    }

    @Test
    void a_change_of_another_size_is_not_accepted() throws IOException {
        Console console = expecting("CTO -> HANDS_ON_USER = 2\n");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err())
                .contains("accepted.txt:1: accepts a change that does not happen like that")
                .contains("CTO -> HANDS_ON_USER = 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CTO to CMO | accepted.txt:1: must be like CTO -> JOINT",
                "CTO -> CM0 | accepted.txt:1: \"CM0\" is no leader, did you mean CMO?",
                "CTO -> CTO | accepted.txt:1: is no change",
                "CTO -> CMO = x | accepted.txt:1: must be like"
            })
    void a_line_that_makes_no_sense_is_refused(String line, String message) throws IOException {
        Console console = expecting(line + "\n");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains(message);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void json_says_the_same_for_programs() {
        JsonNode report = JsonMapper.shared()
                .readTree(Console.run("diff", "--output", "json", old, changed).out());

        assertThat(report.at("/equivalent").asBoolean()).isFalse();
        assertThat(report.at("/situations/0/changesLeader").asBoolean()).isTrue();
        assertThat(report.at("/situations/0/after/leader").asString()).isEqualTo("HANDS_ON_USER");
        assertThat(report.at("/situations/0/count").asInt()).isEqualTo(1);
        assertThat(report.at("/conditions/0/condition/requirement").asString()).isEqualTo("LEGAL_REVIEW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diff bundled missing | missing: there is no such directory",
                "diff --expect missing bundled bundled | missing: there is no such file",
                "diff --portfolio missing.csv bundled bundled | missing.csv: there is no such file",
                "diff --portfolio x.xlsx bundled bundled | x.xlsx ends in none of .json, .jsonl, .csv",
                "diff --mapping m bundled bundled | --mapping needs --portfolio",
                "diff bundled | Missing required parameter: 'NEW'"
            })
    void wrong_usage_ends_with_two_and_a_reason(String arguments, String reason) {
        Console console = Console.run(arguments.split(" ", -1));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains(reason).doesNotContain("Exception");
        assertThat(console.out()).isEmpty();
    }

    private Console expecting(String accepted) throws IOException {
        Path file = Files.writeString(folder.resolve("accepted.txt"), accepted);
        return Console.run("diff", "--expect", file.toString(), old, changed);
    }
}
