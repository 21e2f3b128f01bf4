package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholeads.cli.PolicyFolder.verdict;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AskCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String policy = "";

    @BeforeEach
    void a_small_policy() {
        policy = PolicyFolder.write(
                folder,
                "p",
                verdict("tools", 10, "kind == Kind.TOOL", "HANDS_ON_USER"),
                verdict("many", 5, "users >= 100", "CMO"),
                verdict("rest", 0, "", "CTO"));
    }

    @Test
    void asks_until_it_is_settled_and_then_shows_the_decision() {
        Console console = ask("2\n100\n16\nShop search\n");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("1. What is it?")
                .contains("2  solution - built, bought or set up to do a job")
                .contains("2. How many people use it?")
                .contains("Whatever else turns out, the CMO leads and is accountable: that is settled.")
                .contains("3. What is it for, above all?")
                .contains("4. What is the initiative called?")
                .contains("Shop search\n===========\nThe CMO leads and is accountable.")
                .doesNotContain("WHAT IT STILL DEPENDS ON");
    }

    @Test
    void asks_no_more_than_is_needed() {
        assertThat(ask("1\n").out()).doesNotContain("How many people use it?").contains("the hands-on user leads");
    }

    @Test
    void nobody_needs_to_know_everything() {
        Console console = ask("2\n?\n1\nX\n");

        assertThat(console.out())
                .contains("On what you know, the CTO leads and is accountable: that is settled.")
                .contains("WHAT IT STILL DEPENDS ON, SINCE NOBODY STATED IT\n"
                        + "  - Who leads and who is accountable: the number of users. Possible: the CTO, the CMO.")
                .doesNotContain("not settled");
    }

    @Test
    void what_is_no_answer_is_asked_again_with_what_is_allowed() {
        Console console = ask("9\n?\n\nsolution\n-5\nmany\n3000000000\n99\n1\nX\n");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("\"9\" is neither a name nor one of the numbers 1 to 4; please answer again")
                .contains("this has to be known of every initiative; please answer again")
                .contains("an answer is needed; please answer again")
                .contains("must be 0 or more, but is -5; please answer again")
                .contains("a whole number from 0 to 2147483647 is needed, without separators; please answer again")
                .contains("The CTO leads and is accountable.");
    }

    @Test
    void numbers_have_the_limits_that_they_have_in_files() {
        String cost = PolicyFolder.write(
                folder, "cost", verdict("dear", 10, "annualCost > 1000.0", "CMO"), verdict("rest", 0, "", "CTO"));

        assertThat(ask("2\n2147483647\n").out()).contains("the CMO leads");
        assertThat(Console.withInput("1" + "0".repeat(299) + "\n")
                        .execute("ask", "--rules", cost)
                        .out())
                .contains("the CMO leads");
        assertThat(Console.withInput("1e5\n999.5\n")
                        .execute("ask", "--rules", cost)
                        .out())
                .contains("a number like 1234.5 is needed, 0 or more, without separators; please answer again")
                .contains("the CTO leads");
    }

    @Test
    void texts_have_the_limits_that_they_have_in_files() {
        assertThat(ask("1\n1\n" + "x".repeat(1_001) + "\nshort\n").out())
                .contains("at most 1000 characters are allowed, but there are 1001; please answer again")
                .contains("short\n=====");
    }

    @Test
    void names_and_beginnings_that_only_one_has_are_answers_too() {
        assertThat(ask("SOL\n").out()).contains("How many people use it?");
        assertThat(ask("s\nst\n").out())
                .contains("\"s\" could be solution, strategy; please answer again")
                .contains("How many people use it?");
    }

    @Test
    void the_end_of_the_answers_says_what_is_known() {
        Console before = ask("2\n");
        Console after = ask("1\n");

        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out())
                .contains("The answers ended before the decision was complete. What is known so far:")
                .contains("Who leads is not settled yet; possible: the CTO, the CMO.");
        assertThat(after.exitCode()).isZero();
        assertThat(after.out())
                .contains("What is known so far:\n"
                        + "  - Whatever else turns out, the hands-on user leads and is accountable: that is settled.");
    }

    @Test
    void quit_ends_with_what_is_known() {
        Console console = ask("2\nquit\n");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains("Ended before the decision was complete. What is known so far:")
                .contains("possible: the CTO, the CMO");
        assertThat(ask("1\nQuit\n").exitCode()).isZero();
    }

    @Test
    void back_undoes_one_answer_after_the_other() {
        Console console = ask("back\n2\n100\n16\nback\nback\nback\n1\n16\nX\n");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("This is the first question.")
                .contains("X\n=\nThe hands-on user leads and is accountable.");
        assertThat(console.out().split("1. What is it[?]", -1)).hasSize(1 + 3);
        assertThat(console.out().split("2. How many people", -1)).hasSize(1 + 2);
    }

    @Test
    void a_word_with_a_meaning_of_its_own_can_be_a_text_between_quotation_marks() {
        assertThat(ask("1\n16\n\"back\"\n").out()).contains("back\n====");
    }

    @Test
    void help_says_what_is_meant_what_it_is_asked_for_and_what_may_be_typed() {
        assertThat(ask("help\n2\nhelp\n").out())
                .contains("What is handed to people: a tool of theirs")
                .contains("It is asked because it can still change who leads.")
                .contains("You may type a number, a name, or a beginning of it that only one has.")
                .contains("You may type a whole number from 0 to 2147483647; ? if nobody knows.")
                .contains("back undoes the last answer");
    }

    @Test
    void objectives_are_shown_by_groups() {
        Console console = ask("1\nb\nCreative\nX\n");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("c  the work itself: 17 productivity, 18 specialist work, 19 decision support")
                .contains("  10  customer experience - how it is to deal with the organisation")
                .contains("  16  creative content - texts, pictures, sound and film")
                .doesNotContain("  17  productivity");
    }

    @Test
    void the_bundled_policy_never_gives_up_with_nobody_possible() {
        Console console = Console.withInput("1\n17\n1\n2\n?\n?\nCopy tool\n").execute("ask");

        assertThat(console.out())
                .contains("Who leads is not settled yet; possible: the CTO, the CMO, the hands-on user.")
                .doesNotContain("cannot settle");
    }

    @Test
    void what_was_settled_is_never_called_open_afterwards() {
        String unknown = "?\n".repeat(9);
        Console console = Console.withInput("1\n17\n1\n2\n?\n0\n" + unknown + "Copy tool\n")
                .execute("ask");

        assertThat(console.exitCode()).isZero();
        String afterwards = console.out().substring(console.out().indexOf("that is settled"));
        assertThat(afterwards)
                .contains("Copy tool\n=========\nThe hands-on user leads and is accountable.")
                .contains("WHAT IT STILL DEPENDS ON, SINCE NOBODY STATED IT")
                .doesNotContain("not settled");
    }

    @Test
    void goes_on_to_what_must_happen_first_once_the_leader_is_settled() {
        Console whole = Console.withInput("2\n17\n2\n3\n\nquit\n").execute("ask");
        Console leader = Console.withInput("2\n17\n2\n3\n" + "?\n".repeat(9) + "Chat helper\n")
                .execute("ask", "--only-leader");

        assertThat(whole.out()).contains("What is its risk class");
        assertThat(leader.exitCode()).isZero();
        assertThat(leader.out())
                .contains("Chat helper\n===========\n")
                .doesNotContain("What must happen first is settled")
                .contains("  - What must happen first: ")
                .contains("May be added: STOP, IT MUST NOT GO AHEAD (board)");
    }

    @Test
    void what_is_prohibited_is_said_first_of_all_conditions() {
        assertThat(Console.withInput("2\n17\n2\n3\nprohibited\nquit\n")
                        .execute("ask")
                        .out())
                .contains("sure: STOP, IT MUST NOT GO AHEAD (board)");
    }

    @Test
    void further_objectives_are_asked_for_where_they_change_conditions() {
        Console console = Console.withInput("2\n17\n2\n3\n1\n" + "?\n".repeat(12) + "Chat helper\n")
                .execute("ask");

        assertThat(console.out()).contains("What else is it for? At most three more.");
    }

    @Test
    void json_is_the_decision_and_the_questions_are_elsewhere() {
        Console console = Console.withInput("1\n16\nCopy tool\n").execute("ask", "--rules", policy, "--output", "json");

        JsonNode decision = JsonMapper.shared().readTree(console.out());
        assertThat(decision.at("/name").asString()).isEqualTo("Copy tool");
        assertThat(decision.at("/leader").asString()).isEqualTo("HANDS_ON_USER");
        assertThat(console.err()).contains("1. What is it?");
    }

    @Test
    void that_nobody_leads_is_said_as_such_and_nobody_is_among_the_possible() {
        String gap = PolicyFolder.write(folder, "gap", verdict("many", 5, "kind == Kind.TOOL, users >= 100", "CMO"));

        assertThat(Console.withInput("2\n").execute("ask", "--rules", gap).out())
                .contains("Whatever else turns out, the policy comes to no decision, and no other answer changes that.")
                .doesNotContain("settle who leads");
        assertThat(Console.withInput("1\n").execute("ask", "--rules", gap).out())
                .contains("Who leads is not settled yet; possible: the CMO, no decision at all.")
                .contains("Who is accountable is not settled yet; possible: the CMO, nobody.");
    }

    @Test
    void where_further_objectives_may_matter_it_is_said_that_the_decision_takes_none() {
        String contains = PolicyFolder.write(
                folder,
                "contains",
                verdict("secure", 10, "objectives contains Objective.COMPLIANCE", "CMO"),
                verdict("rest", 0, "", "CTO"));

        assertThat(Console.withInput("1\n?\n1\nX\n")
                        .execute("ask", "--rules", contains)
                        .out())
                .contains("WHAT IT STILL DEPENDS ON")
                .containsOnlyOnce("The decision takes the objectives that you named for all of them.");
    }

    @Test
    void the_help_says_what_only_leader_leaves_out() {
        assertThat(Console.run("ask", "--help").out())
                .containsIgnoringWhitespaces(
                        "what was not asked counts as not stated, so the conditions that are then shown");
    }

    @Test
    void texts_that_matter_can_be_chosen() {
        String regions = PolicyFolder.write(
                folder,
                "regions",
                verdict("eu", 10, "attributes[\"region\"] == \"EU\"", "CMO"),
                verdict("rest", 0, "", "CTO"));

        assertThat(Console.withInput("1\n").execute("ask", "--rules", regions).out())
                .contains("What is your own fact attributes[\"region\"]?")
                .contains("1  EU")
                .contains("the CMO leads and is accountable: that is settled");
        assertThat(Console.withInput("Mars\n")
                        .execute("ask", "--rules", regions)
                        .out())
                .contains("the CTO leads and is accountable: that is settled");
    }

    @Test
    void further_objectives_are_several_of_them_or_none() {
        String contains = PolicyFolder.write(
                folder,
                "contains",
                verdict("secure", 10, "objectives contains Objective.COMPLIANCE", "CMO"),
                verdict("rest", 0, "", "CTO"));

        assertThat(Console.withInput("1\n2, compliance\n")
                        .execute("ask", "--rules", contains)
                        .out())
                .contains("the CMO leads and is accountable: that is settled");
        assertThat(Console.withInput("1\nnone\n")
                        .execute("ask", "--rules", contains)
                        .out())
                .contains("the CTO leads and is accountable: that is settled");
        assertThat(Console.withInput("1\n2 3 4 5 21\n0\n")
                        .execute("ask", "--rules", contains)
                        .out())
                .contains("please answer again")
                .contains("the CTO leads and is accountable: that is settled");
    }

    @Test
    void the_main_objective_is_not_offered_as_a_further_one() {
        String contains = PolicyFolder.write(
                folder,
                "contains",
                verdict("secure", 10, "objectives contains Objective.COMPLIANCE", "CMO"),
                verdict("rest", 0, "", "CTO"));

        Console console =
                Console.withInput("infrastructure\ninfrastructure\n21\n").execute("ask", "--rules", contains);

        assertThat(console.out())
                .containsOnlyOnce("1 infrastructure, 2 data management")
                .contains("21 compliance")
                .contains("\"infrastructure\" is neither a name nor one of the numbers 2 to 22; please answer again")
                .contains("the CMO leads and is accountable: that is settled");
    }

    @Test
    void sets_of_further_objectives_do_not_make_the_choice_of_a_question_endless() {
        String mixed = PolicyFolder.write(
                folder,
                "mixed",
                verdict("eu", 10, "attributes[\"region\"] == \"EU\", objectives contains Objective.COMPLIANCE", "CMO"),
                verdict("rest", 0, "", "CTO"));

        assertThat(Console.withInput("EU\n1\ncompliance\n")
                        .execute("ask", "--rules", mixed)
                        .out())
                .contains("the CMO leads and is accountable: that is settled");
    }

    private Console ask(String answers) {
        return Console.withInput(answers).execute("ask", "--rules", policy);
    }
}
