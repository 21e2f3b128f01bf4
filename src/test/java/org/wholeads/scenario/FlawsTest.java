package org.wholeads.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Problem;

class FlawsTest {
    private static final int MOST = 200;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void beyond_the_limit_no_message_is_put_together() {
        Flaws flaws = new Flaws();
        AtomicInteger asked = new AtomicInteger();

        for (int i = 0; i < 1_000; i++) {
            flaws.add("here", () -> "wrong " + asked.incrementAndGet());
        }
        List<Problem> shown = flaws.take(0);

        assertThat(asked).hasValue(MOST);
        assertThat(shown).hasSize(MOST + 1);
        assertThat(shown.get(MOST).message()).contains("there is more that is wrong");
        assertThat(flaws.count()).isZero();
    }

    @Test
    void rules_are_searched_once_for_a_name_and_only_for_so_many_names() {
        AtomicInteger searches = new AtomicInteger();
        List<String> rules = new ArrayList<>(List.of("Tools")) {
            @Override
            public Iterator<String> iterator() {
                searches.incrementAndGet();
                return super.iterator();
            }
        };
        RuleSuggestions suggestions = new RuleSuggestions(rules);

        for (int times = 0; times < 3; times++) {
            for (int i = 0; i < 1_000; i++) {
                suggestions.near("another rule " + i);
            }
            assertThat(suggestions.near("another rule 0")).isEmpty();
        }

        assertThat(searches).hasValue(RuleSuggestions.MOST);
        assertThat(new RuleSuggestions(rules).near("Tool")).isEqualTo(", did you mean \"Tools\"?");
    }

    /** An input and its ending; what is wrong with it would get suggestions in every place. */
    static Stream<Arguments> inputs() {
        String facts = "facts: { kind: TOOL, objectives: [PRODUCTIVITY] }\n";
        String start = "scenarios:\n  - title: A\n    " + facts;
        return Stream.of(
                Arguments.of("keys", ".yaml", input(i -> "scenarioss" + i + ": x", "", "\n", "\n")),
                Arguments.of(
                        "facts",
                        ".yaml",
                        input(i -> "kindd" + i + ": x", "scenarios:\n  - title: A\n    facts: {", ", ", "}\n")),
                Arguments.of(
                        "expectations",
                        ".yaml",
                        input(i -> "leaderr" + i + ": x", start + "    expect: {", ", ", "}\n")),
                Arguments.of(
                        "values",
                        ".yaml",
                        input(i -> "SECURITY_REVIEV" + i, start + "    expect: { conditions: [", ", ", "] }\n")),
                Arguments.of("columns of CSV", ".csv", (Input)
                        size -> input(i -> "objectivs" + i, "", ",", "\n").ofSize(size) + ",".repeat(size - 1) + "\n"),
                Arguments.of(
                        "columns of a table",
                        ".yaml",
                        input(
                                i -> "objectivs" + i,
                                "tables:\n  - title: A\n    rows: []\n    columns: [",
                                ", ",
                                "]\n")));
    }

    interface Input {
        String ofSize(int size);
    }

    private static Input input(IntFunction<String> part, String before, String between, String after) {
        return size -> IntStream.range(0, size).mapToObj(part).collect(joining(between, before, after));
    }

    /** Counted in bytes that are allocated, which a suggestion needs thousands of: the same on every machine. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void costs_no_suggestion_beyond_the_limit(String what, String ending, Input input) throws IOException {
        Path half = write("half", ending, input.ofSize(MOST / 2));
        Path few = write("few", ending, input.ofSize(2 * MOST));
        Path many = write("many", ending, input.ofSize(9 * MOST));
        problems(half); // everything is loaded

        long costOfHalf = cost(half);
        long costOfFew = cost(few);
        long costOfMany = cost(many);

        assertThat(problems(many)).hasSize(MOST + 1);
        assertThat(costOfMany - costOfFew)
                .as("bytes for 7 times the limit, where half of it costs %d", costOfHalf)
                .isLessThan(7 * costOfHalf);
    }

    private Path write(String name, String ending, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ending), text);
    }

    private static long cost(Path file) {
        long before = allocated();
        problems(file);
        return allocated() - before;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static List<Problem> problems(Path file) {
        return catchThrowableOfType(InputRefusedException.class, () -> ScenarioFiles.read(file)
                        .whole())
                .problems();
    }
}
