package org.wholeads.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholeads.testing.PolicyAssertions.verifyThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** The document on testing, done step by step. */
class TestingDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/testing.md");

    @TempDir
    private Path folder = Path.of("");

    private Terminal terminal() {
        return new Terminal(folder);
    }

    private Markdown document = new Markdown("");

    @BeforeEach
    void begin() throws IOException {
        document = Markdown.of(DOCUMENT);
        terminal().write("my-policy/rules.drl", document.blocks("drl").get(0));
        terminal().write("scenarios/tools.yaml", document.blocks("yaml").get(0));
    }

    @Test
    void every_run_says_what_the_document_shows() throws IOException, InterruptedException {
        String test = document.blocks("sh").get(0);
        List<String> shown = document.blocks("text");

        assertThat(terminal().run(test)).isEqualTo(shown.get(0));
        correct();
        assertThat(terminal().run(test)).isEqualTo(shown.get(1));
        terminal().write("scenarios/customers.yaml", document.blocks("yaml").get(1));
        assertThat(terminal().run(test)).isEqualTo(shown.get(2));
        terminal().write("scenarios/platforms.csv", document.blocks("csv").get(0));
        assertThat(terminal().run(test)).isEqualTo("7 scenarios: 7 as expected\n");
    }

    @Test
    void what_the_scenarios_do_not_prove_is_shown_until_they_do() throws IOException, InterruptedException {
        String test = document.blocks("sh").stream()
                .filter(command -> command.contains("--min-mutation-score"))
                .findFirst()
                .orElseThrow();
        correct();
        terminal().write("scenarios/customers.yaml", document.blocks("yaml").get(1));

        assertThat(terminal().run(test))
                .contains("17 of 17 goals (100 %)")
                .contains(document.blocks("text").get(3));
        terminal()
                .write(
                        "scenarios/tools-for-customers.yaml",
                        document.blocks("yaml").get(2));
        assertThat(terminal().run(test + "echo $?"))
                .contains("Mutation score 100")
                .endsWith("\n0\n");
    }

    @Test
    void what_may_wait_passes_once_it_is_accepted() throws IOException, InterruptedException {
        String accept = document.blocks("sh").stream()
                .filter(command -> command.contains("--accept"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(
                        "--until YYYY-MM-DD",
                        "--until " + LocalDate.now(ZoneOffset.UTC).plusYears(1));

        terminal().run(accept);

        assertThat(terminal().run("wholeads test my-policy scenarios > /dev/null && echo passed"))
                .isEqualTo("passed\n");
        assertThat(folder.resolve("scenarios/accepted.yaml")).exists();
    }

    @Test
    void a_failure_is_told_by_the_exit_code() throws IOException, InterruptedException {
        assertThat(terminal().run("wholeads test --junit-xml result.xml my-policy scenarios > /dev/null; echo $?"))
                .isEqualTo("1\n");
        assertThat(folder.resolve("result.xml")).exists();
    }

    @Test
    void the_class_is_that_of_the_example() throws IOException {
        assertThat(document.blocks("java").get(0))
                .isEqualTo(Files.readString(
                                Path.of("examples/policy-tests/src/test/java/example/GovernancePolicyTest.java"))
                        .replace("package example;\n\n", ""));
    }

    @Test
    void a_rule_that_does_not_hold_is_explained_as_shown() {
        Initiative chatbot = Initiative.builder()
                .name("Chatbot")
                .kind(Kind.SOLUTION)
                .objectives(Objective.CUSTOMER_EXPERIENCE)
                .build();
        Policy policy = PolicyReader.fromTexts(
                Map.of("rules.drl", document.blocks("drl").get(0)));

        assertThatThrownBy(() -> verifyThat(policy)
                        .rule("Tools belong to those who use them")
                        .given(chatbot)
                        .leads(Leader.HANDS_ON_USER))
                .hasMessage("\n" + document.blocks("text").get(4));
    }

    /** What the document tells the reader to do after the first run. */
    private void correct() throws IOException {
        String tools = document.blocks("yaml").get(0);
        int chatbot = tools.indexOf("kind: TOOL", tools.indexOf("chatbot"));
        terminal()
                .write(
                        "scenarios/tools.yaml",
                        tools.substring(0, chatbot)
                                + tools.substring(chatbot).replaceFirst("kind: TOOL", "kind: SOLUTION"));
    }
}
