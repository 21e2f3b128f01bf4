package org.wholeads.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wholeads.AdviceTrial;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Problem;

/** The advice about scenarios and about what is accepted is itself accepted when it is followed. */
class ScenarioAdviceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> about_scenarios() throws IOException {
        return AdviceTrial.of(
                "scenarios/refused",
                "scenarios.txt",
                folder,
                file -> refused(() -> ScenarioFiles.read(file).whole()),
                ".yaml",
                ".csv",
                ".jsonl");
    }

    @TestFactory
    Stream<DynamicTest> about_accepted_disagreements() throws IOException {
        return AdviceTrial.of(
                "scenarios/refused-accepted",
                "accepted.txt",
                folder,
                file -> refused(() -> AcceptedFile.read(file, TODAY)),
                ".yaml");
    }

    @TestFactory
    Stream<DynamicTest> about_accepted_findings() throws IOException {
        return AdviceTrial.of(
                "advice/findings",
                "findings.txt",
                folder,
                file -> refused(() -> AcceptedFindings.read(file, TODAY)),
                ".yaml");
    }

    private static List<Problem> refused(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (InputRefusedException e) {
            return e.problems();
        }
    }
}
