package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeads.SmallFile;

/** Files that people write are not read to their end to find that they are too large: each here has 64 GB of nothing. */
class LargeFileTest {
    private static final long BYTES = 64L << 30;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m.yaml                        | decide --mapping DIR/m.yaml DIR/x.csv",
                "m.yaml                        | explain --mapping DIR/m.yaml DIR/x.csv",
                "m.yaml                        | diff --portfolio DIR/x.csv --mapping DIR/m.yaml bundled bundled",
                "e.txt                         | diff --expect DIR/e.txt bundled bundled",
                "a.yaml                        | test --accepted DIR/a.yaml SCENARIOS",
                "a.yaml                        | check --accepted DIR/a.yaml",
                "rules/accepted-findings.yaml  | check DIR/rules",
                "rules/policy.properties       | check DIR/rules",
                "rules/policy.properties       | test DIR/rules SCENARIOS",
                "rules/x.drl                   | check DIR/rules",
                "scenarios/s.yaml              | test DIR/scenarios",
                "scenarios/s.yml               | test DIR/scenarios",
                "scenarios/s.csv               | test DIR/scenarios",
                "scenarios/s.jsonl             | test DIR/scenarios",
                "scenarios/accepted.yaml       | test DIR/scenarios"
            })
    void is_refused_once_it_is_known_to_be_too_large(String large, String arguments) throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Path scenario = Path.of("src/test/resources/scenarios/bundled/balance.yaml");
        Files.copy(
                scenario, Files.createDirectories(folder.resolve("scenarios")).resolve("balance.yaml"));
        Files.writeString(folder.resolve("x.csv"), "name\n");
        Files.writeString(
                folder.resolve("rules/all.drl"),
                "package rules; import org.wholeads.*; global Ruling ruling;"
                        + " rule \"All\" when Initiative() then ruling.lead( Leader.CTO, \"All.\" ); end");
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(large).toFile(), "rw")) {
            file.setLength(BYTES); // a hole, which takes no room
        }

        Console console = Console.run(arguments
                .replace("DIR", folder.toString())
                .replace("SCENARIOS", scenario.toString())
                .split(" "));

        assertThat((console.err() + console.out()).replaceAll("\\s+", " "))
                .contains(folder.resolve(large).getFileName().toString())
                .contains(SmallFile.TOO_LARGE);
        assertThat(console.exitCode()).isNotZero();
    }
}
