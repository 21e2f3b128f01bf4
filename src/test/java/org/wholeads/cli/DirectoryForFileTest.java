package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory where a file is wanted is named, and that once. */
class DirectoryForFileTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide --mapping DIR x.csv",
                "explain --mapping DIR x.csv",
                "diff --portfolio x.csv --mapping DIR bundled bundled",
                "diff --expect DIR bundled bundled",
                "diff --portfolio DIR bundled bundled",
                "check --accepted DIR",
                "test --accepted DIR SCENARIOS",
                "test --junit-xml DIR SCENARIOS",
                "test --coverage DIR SCENARIOS",
                "test --mutation DIR SCENARIOS",
                "decide DIR",
                "explain DIR"
            })
    void is_called_one(String arguments) throws IOException {
        boolean isTable = arguments.contains("--portfolio DIR") || arguments.matches("(decide|explain) DIR");
        String ending = isTable ? ".csv" : arguments.contains("--accepted") ? ".yaml" : ".json";
        Path directory = Files.createDirectory(folder.resolve("d" + ending));

        Console console = Console.run(arguments
                .replace("DIR", directory.toString())
                .replace("SCENARIOS", "src/test/resources/scenarios/bundled/balance.yaml")
                .split(" "));

        assertThat(console.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(console.err()).isEqualTo(directory + ": is a directory\n");
    }
}
