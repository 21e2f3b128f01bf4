package org.wholeads.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.policy.PolicyReader;
import org.wholeads.portfolio.RandomInitiatives;
import org.wholeads.report.PastedScenarios;

/** What reports write to be pasted is read as it was meant, whatever is in its texts. */
class PastedScenariosTest {
    private static final Initiative TOOL = Initiative.builder()
            .name("Chatbot")
            .kind(Kind.TOOL)
            .objectives(Objective.PRODUCTIVITY)
            .build();

    @TempDir
    private Path folder = Path.of("");

    private List<Scenario> read(String... heads) throws IOException {
        String expect = "    expect: { leader: CTO }\n";
        Path file = folder.resolve("pasted.yaml");
        Files.writeString(file, "scenarios:\n" + String.join(expect, heads) + expect);
        return ScenarioFiles.read(file).whole();
    }

    @Test
    void any_initiative_is_read_as_it_was_written() throws IOException {
        PastedScenarios pasted = new PastedScenarios(true);
        RandomInitiatives random = new RandomInitiatives(Long.getLong("seed", 1));
        List<Initiative> initiatives = Stream.generate(random::next)
                .filter(PastedScenariosTest::isReadable)
                .limit(300)
                .toList();

        List<Scenario> read = read(initiatives.stream()
                .map(initiative -> pasted.head("Any", initiative))
                .toArray(String[]::new));

        assertThat(read).extracting(Scenario::initiative).containsExactlyElementsOf(initiatives);
    }

    /** Blanks at the ends of texts are not read, nor numbers of more than 300 digits. */
    private static boolean isReadable(Initiative initiative) {
        Double cost = initiative.annualCost();
        return (cost == null || cost < 1e300)
                && Stream.concat(
                                Stream.of(initiative.id(), initiative.name(), initiative.handsOnUser())
                                        .filter(Objects::nonNull),
                                initiative.attributes().values().stream())
                        .allMatch(text -> text.equals(text.strip()) && !text.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "null",
                "~",
                "- a: b # c",
                "{title}: 'x' \"y\" \\n",
                "%TAG !",
                "*alias &anchor",
                "\u202ea\ufeff\u2028\ue000",
                "\ud83d\ude00"
            })
    void a_title_is_read_as_it_was_written(String title) throws IOException {
        List<Scenario> read = read(new PastedScenarios(false).head(title, TOOL));

        assertThat(read).extracting(Scenario::title).containsExactly(title);
    }

    /** The parser reads a file in pieces of about a thousand characters. */
    @Test
    void a_character_of_two_halves_may_stand_anywhere() throws IOException {
        for (int blanks = 900; blanks < 1100; blanks++) {
            String heads = "#" + " ".repeat(blanks) + "\n" + new PastedScenarios(false).head("A \ud83d\ude00", TOOL);

            assertThat(read(heads)).extracting(Scenario::title).containsExactly("A \ud83d\ude00");
        }
    }

    @Test
    void the_title_serves_as_the_name_unless_a_rule_reads_names() throws IOException {
        assertThat(read(new PastedScenarios(false).head("A title", TOOL))
                        .get(0)
                        .initiative()
                        .name())
                .isEqualTo("A title");
        assertThat(read(new PastedScenarios(true).head("A title", TOOL)).get(0).initiative())
                .isEqualTo(TOOL);
    }

    @Test
    void a_rule_that_asks_for_a_name_reads_it() {
        String rule = "package rules; import org.wholeads.*; global Ruling ruling;"
                + " rule \"r\" when Initiative( %s ) Balance() then ruling.lead( Leader.CTO, \"x\" ); end";

        assertThat(PolicyReader.fromText(rule.formatted("risk == null || name != \"x\""))
                        .rules())
                .allMatch(PastedScenarios::readsName);
        assertThat(PolicyReader.fromText(rule.formatted("attributes[\"name\"] == \"x\""))
                        .rules())
                .noneMatch(PastedScenarios::readsName);
    }

    @Test
    void no_title_is_too_long_or_taken() throws IOException {
        PastedScenarios pasted = new PastedScenarios(false);
        String title = "\ud83d\ude00".repeat(200);

        List<Scenario> read =
                read(pasted.head("x" + title, TOOL), pasted.head("x" + title, TOOL), pasted.head(title, TOOL));

        assertThat(read)
                .extracting(Scenario::title)
                .allMatch(
                        written -> written.codePoints().noneMatch(c -> c < 0x10000 && Character.isSurrogate((char) c)))
                .satisfiesExactly(
                        first -> assertThat(first).hasSizeLessThanOrEqualTo(250).endsWith("…"),
                        second -> assertThat(second).endsWith("… (2)"),
                        third -> assertThat(third).endsWith("…"));
    }
}
