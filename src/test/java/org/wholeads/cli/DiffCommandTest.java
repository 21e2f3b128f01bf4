package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.wholeads.cli.PolicyFolder.rule;
import static org.wholeads.cli.PolicyFolder.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.SmallFile;
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
    void a_change_of_leader_is_counted_and_exemplified_with_the_rules_that_make_it() {
        Console console = Console.run("diff", old, changed);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains("- CTO -> hands-on user: 1 of 4 initiatives (25.00 %)")
                .contains("for example {\"name\":\"An example\",\"kind\":\"TOOL\",\"objectives\":[\"PRODUCTIVITY\"]}")
                .contains("by \"all\" -> \"tools\"")
                .contains("- legal review (CTO) is added: 1 of 4 initiatives (25.00 %)")
                .contains("by \"review\"")
                .contains("- \"review\" (rules.drl:22): is new");
        assertThat(console.err())
                .contains("leader CTO -> HANDS_ON_USER: \"all\" -> \"tools\" = ")
                .contains("condition + LEGAL_REVIEW by CTO: \"review\" = ");
    }

    @Test
    void policies_that_say_the_same_by_other_rules_are_proved_so_but_not_called_equivalent() {
        String rewritten = PolicyFolder.write(
                folder,
                "rewritten",
                verdict("tools", 0, "kind == Kind.TOOL", "CTO"),
                verdict("others", 3, "kind != Kind.TOOL", "CTO"));

        Console console = Console.run("diff", old, rewritten);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("Nobody gets another answer: for all 4 initiatives")
                .contains("- \"all\" (rules.drl:4): is gone")
                .contains("- \"tools\" (rules.drl:4): is new")
                .doesNotContain("equivalent");
    }

    static Stream<Arguments> wordings() {
        return Stream.of(
                arguments(
                        "because-text", "\"Because of all.\"", "\"As always.\"", "\"all\" (rules.drl:4): other words"),
                arguments("title", "rule \"all\"", "rule \"everybody\"", "was called \"all\""),
                arguments(
                        "source",
                        "rule \"all\"",
                        "rule \"all\" @source(\"A1\")",
                        "rests on \"A1\" instead of no stated source"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wordings")
    void policies_that_differ_in_wording_alone_are_equivalent_and_that_is_told_rule_by_rule(
            String what, String text, String replacement, String told) throws IOException {
        String reworded = edited(old, text, replacement);

        Console console = Console.run("diff", old, reworded);

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("The policies are equivalent: for the only initiative")
                .contains("\nOnly wording differs.\n")
                .contains(told);
    }

    @Test
    void a_comment_more_leaves_policies_equivalent() throws IOException {
        assertThat(Console.run("diff", old, edited(old, "rule \"all\"", "// a remark\nrule \"all\""))
                        .out())
                .contains("Their rules are the same; what differs is their order, the layout or comments.");
        assertThat(Console.run("diff", old, old).out()).contains("Their texts are the same.");
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                arguments(
                        "require( Requirement.STOP, Role.BOARD, \"x\" )",
                        "IT MUST NOT GO AHEAD: STOP (board) is added: 1 of 1 initiative (100 %)",
                        "condition + STOP by BOARD: \"more\" = "),
                arguments(
                        "require( Requirement.LEGAL_REVIEW, Role.CTO, \"x\" )",
                        "WHAT MUST HAPPEN FIRST\n  - legal review (CTO) is added",
                        "condition + LEGAL_REVIEW by CTO: \"more\" = "),
                arguments(
                        "consult( Role.BOARD, \"x\" )",
                        "WHO IS CONSULTED\n  - board is added",
                        "consultation + BOARD: \"more\" = "),
                arguments("warn( \"Silos\" )", "RISKS\n  - \"Silos\" is added", "risk + \"Silos\": \"more\" = "),
                arguments("advise( \"Talk\" )", "ADVICE\n  - \"Talk\" is added", "advice + \"Talk\": \"more\" = "),
                arguments("ask( \"Why?\" )", "QUESTIONS\n  - \"Why?\" is added", "question + \"Why?\": \"more\" = "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void whatever_a_decision_says_more_or_less_is_told_and_has_to_be_accepted(String call, String told, String line)
            throws IOException {
        String more =
                PolicyFolder.write(folder, "more", verdict("all", 0, "", "CTO"), rule("more", 0, "Outcome()", call));

        Console added = Console.run("diff", old, more);
        Console dropped = Console.run("diff", more, old);

        assertThat(added.exitCode()).isEqualTo(1);
        assertThat(added.out()).contains(told).doesNotContain("equivalent");
        assertThat(added.err()).contains(line);
        assertThat(dropped.exitCode()).isEqualTo(1);
        assertThat(dropped.out())
                .contains(told.replace("IT MUST NOT GO AHEAD: ", "A STOP FALLS AWAY: ")
                        .replace("is added", "is dropped"));
        assertThat(dropped.err()).contains(line.replace(" + ", " - "));
        Path portfolio = Files.writeString(folder.resolve("p.csv"), "name,kind,objectives\nShop,PLATFORM,COMPLIANCE\n");
        Console withPortfolio = Console.run("diff", "--portfolio", portfolio.toString(), old, more);
        assertThat(withPortfolio.exitCode()).isEqualTo(1);
        assertThat(withPortfolio.out())
                .contains("1 of 1 initiative changes")
                .contains("    added: ")
                .contains("now counts: \"more\"");
    }

    @Test
    void two_duties_of_one_owner_and_two_owners_of_one_duty_are_told_apart() {
        String duties = PolicyFolder.write(
                folder,
                "duties",
                verdict("all", 0, "", "CTO"),
                rule(
                        "duties",
                        0,
                        "Outcome()",
                        "require( Requirement.LEGAL_REVIEW, Role.CTO, \"x\" );"
                                + " ruling.require( Requirement.BRAND_REVIEW, Role.CTO, \"x\" );"
                                + " ruling.require( Requirement.BRAND_REVIEW, Role.CMO, \"x\" )"));
        String less = PolicyFolder.write(
                folder,
                "less",
                verdict("all", 0, "", "CTO"),
                rule("duties", 0, "Outcome()", "require( Requirement.BRAND_REVIEW, Role.CTO, \"x\" )"));

        Console console = Console.run("diff", duties, less);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains("- legal review (CTO) is dropped")
                .contains("- brand review (CMO) is dropped")
                .doesNotContain("brand review (CTO)");
    }

    @Test
    void another_person_accountable_under_the_same_lead_has_to_be_accepted() {
        String joint = verdict("all", 0, "", "JOINT");
        String cto = PolicyFolder.write(folder, "cto", joint, tieBreak("CTO"));
        String cmo = PolicyFolder.write(folder, "cmo", joint, tieBreak("CMO"));

        Console console = Console.run("diff", cto, cmo);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains(
                        "WHO IS ACCOUNTABLE, UNDER THE SAME LEAD\n  - joint, CTO breaks a tie -> joint, CMO breaks a tie");
        assertThat(console.err())
                .contains("leader JOINT (CTO) -> JOINT (CMO): \"all\" + \"tie\" -> \"all\" + \"tie\" = ");
    }

    @Test
    void a_risk_that_the_same_rule_words_anew_is_told_in_one_line_and_has_to_be_accepted_all_the_same() {
        String one = PolicyFolder.write(
                folder, "one", verdict("all", 0, "", "CTO"), rule("risk", 0, "Outcome()", "warn( \"Silos\" )"));
        String other = PolicyFolder.write(
                folder, "other", verdict("all", 0, "", "CTO"), rule("risk", 0, "Outcome()", "warn( \"Islands\" )"));

        Console console = Console.run("diff", one, other);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains("- \"Silos\" becomes \"Islands\": 1 of 1 initiative (100 %)")
                .doesNotContain("is added", "is dropped");
        assertThat(console.err()).contains("risk + \"Islands\": \"risk\"").contains("risk - \"Silos\": \"risk\"");
    }

    @Test
    void of_several_texts_of_a_rule_the_first_becomes_the_first_in_the_order_in_which_it_says_them() {
        String three = "advise( \"Zeal\" ); ruling.advise( \"Stays\" ); ruling.advise( \"Calm\" )";
        String one =
                PolicyFolder.write(folder, "one", verdict("all", 0, "", "CTO"), rule("help", 0, "Outcome()", three));
        String other = PolicyFolder.write(
                folder,
                "other",
                verdict("all", 0, "", "CTO"),
                rule("help", 0, "Outcome()", three.replace("Zeal", "Eagerness").replace("Calm", "Quiet")));
        String fewer = PolicyFolder.write(
                folder,
                "fewer",
                verdict("all", 0, "", "CTO"),
                rule("help", 0, "Outcome()", "advise( \"Stays\" ); ruling.advise( \"Quiet\" )"));

        assertThat(Console.run("diff", one, other).out())
                .contains("- \"Zeal\" becomes \"Eagerness\"", "- \"Calm\" becomes \"Quiet\"")
                .doesNotContain("is added", "is dropped");
        assertThat(Console.run("diff", one, fewer).out())
                .contains("\"Zeal\" is dropped", "\"Calm\" is dropped", "\"Quiet\" is added")
                .doesNotContain("becomes");
    }

    @Test
    void a_stop_that_falls_away_is_as_loud_as_one_that_comes_also_in_a_portfolio() throws IOException {
        String more = PolicyFolder.write(
                folder,
                "more",
                verdict("all", 0, "", "CTO"),
                rule("more", 0, "Outcome()", "require( Requirement.STOP, Role.BOARD, \"x\" )"));
        Path portfolio =
                Files.writeString(folder.resolve("p.csv"), "name,kind,objectives\nCopy tool,TOOL,CREATIVE_CONTENT\n");

        assertThat(Console.run("diff", "--portfolio", portfolio.toString(), more, old)
                        .out())
                .contains("  - A STOP FALLS AWAY: STOP (board) is dropped: 1 of 1 initiative")
                .contains("    dropped: A STOP FALLS AWAY: STOP (board)\n");
        assertThat(Console.run("diff", "--portfolio", portfolio.toString(), old, more)
                        .out())
                .contains("    added: IT MUST NOT GO AHEAD: STOP (board)\n");
    }

    @Test
    void a_stop_comes_before_all_other_conditions() {
        String more = PolicyFolder.write(
                folder,
                "more",
                verdict("all", 0, "", "CTO"),
                rule(
                        "more",
                        0,
                        "Outcome()",
                        "require( Requirement.SECURITY_REVIEW, Role.CTO, \"x\" );"
                                + " ruling.require( Requirement.STOP, Role.BOARD, \"x\" )"));

        assertThat(Console.run("diff", old, more).out())
                .containsSubsequence("WHAT MUST HAPPEN FIRST\n  - IT MUST NOT GO AHEAD: STOP", "security review");
    }

    private static String tieBreak(String person) {
        return rule("tie", 0, "Outcome( leader == Leader.JOINT )", "tieBreak( Leader." + person + ", \"x\" )");
    }

    private String edited(String policy, String text, String replacement) throws IOException {
        Path target = Files.createDirectories(folder.resolve("edited"));
        String rules = Files.readString(Path.of(policy, "rules.drl"));
        assertThat(rules).contains(text);
        Files.writeString(target.resolve("rules.drl"), rules.replace(text, replacement));
        return target.toString();
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
    void another_text_is_another_condition_of_other_and_wording_of_all_else() throws IOException {
        old = PolicyFolder.write(
                folder, "card", verdict("all", 0, "", "CTO"), required("OTHER", "Show the model card"));
        changed = PolicyFolder.write(folder, "tell", verdict("all", 0, "", "CTO"), required("OTHER", "Tell everybody"));
        String review = PolicyFolder.write(folder, "a", verdict("all", 0, "", "CTO"), required("LEGAL_REVIEW", "a"));
        String reworded = PolicyFolder.write(folder, "b", verdict("all", 0, "", "CTO"), required("LEGAL_REVIEW", "b"));

        assertThat(printed())
                .contains("condition - OTHER by CTO: \"Show the model card\": \"x\" = ")
                .contains("condition + OTHER by CTO: \"Tell everybody\": \"x\" = ");
        assertThat(expecting(printed()).exitCode()).isZero();
        assertThat(expecting("condition + OTHER by CTO: \"x\"\n").err()).contains("needs : where it ends");
        assertThat(Console.run("diff", review, reworded).out()).contains("The policies are equivalent");
    }

    private static String required(String requirement, String because) {
        return "rule \"x\" when Outcome() then ruling.require( Requirement." + requirement + ", Role.CTO, \"" + because
                + "\" ); end";
    }

    @Test
    void what_the_command_prints_can_be_pasted_and_is_accepted() throws IOException {
        assertThat(expecting("# May\n" + printed()).exitCode()).isZero();
        assertThat(expecting(printed().replaceAll(" = [0-9a-f]{12}", "  # looked at"))
                        .exitCode())
                .isZero();
    }

    @Test
    void a_change_for_other_initiatives_is_not_accepted() throws IOException {
        String accepted = printed().replaceFirst(" = [0-9a-f]{12}", " = 0123456789ab");

        Console console = expecting(accepted);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err())
                .contains("accepted.txt:1: accepts a change that happens, but for other initiatives than those that"
                        + " were accepted")
                .contains(printed().lines().findFirst().orElseThrow())
                .doesNotContain("condition +");
    }

    @Test
    void what_is_accepted_and_does_not_happen_is_named() throws IOException {
        Console console = expecting(printed() + "risk + \"Silos\": \"review\"\n");

        assertThat(console.exitCode()).isZero();
        assertThat(console.err()).contains("accepted.txt:3: accepts a change that does not happen; delete the line");
    }

    @Test
    void the_same_change_by_another_rule_is_not_accepted() throws IOException {
        String accepted = printed();
        changed = PolicyFolder.write(
                folder,
                "more",
                verdict("all", 0, "", "CTO"),
                verdict("tools", 10, "kind == Kind.TOOL", "HANDS_ON_USER"),
                verdict("services", 10, "kind == Kind.PLATFORM", "HANDS_ON_USER"),
                REVIEW);

        Console console = expecting(accepted);

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.err().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("leader CTO -> HANDS_ON_USER: \"all\" -> \"services\" = ");
    }

    @Test
    void an_acceptance_outlives_a_rule_that_looks_at_one_fact_more() throws IOException {
        String accepted = printed();
        changed = PolicyFolder.write(
                folder,
                "more",
                rule("note", 0, "Initiative( users > 7, risk == Risk.HIGH )\n    Outcome()", "warn( \"Much\" )"),
                verdict("all", 0, "", "CTO"),
                verdict("tools", 10, "kind == Kind.TOOL", "HANDS_ON_USER"),
                REVIEW);

        Console console = expecting(accepted);

        assertThat(console.err().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("risk + \"Much\": \"note\" = ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "CTO -> CMO | accepted.txt:1: \"CTO\" is no kind of change",
                "leadr CTO -> CMO: \"a\" -> \"b\" | accepted.txt:1: \"leadr\" is no kind of change, did you mean leader?",
                "leader CTO -> CM0: \"a\" -> \"b\" | accepted.txt:1: \"CM0\" is no leader, did you mean CMO?",
                "leader CTO -> CTO: \"a\" -> \"b\" | accepted.txt:1: is no change: CTO -> CTO",
                "leader CTO -> JOINT: \"a\" -> \"b\" | accepted.txt:1: needs ( where there is \":\"",
                "leader CTO -> CMO: \"a\" | accepted.txt:1: needs -> where it ends",
                "leader CTO -> CMO: \"a\" -> \"b | accepted.txt:1: lacks the closing quotation mark of \"b\"",
                "leader CTO -> CMO: a -> \"b\" | accepted.txt:1: needs the title of a rule in quotation marks where there is \"a\"",
                "leader CTO -> CMO: \"a\" -> \"b\" = 12 | accepted.txt:1: needs 12 hexadecimal digits that this command printed where there is \"12\"",
                "leader CTO -> CMO: \"a\" -> \"b\" ! | accepted.txt:1: cannot be read from \"!\" on",
                "condition STOP by CTO: \"a\" | accepted.txt:1: needs + or - where there is \"STOP\"",
                "condition + STOPP by CTO: \"a\" | accepted.txt:1: \"STOPP\" is no requirement, did you mean STOP?",
                "condition + STOP by CEO: \"a\" | accepted.txt:1: \"CEO\" is no role",
                "risk + Silos: \"a\" | accepted.txt:1: needs its text in quotation marks where there is \"Silos\"",
                "risk + \"Silos\": \"a\" \"b\" | accepted.txt:1: has \"b\" where it should end"
            })
    void a_line_that_makes_no_sense_is_refused(String line, String message) throws IOException {
        Console console = expecting(line + "\n");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains(message);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_a_file_is_told_at_once_with_its_line() throws IOException {
        String line = "risk + \"Silos\": \"a\"\n";

        Console console = expecting("nothing\n" + line + line + "risk + \"Si\u202elos\": \"a\"\n");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .contains("accepted.txt:1: \"nothing\" is no kind of change")
                .contains("accepted.txt:3: accepts what line 2 accepts")
                .contains("accepted.txt:4: holds a character that cannot be seen; delete it")
                .doesNotContain("\u202e");
    }

    @Test
    void a_file_without_end_and_one_that_is_no_text_are_refused() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xFF});
        String large = "# large\n".repeat(200_000);

        assertThat(Console.run("diff", "--expect", binary.toString(), old, changed)
                        .err())
                .contains("binary: byte 1: is not valid UTF-8; save the file as UTF-8");
        assertThat(expecting(large).err()).contains("accepted.txt: line 1: " + SmallFile.TOO_LARGE);
        Path endless = Path.of("/dev/zero");
        if (Files.exists(endless)) {
            assertThat(Console.run("diff", "--expect", endless.toString(), old, changed)
                            .err())
                    .contains("/dev/zero: line 1: " + SmallFile.TOO_LARGE);
        }
    }

    @Test
    void json_says_the_same_for_programs() {
        JsonNode report = JsonMapper.shared()
                .readTree(Console.run("diff", "--output", "json", old, changed).out());

        assertThat(report.at("/equivalent").asBoolean()).isFalse();
        assertThat(report.at("/changes/0/after/leader").asString()).isEqualTo("HANDS_ON_USER");
        assertThat(report.at("/changes/0/count").asInt()).isEqualTo(1);
        assertThat(report.at("/changes/0/causes/0/before/0/name").asString()).isEqualTo("all");
        assertThat(report.at("/changes/0/causes/0/after/0/name").asString()).isEqualTo("tools");
        assertThat(report.at("/changes/0/type").asString()).isEqualTo("LEADER");
        assertThat(report.at("/changes/1/type").asString()).isEqualTo("ADDED");
        assertThat(report.at("/changes/1/entry/requirement").asString()).isEqualTo("LEGAL_REVIEW");
        assertThat(report.at("/changes/1/causes/0/after/0/name").asString()).isEqualTo("review");
        assertThat(report.at("/ruleChanges/0/aspects/0").asString()).isEqualTo("ADDED");
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

    /** What the command prints for the file. */
    private String printed() {
        return Console.run("diff", old, changed).err().lines().skip(1).collect(Collectors.joining("\n", "", "\n"));
    }
}
