package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholeads.cli.PolicyFolder.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code wholeads test} says about how much scenarios prove. */
class ProofOptionsTest {
    private static final String TOOL = """
            scenarios:
              - title: A tool for few
                facts: { kind: TOOL, objectives: [PRODUCTIVITY], users: 5 }
                expect: { leader: HANDS_ON_USER }
            """;
    private static final String REST = """
              - title: Anything else
                facts: { kind: PLATFORM, objectives: [PRODUCTIVITY], users: 5 }
                expect: { leader: CTO }
              - title: A tool for some more
                facts: { kind: TOOL, objectives: [PRODUCTIVITY], users: 6 }
                expect: { leader: CTO }
              - title: A tool for an unknown number
                facts: { kind: TOOL, objectives: [PRODUCTIVITY] }
                expect: { leader: CTO }
            """;

    @TempDir
    private Path folder = Path.of("");

    private String rules = "";
    private String scenarios = "";

    @BeforeEach
    void a_policy_and_a_scenario() throws IOException {
        rules = PolicyFolder.write(
                folder,
                "rules",
                verdict("tools", 10, "kind == Kind.TOOL, users <= 5", "HANDS_ON_USER"),
                verdict("all", 0, "", "CTO"));
        scenarios = Files.createDirectories(folder.resolve("scenarios")).toString();
        write("tools.yaml", TOOL);
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(Path.of(scenarios, name), yaml);
    }

    private Console test(String... options) {
        List<String> arguments = new ArrayList<>(List.of("test"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of(rules, scenarios));
        return Console.run(arguments.toArray(String[]::new));
    }

    @Test
    void enough_coverage_is_a_line() throws IOException {
        write("tools.yaml", TOOL + REST);

        Console console = test("--min-coverage", "100");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .matches("4 scenarios: 4 as expected\n\nCoverage of the policy rules unversioned \\([0-9a-f]{12}\\):"
                        + " 10 of 10 goals \\(100 %\\), 4 different initiatives\n");
    }

    @Test
    void too_little_coverage_fails_and_what_is_suggested_mends_it() throws IOException {
        Console console = test("--min-coverage", "100");
        write(
                "pasted.yaml",
                console.out()
                        .substring(
                                console.out().indexOf("scenarios:\n"),
                                console.out().indexOf("\nLess")));

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .startsWith("1 scenario: 1 as expected\n\nCoverage of the policy rules unversioned (")
                .contains("NOT COVERED\n\nrules.drl:4 \"tools\"\n"
                        + "    condition 1 is false while it matters: kind == Kind.TOOL [1]\n")
                .contains("# Expected is what the policy says today; a person has to judge whether that is right.\n")
                .endsWith("\n\nLess than the 100 % that are wanted.\n");
        assertThat(test("--min-coverage", "100").exitCode()).isZero();
    }

    @Test
    void what_is_covered_need_not_be_enough_to_be_written() throws IOException {
        Path file = folder.resolve("coverage.txt");

        Console console = test("--coverage", file.toString());

        assertThat(console.exitCode()).isZero();
        assertThat(console.out()).doesNotContain("NOT COVERED");
        assertThat(file).content().contains("NOT COVERED");
    }

    @ParameterizedTest
    @CsvSource({
        "--coverage, .html, <!DOCTYPE html>",
        "--coverage, .json, {",
        "--coverage, .txt, Coverage of the policy",
        "--mutation, .json, {",
        "--mutation, .txt, Mutation score"
    })
    void a_file_is_written_as_its_ending_says(String option, String ending, String start) throws IOException {
        Path file = folder.resolve("proof" + ending);

        assertThat(test(option, file.toString()).exitCode()).isZero();

        assertThat(Files.readString(file)).startsWith(start);
    }

    @Test
    void every_mutant_killed_is_two_lines() throws IOException {
        write("tools.yaml", TOOL + REST);

        Console console = test("--min-mutation-score", "100");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .isEqualTo(
                        "4 scenarios: 4 as expected\n\nMutation score 100.00 %: 4 scenarios of the policy kill 20 of 20"
                                + " mutants.\n");
    }

    @Test
    void survivors_fail_and_each_is_killed_by_the_scenario_that_is_shown() throws IOException {
        Console console = test("--min-mutation-score", "100");
        StringBuilder pasted = new StringBuilder("scenarios:\n");
        Matcher shown = Pattern.compile("this one would:\n((?:  .*\n)+)").matcher(console.out());
        while (shown.find()) {
            pasted.append(shown.group(1));
        }
        write("pasted.yaml", pasted.toString());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains("\nMutation score ", "\"tools\" (rules.drl:4): users <= 5 becomes users <= 6\n")
                .endsWith("\n\nLess than the 100 % that are wanted.\n");
        assertThat(test("--min-mutation-score", "100").exitCode()).isZero();
    }

    @Test
    void no_order_decides() {
        Console console = test("--order");

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .endsWith("\nNo order of files, rules, conditions or sets decides, nor does an unrelated rule.\n");
    }

    @Test
    void a_scenario_that_fails_fails_whatever_is_proved() throws IOException {
        write("tools.yaml", TOOL.replace("HANDS_ON_USER", "CMO"));

        Console console = test("--order", "--min-coverage", "0", "--min-mutation-score", "0");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out())
                .contains("1 scenario: 0 as expected, 1 failed\n")
                .contains("  1 scenario fails on the policy itself and can kill nothing\n")
                .doesNotContain("that are wanted");
    }

