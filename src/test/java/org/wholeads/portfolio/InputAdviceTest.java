package org.wholeads.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wholeads.AdviceTrial;

/** The advice about inputs is accepted when it is followed. */
class InputAdviceTest {
    private static final byte[] TABLE = "Title,Risk,Risk of harm\nCopy tool,high,no\n".getBytes(UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> about_a_mapping() throws IOException {
        return AdviceTrial.of(
                "portfolio/refused-mapping",
                "mapping.txt",
                folder,
                file -> refused(() -> IntakeMapping.read(file)),
                ".yaml");
    }

    @TestFactory
    Stream<DynamicTest> about_a_mapping_and_its_table() throws IOException {
        return AdviceTrial.of(
                "advice/intake",
                "intake.txt",
                folder,
                file -> refused(() -> {
                    Intake intake = new Intake(IntakeMapping.read(file));
                    PortfolioTest.rest(Portfolio.of(new ByteArrayInputStream(TABLE), intake));
                    if (!intake.unused().isEmpty()) {
                        throw new InputRefusedException(intake.unused());
                    }
                }),
                ".yaml");
    }

    @TestFactory
    Stream<DynamicTest> about_an_initiative() throws IOException {
        return AdviceTrial.of(
                "portfolio/refused-json",
                "json.txt",
                folder,
                file -> refused(() -> InitiativeJson.read(Files.readString(file))),
                ".json");
    }

    @TestFactory
    Stream<DynamicTest> about_a_portfolio() throws IOException {
        return AdviceTrial.of(
                "advice/portfolio", "portfolio.txt", folder, InputAdviceTest::rows, ".csv", ".json", ".jsonl");
    }

    private static List<Problem> rows(Path file) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(refused(() -> {
            try (InputStream input = Files.newInputStream(file)) {
                for (Row row : PortfolioTest.rest(
                        Portfolio.of(input, PortfolioFormat.of(file.toString()).orElseThrow()))) {
                    if (row instanceof Row.Refused refused) {
                        problems.addAll(new InputRefusedException(refused.problems())
                                .in(file + ":" + row.line())
                                .problems());
                    }
                }
            }
        }));
        return problems;
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static List<Problem> refused(Reading reading) {
        try {
            reading.read();
            return List.of();
        } catch (InputRefusedException e) {
            return e.problems();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
