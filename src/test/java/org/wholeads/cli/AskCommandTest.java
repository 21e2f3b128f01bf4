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
                .contains("Whatever else turns out, the CMO leads: that is settled.")
                .contains("3. What is it for, above all?")
                .contains("4. What is the initiative called?")
                .contains("Shop search\n===========\nThe CMO leads and is accountable.");
    }

    @Test
    void asks_no_more_than_is_needed() {
        assertThat(ask("1\n").out()).doesNotContain("How many people use it?").contains("the hands-on user leads");
    }

    @Test
    void nobody_needs_to_know_everything() {
        assertThat(ask("2\n?\n").out()).contains("the CTO leads: that is settled");
    }

    @Test
    void what_is_no_answer_is_asked_again() {
        Console console = ask("9\n?\n\nsolution\n-5\nmany\n99\n1\nX\n");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("\"9\" is not one of the numbers 1 to 4; please answer again")
                .contains("this has to be known of every initiative; please answer again")
                .contains("an answer is needed; please answer again")
                .contains("a whole number is needed, without separators, below 1000000000; please answer again")
                .contains("The CTO leads and is accountable.");
    }

    @Test
    void the_end_of_the_answers_is_a_clean_end() {
        Console before = ask("2\n");
        Console after = ask("1\n");

        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out()).contains("The answers ended before it was settled. Possible: the CTO, the CMO");
        assertThat(after.exitCode()).isZero();
        assertThat(after.out()).contains("that is settled").contains("ended before the decision was complete");
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
    void texts_that_matter_can_be_chosen() {
        String regions = PolicyFolder.write(
                folder,
                "regions",
                verdict("eu", 10, "attributes[\"region\"] == \"EU\"", "CMO"),
                verdict("rest", 0, "", "CTO"));

        assertThat(Console.withInput("1\n").execute("ask", "--rules", regions).out())
                .contains("What is your own fact attributes[\"region\"]?")
                .contains("1  EU")
                .contains("the CMO leads: that is settled");
        assertThat(Console.withInput("Mars\n")
                        .execute("ask", "--rules", regions)
                        .out())
                .contains("the CTO leads: that is settled");
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
                .contains("the CMO leads: that is settled");
        assertThat(Console.withInput("1\nnone\n")
                        .execute("ask", "--rules", contains)
                        .out())
                .contains("the CTO leads: that is settled");
        assertThat(Console.withInput("1\n2 3 4 5 20\n0\n")
                        .execute("ask", "--rules", contains)
                        .out())
                .contains("please answer again")
                .contains("the CTO leads: that is settled");
    }

    @Test
    void the_main_objective_is_not_offered_as_a_further_one() {
        String contains = PolicyFolder.write(
                folder,
                "contains",
                verdict("secure", 10, "objectives contains Objective.COMPLIANCE", "CMO"),
                verdict("rest", 0, "", "CTO"));

        Console console =
                Console.withInput("infrastructure\ninfrastructure\n20\n").execute("ask", "--rules", contains);

        assertThat(console.out())
                .containsOnlyOnce("infrastructure - computing")
                .contains("20  compliance")
                .contains("\"infrastructure\" is not one of the numbers 1 to 21; please answer again")
                .contains("the CMO leads: that is settled");
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
                .contains("the CMO leads: that is settled");
    }

    private Console ask(String answers) {
        return Console.withInput(answers).execute("ask", "--rules", policy);
    }
}