    @Test
    void json_is_one_document_with_a_part_for_each_report() {
        Console console = test("--output", "json", "--order", "--min-coverage", "100", "--min-mutation-score", "100");

        JsonNode report = JsonMapper.shared().readTree(console.out());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out()).hasLineCount(1);
        assertThat(report.propertyNames())
                .containsExactly("type", "passed", "scenarios", "order", "coverage", "mutation");
        assertThat(report.at("/passed").asBoolean()).isFalse();
        assertThat(report.at("/scenarios/passed").asBoolean()).isTrue();
        assertThat(report.at("/order").has("dependsOnOrder")).isTrue();
        assertThat(report.at("/coverage/share").asDouble()).isBetween(0.01, 0.99);
        assertThat(report.at("/mutation/share").asDouble()).isBetween(0.01, 0.99);
    }

    @Test
    void what_is_not_proved_fails_in_the_junit_xml_and_what_is_passes() throws IOException {
        Path xml = folder.resolve("out.xml");

        Console console =
                test("--junit-xml", xml.toString(), "--order", "--min-coverage", "10", "--min-mutation-score", "100");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(xml)
                .content()
                .contains("<testsuite name=\"proofs\" tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"0\">")
                .contains("<testcase name=\"The scenarios cover at least 10 % of the policy\" classname=\"proofs\"/>")
                .contains(
                        "<failure message=\"not so: The scenarios notice at least 100 % of the mutants of the policy\">"
                                + "Mutation score");
    }

    @Test
    void some_scenarios_are_not_asked_what_all_of_them_prove_but_may_say_what_they_do() throws IOException {
        write("tools.yaml", TOOL + REST);
        Path file = folder.resolve("coverage.txt");

        Console refused = test("--run", "a tool for few", "--min-coverage", "10");
        Console written = test("--run", "a tool for few", "--coverage", file.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).startsWith("--run does not go together with --min-coverage and --min-mutation-score");
        assertThat(written.exitCode()).isZero();
        assertThat(file).content().contains(", 1 initiative\n").contains("NOT COVERED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --coverage page.htm       | --coverage page.htm ends in none of .html, .json, .txt
                    --coverage page           | --coverage page ends in none of .html, .json, .txt
                    --mutation mutants.html   | --mutation mutants.html ends in none of .json, .txt
                    --min-coverage 101        | --min-coverage must be a number from 0 to 100, such as 95, but is "101"
                    --min-coverage=-1         | --min-coverage must be a number from 0 to 100, such as 95, but is "-1"
                    --min-coverage 95%        | --min-coverage must be a number from 0 to 100, such as 95, but is "95%"
                    --min-coverage=           | --min-coverage must be a number from 0 to 100, such as 95, but is ""
                    --min-mutation-score 1e2  | --min-mutation-score must be a number from 0 to 100, such as 95, but is "1e2"
                    """)
    void wrong_usage_is_explained_before_anything_is_tried(String options, String message) {
        Console console = test(options.split(" +"));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).startsWith(message + "\nsee wholeads test --help");
    }

    @Test
    void folders_of_reports_are_made() {
        Path file = folder.resolve("target/site/coverage.txt");

        assertThat(test("--coverage", file.toString()).exitCode()).isZero();

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void a_file_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.createDirectory(folder.resolve("coverage.txt"));

        Console console = test("--coverage", file.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).isEqualTo(file + ": is a directory\n");
    }
}
