package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholeads.cli.PolicyFolder.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a build server is told. */
class ExitCodesTest {
    private static final String FACTS = "facts: { kind: TOOL, objectives: [PRODUCTIVITY] }";

    private final String soon = LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        PolicyFolder.write(folder, "rules", verdict("all", 0, "", "CTO"));
        PolicyFolder.write(
                folder, "more", verdict("all", 0, "", "CTO"), verdict("tools", 5, "kind == Kind.TOOL", "CTO"));
        PolicyFolder.write(folder, "refused", "rule rule");
        write("good.yaml", scenario("good", "CTO"));
        write("wrong.yaml", scenario("wrong", "CMO"));
        write("broken/misspelt.yaml", scenario("misspelt", "CIO"));
        write("broken/syntax.yaml", "scenarios: [");
        write("mixed/good.yaml", scenario("good", "CTO"));
        write("mixed/syntax.yaml", "scenarios: [");
        Files.createDirectories(folder.resolve("empty"));
        write("good.json", "{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"]}");
        write("half.json", "[{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"]}, {");
        write("far-off.yaml", accepted("wrong", "led by CMO", "led by CTO", "2999-01-01"));
        write("known.yaml", accepted("wrong", "led by CMO", "led by CTO", soon));
        write("healed.yaml", accepted("good", "led by CMO", "led by CTO", soon));
        write("over.yaml", accepted("wrong", "led by CMO", "led by CTO", "2002-01-01"));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String scenario(String title, String leader) {
        return "scenarios:\n  - title: " + title + "\n    " + FACTS + "\n    expect: { leader: " + leader + " }\n";
    }

    private static String accepted(String title, String expected, String actual, String until) {
        return "accepted:\n  - { scenario: " + title + ", expected: " + expected + ", actual: " + actual
                + ", reason: x, since: 2001-01-01, until: " + until + " }\n";
    }

    /** Names of files, which begin with {@code @} here, are in the folder of the test. */
    private Console run(String command) {
        List<String> arguments = new ArrayList<>();
        for (String word : List.of(command.split(" +", -1))) {
            arguments.add(
                    word.startsWith("@") ? folder.resolve(word.substring(1)).toString() : word);
        }
        return Console.run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everything is as expected              | 0 | @rules @good.yaml
            what is not is accepted                | 0 | --accepted @known.yaml @rules @wrong.yaml
            all that is run is                     | 0 | --run good @rules @good.yaml @wrong.yaml
            a scenario is not                      | 1 | @rules @good.yaml @wrong.yaml
            a scenario is broken                   | 1 | @rules @good.yaml @broken/misspelt.yaml
            a file cannot be read                  | 1 | @rules @mixed
            all are broken                         | 1 | @rules @broken
            the only file cannot be read           | 1 | @rules @broken/syntax.yaml
            what is run is broken                  | 1 | --run misspelt @rules @good.yaml @broken
            what was accepted has healed           | 1 | --accepted @healed.yaml @rules @good.yaml
            what was accepted is past its last day | 1 | --accepted @over.yaml @rules @wrong.yaml
            too little is covered                  | 1 | --min-coverage 100 @more @good.yaml
            too little is noticed                  | 1 | --min-mutation-score 100 @more @good.yaml
            the rules are refused                  | 2 | @refused @good.yaml
            the rules are not there                | 2 | @nothere @good.yaml
            accepted.yaml is refused               | 2 | --accepted @far-off.yaml @rules @good.yaml
            there are no scenarios                 | 2 | @rules @empty
            the scenarios are not there            | 2 | @rules @nothere
            none is run                            | 2 | --run zzz @rules @good.yaml
            none is run beside what is broken      | 2 | --run zzz @rules @mixed
            the usage is wrong                     | 2 | --nonsense @rules @good.yaml
            a report cannot be written             | 2 | --junit-xml @empty @rules @good.yaml
            another report cannot be written       | 2 | --coverage @good.yaml/c.txt @rules @good.yaml
            """)
    void test_tells_tests_that_failed_from_tests_that_could_not_run(String when, int exitCode, String arguments) {
        assertThat(run("test " + arguments).exitCode()).as(when).isEqualTo(exitCode);

        wholeDocumentOrNone("test --output json " + arguments, exitCode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | check @rules
            0 | decide @good.json
            0 | explain @good.json
            0 | diff @rules @rules
            2 | check @refused
            2 | check @nothere
            2 | check --nonsense @rules
            2 | decide @nothere.json
            2 | decide @good.json @nothere.json
            2 | decide @good.yaml
            2 | decide --rules @refused @good.json
            2 | explain @nothere.json
            2 | explain --rules @refused @good.json
            2 | explain --not NOBODY @good.json
            2 | diff @rules @refused
            2 | diff @rules
            2 | diff --portfolio @nothere.json @rules @rules
            2 | diff --portfolio @half.json @rules @rules
            2 | ask --rules @refused
            1 | ask --rules @more
            """)
    void other_commands_print_a_whole_document_or_none(int exitCode, String command) {
        wholeDocumentOrNone(command + " --output json", exitCode);
    }

    @ParameterizedTest
    @CsvSource({"decide, /decisions", "explain, /explanations"})
    void what_was_read_before_a_file_breaks_off_is_a_whole_document(String command, String rows) {
        Console console = run(command + " --output json @half.json");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains("half.json");
        assertThat(JsonMapper.shared().readTree(console.out()).at(rows)).hasSize(1);
    }

    private void wholeDocumentOrNone(String command, int exitCode) {
        Console console = run(command);

        assertThat(console.exitCode()).as(command).isEqualTo(exitCode);
        if (exitCode == ExitCode.UNREADABLE) {
            assertThat(console.out()).as(command).isEmpty();
            assertThat(console.err()).as(command).isNotBlank();
        } else if (!console.out().isEmpty()) {
            assertThat(JsonMapper.shared().readTree(console.out()).isObject())
                    .as(command)
                    .isTrue();
        } else {
            assertThat(command).startsWith("ask ");
        }
    }
}
