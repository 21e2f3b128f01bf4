package org.wholeads.scenario;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.SmallFile;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Problem;

class ScenarioFilesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/scenarios");
    private static final Path READ = RESOURCES.resolve("read");

    @TempDir
    private Path folder = Path.of("");

    private static Map<String, Scenario> byTitle() {
        return ScenarioFiles.read(READ).whole().stream().collect(toMap(Scenario::title, scenario -> scenario));
    }

    private static Scenario titled(String title) {
        return byTitle().getOrDefault(title, new Scenario("none", new Place(READ, 0), any(), List.of()));
    }

    private static Initiative any() {
        return Initiative.builder()
                .name("any")
                .kind(Kind.TOOL)
                .objectives(Objective.PRODUCTIVITY)
                .build();
    }

    @Test
    void a_folder_is_read_in_the_order_of_its_paths_with_the_line_of_each_scenario() {
        assertThat(ScenarioFiles.read(READ).whole())
                .extracting(scenario -> READ.relativize(scenario.place().file()) + ":"
                        + scenario.place().line() + " " + scenario.title())
                .containsExactly(
                        "inner/lines.jsonl:1 A line",
                        "inner/lines.jsonl:3 Another line",
                        "inner/products.csv:2 A product, a customer",
                        "inner/products.csv:3 Nobody knows",
                        "tools.yaml:6 Coders choose the coding assistant",
                        "tools.yaml:25 A product is another matter",
                        "tools.yaml:42 A tool for SOFTWARE_DEVELOPMENT (12) is led by HANDS_ON_USER",
                        "tools.yaml:43 A tool for PRODUCTIVITY, COMPLIANCE () is led by HANDS_ON_USER");
    }

    @Test
    void a_file_that_is_found_twice_is_read_once() {
        assertThat(ScenarioFiles.read(List.of(READ, READ.resolve("inner/../tools.yaml"), READ.resolve("inner")))
                        .whole())
                .hasSize(8);
    }

    @Test
    void everything_that_can_be_expected_is_read() {
        assertThat(titled("Coders choose the coding assistant").expected())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "led by HANDS_ON_USER",
                        "accountable HANDS_ON_USER",
                        "followed \"the people who do the work choose\"",
                        "overruled \"all\"",
                        "requires SECURITY_REVIEW by CTO",
                        "requires LEGAL_REVIEW",
                        "consults CTO",
                        "risk \"silos\"",
                        "advice \"Start small\"",
                        "question \"who?\"",
                        "rests on no unknown fact",
                        "not followed \"all\"",
                        "does not require STOP",
                        "does not consult CMO",
                        "does not consult BOARD",
                        "no risk \"none\"",
                        "no advice \"wait\"",
                        "no question \"why?\"");
    }

    @Test
    void the_name_of_an_initiative_is_the_title_unless_it_has_its_own() {
        assertThat(titled("Coders choose the coding assistant").initiative().name())
                .isEqualTo("Coders choose the coding assistant");
        assertThat(titled("A product is another matter").initiative().name()).isEqualTo("Chatbot");
    }

    @Test
    void what_a_scenario_says_itself_wins_over_the_defaults_and_unknown_is_something_to_say() {
        Initiative coders = titled("Coders choose the coding assistant").initiative();
        Initiative product = titled("A product is another matter").initiative();

        assertThat(coders)
                .hasToString("name=\"Coders choose the coding assistant\", kind=TOOL, "
                        + "objectives=[SOFTWARE_DEVELOPMENT], audience=STAFF, handsOnTeam=TECHNOLOGY");
        assertThat(product)
                .hasToString("name=\"Chatbot\", kind=SOLUTION, "
                        + "objectives=[CUSTOMER_EXPERIENCE, PRODUCTIVITY], attributes={region=No}");
        assertThat(titled("A product is another matter").expected())
                .extracting(Object::toString)
                .containsExactly("led by CMO", "accountable CMO");
    }

    @Test
    void a_cell_wins_over_what_the_rows_share_and_an_empty_one_does_not() {
        Scenario full = titled("A tool for SOFTWARE_DEVELOPMENT (12) is led by HANDS_ON_USER");
        Scenario empty = titled("A tool for PRODUCTIVITY, COMPLIANCE () is led by HANDS_ON_USER");

        assertThat(full.initiative().toString())
                .endsWith("kind=TOOL, objectives=[SOFTWARE_DEVELOPMENT], audience=CUSTOMERS, users=12, "
                        + "attributes={region=EU}");
        assertThat(full.expected())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "accountable HANDS_ON_USER",
                        "led by HANDS_ON_USER",
                        "rests on unknown facts",
                        "does not require STOP",
                        "does not require LEGAL_REVIEW by CTO");
        assertThat(empty.initiative().toString())
                .endsWith("kind=TOOL, objectives=[PRODUCTIVITY, COMPLIANCE], audience=CUSTOMERS");
        assertThat(empty.expected()).hasSize(3);
    }

    @Test
    void rows_of_a_spreadsheet_separate_several_values_by_semicolons() {
        assertThat(titled("A product, a customer").initiative())
                .hasToString(
                        "name=\"A product, a customer\", kind=SOLUTION, objectives=[CUSTOMER_EXPERIENCE, REVENUE_GROWTH], "
                                + "personalData=false");
        assertThat(titled("A product, a customer").expected())
                .extracting(Object::toString)
                .containsExactly("led by CMO", "does not require STOP", "does not require SECURITY_REVIEW by CTO");
        assertThat(titled("Nobody knows").expected()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OTHER by BOARD: Tell all; soon | requires OTHER by BOARD: \"Tell all; soon\"",
                "OTHER: Tell | requires OTHER: \"Tell\"",
                "STOP; OTHER by CTO : a: b ;LEGAL_REVIEW by CTO | requires OTHER by CTO: \"a: b\", "
                        + "requires LEGAL_REVIEW by CTO, requires STOP",
                "OTHER by CTO: a; OTHER by CTO: b | requires OTHER by CTO: \"a\", requires OTHER by CTO: \"b\"",
                "LEGAL_REVIEW by CTO: the contract; STOP | requires LEGAL_REVIEW by CTO: \"the contract\", requires STOP"
            })
    void a_condition_can_be_told_by_a_part_of_its_text(String written, String expected) throws IOException {
        Path yaml = Files.writeString(folder.resolve("one.yaml"), """
                scenarios:
                  - { title: x, facts: { kind: TOOL, objectives: [PRODUCTIVITY] }, expect: { conditions: ["%s"] } }
                """.formatted(written));

        assertThat(ScenarioFiles.read(yaml).whole().get(0).expected().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList())
                .hasToString(Stream.of(expected.split(", ")).sorted().toList().toString());
    }

    @Test
    void a_key_without_a_value_breaks_its_scenario_alone() throws IOException {
        Path yaml = Files.writeString(folder.resolve("one.yaml"), """
                scenarios:
                  - title: Broken
                    facts: { kind: TOL, objectives: [PRODUCTIVITY, ] }
                    expect:
                      leader:
                      advice:
                        -
                  - { title: Whole, facts: { kind: TOOL, objectives: [PRODUCTIVITY] }, expect: { leader: CTO } }
                """);

        ScenarioSet read = ScenarioFiles.read(yaml);

        assertThat(read.scenarios()).extracting(Scenario::title).containsExactly("Whole");
        assertThat(read.broken()).singleElement().satisfies(broken -> assertThat(broken.problems())
                .extracting(Problem::toString)
                .hasSize(3)
                .anyMatch(it -> it.contains("facts.kind"))
                .anyMatch(it -> it.contains("expect.leader: has no value"))
                .anyMatch(it -> it.contains("expect.advice[0]: has no value")));
    }

    @Test
    void null_in_a_line_of_json_means_unknown() {
        assertThat(titled("A line").initiative())
                .hasToString("name=\"A line\", kind=TOOL, objectives=[PRODUCTIVITY], users=12");
    }

    static Stream<Path> refused() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("refused"))) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void everything_wrong_with_a_file_is_refused_with_its_line(Path file) throws IOException {
        String expected = Files.readString(Path.of(file + ".expected")).strip();

        assertThatThrownBy(() -> ScenarioFiles.read(file).whole())
                .isInstanceOf(InputRefusedException.class)
                .extracting(failure -> String.valueOf(failure.getMessage()).replace(file.getParent() + "/", ""))
                .isEqualTo(expected);
    }

    @Test
    void the_problems_of_all_files_are_reported_together() {
        assertThatThrownBy(
                        () -> ScenarioFiles.read(RESOURCES.resolve("refused")).whole())
                .hasMessageContaining("keys.yaml:4: scenarios[0].titel: is not possible here")
                .hasMessageContaining("values.csv:2:")
                .hasMessageContaining("latin.yaml");
    }

    @Test
    void titles_are_unique_over_all_files() throws IOException {
        String scenario = "{\"title\":\"A\",\"facts\":{\"kind\":\"TOOL\",\"objectives\":[\"PRODUCTIVITY\"]},"
                + "\"expect\":{\"leader\":\"CTO\"}}";
        Path one = Files.writeString(folder.resolve("one.jsonl"), scenario);
        Path two = Files.writeString(folder.resolve("two.jsonl"), scenario);

        assertThatThrownBy(() -> ScenarioFiles.read(folder).whole())
                .hasMessage(two + ":1: the title \"A\" is that of " + one + ":1 already; each needs its own");
    }

    @Test
    void a_folder_without_scenarios_is_refused() {
        assertThatThrownBy(() -> ScenarioFiles.read(folder).whole())
                .isInstanceOf(InputRefusedException.class)
                .hasMessage(folder + ": has no scenarios: no .yaml, .yml, .csv or .jsonl file is in it");
    }

    @Test
    void another_kind_of_file_is_refused() {
        assertThatThrownBy(() -> ScenarioFiles.read(READ.resolve("notes.txt")).whole())
                .hasMessage(READ.resolve("notes.txt") + ": must be a folder, or end in .yaml, .yml, .csv or .jsonl");
    }

    @Test
    void what_is_not_there_cannot_be_read() {
        assertThatThrownBy(() -> ScenarioFiles.read(folder.resolve("none")).whole())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }

    @Test
    void a_file_that_is_too_large_is_refused() throws IOException {
        Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(SmallFile.MOST_BYTES + 1));

        assertThatThrownBy(() -> ScenarioFiles.read(large).whole()).hasMessage(large + ":1: " + SmallFile.TOO_LARGE);
    }

    @Test
    void no_more_problems_are_reported_than_anybody_reads() throws IOException {
        Path many = Files.writeString(folder.resolve("many.jsonl"), "{\"title\":\"A\"}\n".repeat(10_000));

        assertThatThrownBy(() -> ScenarioFiles.read(many).whole())
                .isInstanceOfSatisfying(InputRefusedException.class, refused -> assertThat(refused.problems())
                        .hasSize(201))
                .hasMessageEndingWith("correct the others first");
    }
}
