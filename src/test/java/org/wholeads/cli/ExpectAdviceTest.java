package org.wholeads.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wholeads.AdviceTrial;
import org.wholeads.portfolio.InputRefusedException;

/** The advice about lines of accepted changes is itself accepted when it is followed. */
class ExpectAdviceTest {
    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> about_accepted_changes() throws IOException {
        return AdviceTrial.of(
                "advice/changes",
                "changes.txt",
                folder,
                file -> {
                    try {
                        AcceptedChanges.read(file);
                        return List.of();
                    } catch (InputRefusedException e) {
                        return e.problems();
                    }
                },
                ".txt");
    }
}
