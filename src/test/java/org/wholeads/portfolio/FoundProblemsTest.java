package org.wholeads.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FoundProblemsTest {
    private static final String REQUIRED =
            "facts:\n  name:\n    - column: Title\n  kind:\n    - then: TOOL\n  objectives:\n    - then: COMPLIANCE\n";

    @Test
    void beyond_the_limit_no_message_is_put_together() {
        FoundProblems problems = new FoundProblems();
        AtomicInteger asked = new AtomicInteger();

        for (int i = 0; i < 1_000; i++) {
            problems.add("here", () -> "wrong " + asked.incrementAndGet());
        }

        assertThat(asked).hasValue(FoundProblems.MOST);
        assertThat(problems.count()).isEqualTo(1_000);
        assertThat(problems.list()).hasSize(FoundProblems.MOST + 1);
        assertThat(problems.list().get(FoundProblems.MOST).message()).contains("there is more that is wrong");
    }

    /** An input and its reading; what is wrong with it would get suggestions in every place. */
    static Stream<Arguments> inputs() {
        return Stream.of(
                Arguments.of("keys of JSON", (Reading)
                        n -> InitiativeJson.read(repeated(n, i -> "\"kindd" + i + "\":1", "{", ",", "}"))),
                Arguments.of("values of JSON", (Reading)
                        n -> InitiativeJson.read(repeated(n, i -> "\"COMPLIANC\"", "{\"objectives\":[", ",", "]}"))),
                Arguments.of("columns of CSV", (Reading) n -> Portfolio.of(
                        stream(repeated(Math.min(n, 2_000), i -> "objectivs" + i, "", ",", "\n")),
                        PortfolioFormat.CSV)),
                Arguments.of("facts of a mapping", (Reading)
                        n -> IntakeMapping.read(repeated(n, i -> "  kindd" + i + ": []", "facts:\n", "\n", "\n"))),
                Arguments.of("columns of a mapping", (Reading) n -> Portfolio.of(
                        stream(repeated(100, i -> "Titel" + i, "", ",", "\n")),
                        new Intake(IntakeMapping.read(REQUIRED
                                + repeated(n, i -> "    - column: Title" + i + "x", "  scope:\n", "\n", "\n"))))),
                Arguments.of("answers of a mapping", (Reading) n -> {
                    Intake intake = new Intake(IntakeMapping.read(REQUIRED
                            + repeated(
                                    n,
                                    i -> "answer" + i + "x",
                                    "  risk:\n    - column: Risk\n      is: [",
                                    ", ",
                                    "]\n      then: HIGH\n")));
                    String rows = repeated(100, i -> "x,answr" + i, "Title,Risk\nx,answer0x\n", "\n", "\n");
                    PortfolioTest.rest(Portfolio.of(stream(rows), intake));
                    throw new InputRefusedException(intake.unused());
                }),
                Arguments.of("written facts", (Reading) n -> WrittenFacts.read(
                        IntStream.range(0, n).boxed().collect(toMap(i -> "kindd" + i, i -> List.of("x"))),
                        name -> name)));
    }

    interface Reading {
        void read(int size);
    }

    /** Counted in bytes that are allocated, which a suggestion needs thousands of: the same on every machine. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void costs_no_suggestion_beyond_the_limit(String what, Reading reading) {
        refused(() -> reading.read(200)); // everything is loaded

        long before = allocated();
        List<Problem> few = refused(() -> reading.read(100));
        long cost = allocated() - before;
        before = allocated();
        List<Problem> many = refused(() -> reading.read(2_000));
        long costOfMany = allocated() - before;

        assertThat(few).hasSize(FoundProblems.MOST + 1);
        assertThat(many).hasSize(FoundProblems.MOST + 1);
        assertThat(costOfMany)
                .as("bytes for 20 times the input, which took %d before", cost)
                .isLessThan(12 * cost);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static List<Problem> refused(ThrowingCallable reading) {
        return catchThrowableOfType(InputRefusedException.class, reading).problems();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String repeated(int times, IntFunction<String> part, String before, String between, String after) {
        return IntStream.range(0, times).mapToObj(part).collect(joining(between, before, after));
    }
}
