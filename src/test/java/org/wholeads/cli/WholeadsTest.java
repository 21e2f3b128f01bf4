package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.Leader;

class WholeadsTest {
    private static final String EXAMPLE = "examples/portfolio.csv";
    private static final String GOOD =
            "{\"name\":\"Copy tool\",\"kind\":\"TOOL\",\"objectives\":[\"CREATIVE_CONTENT\"]}\n";

    private static final String ONLY_TOOLS = """
            package rules;
            import org.wholeads.*;
            global Ruling ruling;
            rule "Tools"
            when
                Initiative( kind == Kind.TOOL )
                Balance()
            then
                ruling.lead( Leader.HANDS_ON_USER, "Tools." );
            end
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_example_portfolio_has_all_four_leaders() {
        Console console = Console.run("decide", "--output", "csv", EXAMPLE);

        assertThat(console.exitCode()).isZero();
        assertThat(console.err())
                .startsWith("21 decided, 1 of them must not go ahead; leaders: CTO ")
                .endsWith("; 0 refused\n");
        assertThat(console.out().lines().skip(1).map(line -> line.split("\",\"", -1)[3]))
                .hasSize(21)
                .contains(Stream.of(Leader.values()).map(Leader::name).toArray(String[]::new));
    }

    @Test
    void the_table_is_what_a_person_gets() {
        Console console = Console.run("decide", "--width", "100", EXAMPLE);

        assertThat(console.out())
                .startsWith("INITIATIVE")
                .contains("Coding assistant")
                .contains("hands-on user")
                .contains("\n\nSTOP - this must not go ahead (board): The practice is prohibited")
                .contains("STOP (board)");
        assertThat(console.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void json_lines_have_a_decision_each() {
        Console console = Console.run("decide", "--output", "jsonl", EXAMPLE);

        assertThat(console.out().lines()).hasSize(21).allSatisfy(line -> assertThat(line)
                .matches(
                        "\\{\"type\":\"DECISION\",\"id\":\"P\\d\\d\",\"name\":.*\"mustNotGoAhead\":(true|false),\"leader\":.*\"accountable\":.*\"reasons\":.*"
                                + "\"conditions\":.*\"policy\":.*}"));
    }

    @Test
    void json_is_one_object_with_all_decisions() {
        Console console = Console.withInput(GOOD + GOOD).execute("decide", "--output", "json", "-");

        assertThat(console.out())
                .startsWith(
                        "{\"type\":\"DECISIONS\",\"decisions\":[\n{\"type\":\"DECISION\",\"id\":null,\"name\":\"Copy tool\"")
                .contains("},\n{")
                .endsWith("}\n]}\n");
        assertThat(Console.withInput("")
                        .execute("decide", "--output", "json", "-")
                        .out())
                .isEqualTo("{\"type\":\"DECISIONS\",\"decisions\":[\n]}\n");
    }

    @Test
    void refused_rows_are_named_and_the_rest_is_decided() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "name,kind,objectives\nCopy tool,TOOL,CREATIVE_CONTENT\n\u001b[2JBad,TOL,CREATIVE_CONTENT\n");

        Console console = Console.run("decide", "--output", "csv", file.toString());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out().lines()).hasSize(2);
        assertThat(console.err())
                .isEqualTo(file + ":3: \"[2JBad\": column \"kind\": \"TOL\" is not one of its values, did you mean"
                        + " TOOL?\n1 decided: HANDS_ON_USER 1 (100 %); 1 refused\n");
    }

    @Test
    void a_policy_with_a_gap_is_refused_with_an_example() throws IOException {
        Files.writeString(folder.resolve("only-tools.drl"), ONLY_TOOLS);

        Console console = Console.withInput(GOOD).execute("decide", "--rules", folder.toString(), "-");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .contains("does not decide every initiative")
                .contains("1. GAP: No rule says who leads.")
                .contains("{\"name\":\"An example\",\"kind\":\"SOLUTION\",\"objectives\":[\"PRODUCTIVITY\"]}")
                .contains("say --unproved");
    }

    @Test
    void an_initiative_that_no_rule_decides_is_refused_by_name() throws IOException {
        Files.writeString(folder.resolve("only-tools.drl"), ONLY_TOOLS);

        Console console = Console.withInput(
                        GOOD + GOOD.replace("TOOL", "STRATEGY").replace("Copy tool", "Plan"))
                .execute("decide", "--unproved", "--rules", folder.toString(), "--output", "jsonl", "-");

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out().lines()).hasSize(1);
        assertThat(console.err()).contains("-:2: \"Plan\": ").contains("1 refused");
    }

    @Test
    void a_mapping_says_what_stayed_unknown_and_what_was_of_no_use() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
                facts:
                  name:
                    - column: Title
                  kind:
                    - column: Type
                      is: [Tol, Software]
                      then: TOOL
                    - then: SOLUTION
                  objectives:
                    - then: PRODUCTIVITY
                """);
        Path table = Files.writeString(folder.resolve("t.csv"), "Title,Type\nx,Tool\ny,software\n");

        Console console = Console.run("decide", "--output", "csv", "--mapping", mapping.toString(), table.toString());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out().lines()).hasSize(3);
        assertThat(console.err())
                .contains(mapping
                        + ": facts.kind[0] (line 5): no row needed the answer \"Tol\", did you mean \"Tool\"?\n")
                .contains("\nunknown: id 2 (100 %), scope 2 (100 %)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decide | Missing required parameter: 'FILE'",
                "decide --output xml x.csv | expected one of [table, json, jsonl, csv] (case-insensitive) but was 'xml'",
                "decide --width 20 x.csv | --width must be 60 or more",
                "decide x.xlsx | x.xlsx ends in none of .json, .jsonl, .csv; say --input",
                "decide missing.csv | missing.csv: there is no such file",
                "decide missing.csv gone.csv | gone.csv: there is no such file",
                "decide . --input csv | .: is a directory",
                "decide --rules missing " + EXAMPLE + " | missing: there is no such directory",
                "decide --rules pom.xml " + EXAMPLE + " | pom.xml: is no directory",
                "decide --mapping missing " + EXAMPLE + " | missing: there is no such file or directory",
                "decide --mapping m --input json x.csv | --mapping reads CSV, not --input json",
                "decide - - | standard input (-) can be read only once; name it once",
                "decide @/etc/hostname --input csv | @/etc/hostname: there is no such file",
                "decied x.csv | Unmatched argument",
                "decied x.csv | decide",
                "decied x.csv | see wholeads --help",
                "decide --width 20 x.csv | see wholeads decide --help",
                "'' | Missing required subcommand"
            })
    void wrong_usage_ends_with_two_a_reason_and_no_output(String arguments, String reason) {
        Console console = Console.run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains(reason).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(console.err().lines()).as("lines, of which none is help").hasSizeLessThanOrEqualTo(3);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void an_id_stands_only_once_in_all_files() throws IOException {
        Path first = Files.writeString(
                folder.resolve("a.csv"), "id,name,kind,objectives\n7,Copy tool,TOOL,CREATIVE_CONTENT\n");
        Path second = Files.copy(first, folder.resolve("b.csv"));

        Console console = Console.run("decide", "--output", "jsonl", first.toString(), second.toString());

        assertThat(console.exitCode()).isEqualTo(1);
        assertThat(console.out().lines()).hasSize(1);
        assertThat(console.err())
                .startsWith(second + ":2: \"7\": id: \"7\" stands in " + first + " on line 2 already\n");
    }

    @Test
    void a_mapping_that_is_refused_shows_all_its_problems() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), "facts:\n  nmae:\n    - column: x\n");

        Console console = Console.run("decide", "--mapping", mapping.toString(), EXAMPLE);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err().lines())
                .hasSize(4)
                .first()
                .isEqualTo(mapping + ": facts.nmae (line 3): is not a fact of an initiative, did you mean name?");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void a_policy_that_is_rejected_shows_all_its_problems() throws IOException {
        Files.writeString(folder.resolve("a.drl"), "package rules;\nrule \"x\" wen\n");

        Console console = Console.run("decide", "--rules", folder.toString(), EXAMPLE);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains("a.drl:2:").contains("problem").doesNotContain("\tat ");
    }

    @Test
    void a_file_that_breaks_off_ends_with_two_after_what_could_be_read() throws IOException {
        Path broken = Files.writeString(folder.resolve("a.json"), "[" + GOOD + ", {");
        Path good = Files.writeString(folder.resolve("b.jsonl"), GOOD);

        Console console = Console.run("decide", "--output", "jsonl", broken.toString(), good.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out().lines()).hasSize(2);
        assertThat(console.err()).startsWith(broken + ": line 2, column 4: is not valid JSON");
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void a_closed_pipe_ends_quietly(OutputFormat format) {
        Console console = Console.withInput(GOOD.repeat(3))
                .writingTo(failing("Broken pipe"))
                .execute("decide", "--output", format.name(), "-");

        assertThat(console.exitCode()).isZero();
        assertThat(console.err()).isEmpty();
    }

    @Test
    void a_full_disk_does_not_end_quietly() {
        Console console = Console.withInput(GOOD)
                .writingTo(failing("No space left on device"))
                .execute("decide", "-");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).isEqualTo("the output cannot be written: No space left on device\n");
    }

    @Test
    void init_writes_a_policy_that_decides_like_the_bundled_one() {
        Path policy = folder.resolve("my/policy");

        Console init = Console.run("init", policy.toString());

        assertThat(init.exitCode()).isZero();
        assertThat(init.err()).contains("wholeads decide --rules " + policy);
        assertThat(Console.run("decide", "--rules", policy.toString(), "--output", "jsonl", EXAMPLE)
                        .out())
                .isEqualTo(Console.run("decide", "--output", "jsonl", EXAMPLE).out());
    }

    @Test
    void what_init_proposes_to_do_next_works() {
        Path policy = folder.resolve("my policy");

        List<String> next = Console.run("init", policy.toString())
                .err()
                .lines()
                .filter(line -> line.startsWith("  wholeads "))
                .toList();

        assertThat(next)
                .containsExactly(
                        "  wholeads check '" + policy + "'",
                        "  wholeads test '" + policy + "' '" + policy.resolve("scenarios") + "'",
                        "  wholeads decide --rules '" + policy + "' FILE");
        assertThat(Console.run("check", policy.toString()).exitCode()).isZero();
        assertThat(Console.run(
                                "test",
                                policy.toString(),
                                policy.resolve("scenarios").toString())
                        .exitCode())
                .isZero();
        assertThat(Console.run("decide", "--rules", policy.toString(), EXAMPLE).exitCode())
                .isZero();
    }

    @Test
    void init_writes_every_scenario_and_the_runnable_jar_holds_them() throws IOException {
        Console.run("init", folder.resolve("p").toString());
        Path scenarios = Path.of("src/test/resources/scenarios/bundled");
        String pom = Files.readString(Path.of("pom.xml"));

        try (Stream<Path> files = Files.list(scenarios)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                assertThat(folder.resolve("p/scenarios").resolve(file.getFileName()))
                        .hasSameTextualContentAs(file);
                assertThat(pom).contains("<resource>scenarios/bundled/" + file.getFileName() + "</resource>");
            });
        }
    }

    @Test
    void init_explains_what_the_rules_rest_on_as_the_readme_does() throws IOException {
        Console.run("init", folder.resolve("p").toString());
        String legend = Files.readString(folder.resolve("p/SOURCES.md"));
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme.lines().filter(line -> line.matches("\\| [AB]\\d \\|.*")))
                .hasSize(11)
                .allSatisfy(line -> assertThat(legend).contains(line));
        assertThat(legend.lines().filter(line -> line.matches("\\d+\\. .*")))
                .hasSize(11)
                .allSatisfy(line -> assertThat(readme).contains("(" + line.replaceFirst("\\. ", ") ")));
    }

    @Test
    void init_needs_the_name_of_a_directory() {
        Console console = Console.run("init", "");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).startsWith("DIR is empty; name a directory, such as: my-policy");
    }

    @Test
    void init_overwrites_nothing() throws IOException {
        Path own = Files.writeString(folder.resolve("verdicts.drl"), "mine");

        Console console = Console.run("init", folder.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains(own + ": is there already; choose another directory");
        assertThat(own).hasContent("mine");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(own);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "decide --help",
                "check --help",
                "diff --help",
                "explain --help",
                "ask --help",
                "init --help"
            })
    void help_comes_with_examples(String arguments) {
        Console console = Console.run(arguments.split(" ", -1));

        assertThat(console.exitCode()).isZero();
        assertThat(console.out())
                .contains("Usage: wholeads")
                .contains("Example")
                .contains("  wholeads ");
    }

    @Test
    void version_names_the_program() {
        assertThat(Console.run("--version").out()).startsWith("wholeads ");
    }

    @Test
    void progress_is_a_bar_with_rows() {
        assertThat(List.of(Progress.line(50, 200, 1234), Progress.line(300, 200, 5), Progress.line(10, 0, 7)))
                .containsExactly(
                        "[#######                       ]  25 %  1,234 rows",
                        "[##############################] 100 %  5 rows", "7 rows");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void output_is_utf_8_whatever_the_machine_says() {
        Console console =
                Console.withInput(GOOD.replace("Copy", "Caf\u00e9")).execute("decide", "--output", "jsonl", "-");

        assertThat(console.out().getBytes(StandardCharsets.UTF_8)).containsSequence(0xC3, 0xA9);
    }
}
