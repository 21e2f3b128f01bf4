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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
    @Test
    void shows_what_rules_rest_on_where_it_is_asked_and_only_there() {
        String assistant =
                "{\"name\":\"Coding assistant\",\"kind\":\"TOOL\",\"objectives\":[\"SOFTWARE_DEVELOPMENT\"]}";

        Console plain = Console.withInput(assistant).execute("explain", "--not", "CTO", "-");
        Console sourced = Console.withInput(assistant).execute("explain", "--not", "CTO", "--sources", "-");

        assertThat(plain.exitCode()).isZero();
        assertThat(plain.out()).doesNotContain("[B2, B5, reading 1]");
        assertThat(sourced.out().replaceAll("\\s+", " ")).contains("[B2, B5, reading 1]");
        assertThat(sourced.out().replaceAll("\\s+", " ").split("\\.drl:\\d+\\)(?! \\[)"))
                .as("rules without a source")
                .hasSize(1);
    }

    @Test
    void json_gives_the_source_of_each_rule() {
        Console console = Console.withInput(
                        "{\"name\":\"Coding assistant\",\"kind\":\"TOOL\",\"objectives\":[\"SOFTWARE_DEVELOPMENT\"]}")
                .execute("explain", "--output", "json", "-");

        JsonNode verdict = JsonMapper.shared().readTree(console.out()).at("/explanations/0/why/verdicts/0");

        assertThat(verdict.get("source").asString()).isEqualTo("B2, B5, reading 1");
    }

    private static final String TOOL =
            "{\"name\":\"Copy tool\",\"kind\":\"TOOL\",\"objectives\":[\"CREATIVE_CONTENT\"]}\n";

    @TempDir
    private Path folder = Path.of("");

    private String policy = "";

    @BeforeEach
    void a_small_policy() {
        policy = PolicyFolder.write(
                folder,
                "p",
                verdict("tools", 10, "kind == Kind.TOOL, audience != Audience.CUSTOMERS", "HANDS_ON_USER"),
                verdict("customers", 5, "audience == Audience.CUSTOMERS", "CMO"),
                verdict("rest", 0, "", "CTO"),
                rule(
                        "review",
                        0,
                        "Initiative( kind == Kind.TOOL )\n    Outcome()",
                        "require( Requirement.LEGAL_REVIEW, Role.CTO, \"Look first.\" )"));
    }

    @Test
    void says_who_leads_why_and_what_was_overruled() {
        Console console = explain(TOOL);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .startsWith("Copy tool\n=========\nThe hands-on user leads and is accountable.\n")
                .contains("The hands-on user leads: Because of tools. \"tools\" (rules.drl:4)")
                .contains("since the kind is tool; the audience is not stated")
                .contains("OVERRULED\n  - The CTO leads: Because of rest. \"rest\" (rules.drl:22)")
                .contains("legal review (CTO): Look first. \"review\" (rules.drl:31)");
    }

    @Test
    void says_first_that_it_must_not_go_ahead() {
        String strict = PolicyFolder.write(
                folder,
                "strict",
                verdict("rest", 0, "", "CTO"),
                rule("review", 0, "Outcome()", "require( Requirement.LEGAL_REVIEW, Role.LEGAL_COUNSEL, \"Law.\" )"),
                rule("never", 0, "Outcome()", "require( Requirement.STOP, Role.BOARD, \"Not here.\" )"));

        Console console = Console.withInput(TOOL).execute("explain", "--rules", strict, "-");

        assertThat(console.out())
                .startsWith("Copy tool\n=========\n"
                        + "STOP - this must not go ahead (board): Not here. \"never\" (rules.drl:21)\n"
                        + "The CTO leads and is accountable.\n")
                .contains("STOP (board): Not here. \"never\" (rules.drl:21)\n  - legal review");
        assertThat(explain(TOOL).out()).doesNotContain("STOP");
    }

    @Test
    void an_overruled_tie_break_stands_among_the_overruled_and_what_agrees_apart() {
        String both = PolicyFolder.write(
                folder,
                "both",
                verdict("both", 2, "", "JOINT"),
                verdict("both, too", 1, "", "JOINT"),
                rule("the CMO", 2, "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CMO, \"Market.\" )"),
                rule("the CTO", 1, "Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CTO, \"Code.\" )"));

        String text =
                Console.withInput(TOOL).execute("explain", "--rules", both, "-").out();
        JsonNode why = JsonMapper.shared()
                .readTree(Console.withInput(TOOL)
                        .execute("explain", "--output", "json", "--rules", both, "-")
                        .out())
                .at("/explanations/0/why");

        assertThat(text)
                .contains("\nWHY\n  - CTO and CMO lead together: Because of both. \"both\" (rules.drl:4)\n"
                        + "  - The CMO breaks a tie: Market. \"the CMO\" (rules.drl:22)\n")
                .contains(
                        "\nAGREED\n  - CTO and CMO lead together: Because of both, too. \"both, too\" (rules.drl:13)\n")
                .contains("\nOVERRULED\n  - The CTO breaks a tie: Code. \"the CTO\" (rules.drl:30)\n");
        assertThat(why.at("/tieBreaks/0/rule/name").asString()).isEqualTo("the CMO");
        assertThat(why.at("/agreed/0/rule/name").asString()).isEqualTo("both, too");
        assertThat(why.at("/overruled")).hasSize(1);
        assertThat(why.at("/overruled/0/rule/name").asString()).isEqualTo("the CTO");
        assertThat(why.at("/consequences")).isEmpty();
    }

    @Test
    void says_what_to_watch_what_helps_whom_to_hear_and_what_to_ask() {
        String full = PolicyFolder.write(
                folder,
                "full",
                verdict("rest", 0, "", "CTO"),
                rule("risk", 0, "Outcome()", "warn( \"Silos.\" )"),
                rule("advice", 0, "Outcome()", "advise( \"Begin small.\" )"),
                rule("law", 0, "Outcome()", "consult( Role.LEGAL_COUNSEL, \"It is the law.\" )"),
                rule("check", 0, "Outcome()", "ask( \"Who stops it?\" )"));

        assertThat(Console.withInput(TOOL)
                        .execute("explain", "--rules", full, "-")
                        .out())
                .contains("\nWHAT TO WATCH\n  - Silos. \"risk\" (rules.drl:13)\n")
                .contains("\nWHAT HELPS\n  - Begin small. \"advice\" (rules.drl:21)\n")
                .contains("\nWHO MUST BE HEARD\n  - legal counsel: It is the law. \"law\" (rules.drl:29)\n")
                .contains(
                        "\nWHAT THE PEOPLE CONCERNED SHOULD ASK THEMSELVES\n  - Who stops it? \"check\" (rules.drl:37)\n");
    }

    @Test
    void says_whether_unknown_facts_can_matter() {
        assertThat(explain(TOOL).out())
                .contains("The audience.")
                .contains("Once that is known, another may lead. Possible: the CMO, the hands-on user.")
                .contains("To be asked next, since it settles most: Who deals with it directly");
        assertThat(explain(TOOL.replace("}", ",\"audience\":\"STAFF\"}")).out())
                .contains("Whatever else turns out, the hands-on user leads and is accountable: that is settled.");
    }

    @Test
    void says_why_not() {
        assertThat(explain(TOOL, "--not", "CMO").out())
                .contains("WHY NOT CMO\n  - The CMO leads: Because of customers. \"customers\" (rules.drl:13)")
                .contains("It does not hold: it asks that the audience is customers, but that is not stated.")
                .contains("Even then there would stand above it \"tools\" (rules.drl:4).");
        assertThat(explain(TOOL, "--not", "HANDS_ON_USER").out()).contains("The hands-on user leads already.");
        assertThat(explain(TOOL, "--not", "JOINT").out()).contains("No rule of this policy ever says so.");
    }

    @Test
    void says_what_would_change_it() {
        assertThat(explain(TOOL).out())
                .contains("The smallest changes, so that somebody else leads: one fact")
                .contains("To CMO:\n      - the audience: customers instead of not stated")
                .contains("To CTO:\n      - the kind: solution, platform or strategy instead of tool");
        assertThat(explain(TOOL, "--change-to", "CMO").out())
                .contains("The smallest change, so that the CMO leads: one fact")
                .doesNotContain("To CTO");
        assertThat(explain(TOOL, "--change-to", "JOINT").out())
                .contains("No change of facts, so that CTO and CMO lead together, is possible");
    }

    @Test
    void facts_can_be_fixed_so_that_changes_leave_them_alone() {
        assertThat(explain(TOOL, "--fixed", "audience").out())
                .containsIgnoringWhitespaces("one fact (left alone: the id, the name, the audience, the risk class)")
                .contains("To CTO")
                .doesNotContain("To CMO");
        assertThat(explain(TOOL, "--fixed", "audience, kind").out())
                .contains("No change of facts, so that somebody else leads, is possible");
        assertThat(explain(TOOL, "--fixed", "audience", "--fixed", "kind").out())
                .contains("No change of facts, so that somebody else leads, is possible");
    }

    @Test
    void the_risk_class_is_left_alone_unless_it_is_freed() {
        String risky = PolicyFolder.write(
                folder, "risky", verdict("risk", 10, "risk == Risk.HIGH", "CTO"), verdict("rest", 0, "", "CMO"));

        Console fixed = Console.withInput(TOOL).execute("explain", "--rules", risky, "-");
        Console free = Console.withInput(TOOL).execute("explain", "--rules", risky, "--free", "risk", "-");

        assertThat(fixed.out()).contains("is possible (left alone: the id, the name, the risk class)");
        assertThat(free.out())
                .contains("one fact (left alone: the id, the name)")
                .contains("the risk class: high instead of not stated");
    }

    @Test
    void names_of_facts_that_are_none_are_refused_all_at_once() {
        Console console = explain(TOOL, "--fixed", "audiense,xyz", "--free", "primaryObjective,attributes[\"region\"]");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .contains("--fixed: no fact is called \"audiense\"; did you mean audience?")
                .contains("no fact is called \"xyz\"; facts are id, name, kind,")
                .contains("--free: no fact is called \"primaryObjective\"; it is the first of the objectives")
                .contains("attributes can only be named all together: attributes");
        assertThat(explain(TOOL, "--fixed", "kind", "--free", "kind").err())
                .contains("kind cannot be both --fixed and --free");
    }

    @Test
    void csv_of_another_form_is_read_through_a_mapping(@TempDir Path files) throws IOException {
        Path mapping = Files.writeString(
                files.resolve("intake.yaml"),
                "facts:\n  name:\n    - column: Title\n  kind:\n    - then: TOOL\n  objectives:\n    - then: PRODUCTIVITY\n");
        Path export = Files.writeString(files.resolve("export.txt"), "Title\nCopy tool\n");

        Console console = Console.run("explain", "--rules", policy, "--mapping", mapping.toString(), export.toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(console.out()).startsWith("Copy tool\n=========\nThe hands-on user leads");
    }

    @Test
    void what_no_row_needs_of_a_mapping_is_named(@TempDir Path files) throws IOException {
        Path mapping = Files.writeString(
                files.resolve("intake.yaml"),
                "facts:\n  name:\n    - column: Title\n  kind:\n    - column: Type\n      is: a tool\n      then: TOOL\n"
                        + "    - column: Type\n      is: a platform\n      then: PLATFORM\n"
                        + "  objectives:\n    - then: PRODUCTIVITY\n");
        Path export = Files.writeString(files.resolve("export.csv"), "Title,Type\nCopy tool,a tool\n");

        Console console = Console.run("explain", "--rules", policy, "--mapping", mapping.toString(), export.toString());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out()).startsWith("Copy tool\n=========\nThe hands-on user leads");
        assertThat(console.err()).contains(mapping + ": ").contains("a platform");
    }

    @Test
    void objectives_that_would_change_it_are_said_in_one_line() {
        String lists = PolicyFolder.write(
                folder,
                "lists",
                verdict(
                        "growth",
                        2,
                        "primaryObjective in ( Objective.REVENUE_GROWTH, Objective.CUSTOMER_INSIGHT )",
                        "CMO"),
                verdict("beside", 1, "objectives contains Objective.COMPLIANCE", "CMO"),
                verdict("rest", 0, "", "CTO"));

        assertThat(Console.withInput(TOOL)
                        .execute("explain", "--rules", lists, "-")
                        .out())
                .containsIgnoringWhitespaces(
                        "- the objectives: compliance, revenue growth or customer insight first instead of creative content\n")
                .containsIgnoringWhitespaces(
                        "- the objectives: compliance, revenue growth or customer insight first, before creative content\n")
                .contains("- the objectives: add compliance beside creative content\n");
    }

    @Test
    void an_initiative_that_cannot_be_decided_is_explained_too() {
        String gap = PolicyFolder.write(folder, "gap", verdict("platforms", 0, "kind == Kind.PLATFORM", "CTO"));

        Console console = Console.withInput(TOOL).execute("explain", "--rules", gap, "--not", "CTO", "-");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains("Nobody leads: no rule gives a verdict.")
                .contains("\nWHAT CAN STILL COME OUT\n")
                .contains("it asks that the kind is platform, but the kind is tool");
    }

    @Test
    void json_is_one_object_with_all_explanations() {
        JsonNode report = JsonMapper.shared()
                .readTree(
                        explain(TOOL + TOOL, "--output", "json", "--not", "CTO").out());

        assertThat(report.get("explanations")).hasSize(2);
        assertThat(report.at("/explanations/0/decision/leader").asString()).isEqualTo("HANDS_ON_USER");
        assertThat(report.at("/explanations/0/why/verdicts/0/rule/name").asString())
                .isEqualTo("tools");
        assertThat(report.at("/explanations/0/whyNot/paths/0/overruledBy/0/line")
                        .asInt())
                .isEqualTo(4);
        assertThat(report.at("/explanations/0/prospects/nextQuestion/fact").asString())
                .isEqualTo("audience");
        assertThat(report.at("/explanations/0/prospects/changes")).isNotEmpty();
    }

    @Test
    void refused_rows_are_named_and_the_rest_is_explained() {
        Console console = explain("{\"name\":\"x\"}\n" + TOOL);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err()).contains("-:1: ").contains("kind");
        assertThat(console.out()).startsWith("Copy tool");
    }

    @Test
    void a_name_cannot_steer_the_terminal() {
        assertThat(explain(TOOL.replace("Copy", "\\u001b[2J")).out()).doesNotContain("\u001b");
    }

    private Console explain(String input, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "explain";
        arguments[1] = "--rules";
        arguments[2] = policy;
        System.arraycopy(options, 0, arguments, 3, options.length);
        arguments[arguments.length - 1] = "-";
        return Console.withInput(input).execute(arguments);
    }
}
