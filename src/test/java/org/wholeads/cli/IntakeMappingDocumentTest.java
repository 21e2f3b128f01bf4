package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeMappingDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/intake-mapping.md");

    @Test
    void the_example_does_what_the_document_says(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("intake.csv"), block("csv"));
        Path mapping = Files.writeString(folder.resolve("intake.mapping.yaml"), block("yaml"));

        Console console = Console.run("decide", "--mapping", mapping.toString(), table.toString(), "--output", "csv");

        assertThat(console.exitCode()).isZero();
        assertThat(console.err()).isEqualTo(block("text"));
    }

    /** The only block of this language. */
    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("^```" + language + "\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(DOCUMENT));
        assertThat(block.results()).as("blocks of %s", language).hasSize(1);
        block.reset();
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
