package org.wholeads.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the document on analysis says what the document says. */
class AnalysisDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/analysis.md");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_command_says_what_the_document_shows() throws IOException, InterruptedException {
        List<String> rules = blocks("drl");
        write("my-policy/rules.drl", rules.get(0));
        write("better-policy/rules.drl", rules.get(0).replaceFirst("salience 10", "salience 20") + "\n" + rules.get(1));
        write(
                "accepted.txt",
                blocks("text").stream()
                        .filter(block -> block.startsWith("#"))
                        .findFirst()
                        .orElseThrow());
        List<MatchResult> commands = Pattern.compile("(?ms)^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .toList();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        for (MatchResult command : commands) {
            String shown = command.group(2);
            String said = run(command.group(1));
            assertThat(said).as(command.group(1)).contains(shown == null ? "no verdict -> joint" : shown);
        }
        assertThat(run("wholeads diff my-policy better-policy > /dev/null 2>&1 || echo $?"))
                .isEqualTo("1\n");
        assertThat(run("wholeads diff --expect accepted.txt my-policy better-policy > /dev/null && echo accepted"))
                .isEqualTo("accepted\n");
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private String run(String commands) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        "wholeads() { '" + java + "' -cp '" + System.getProperty("java.class.path")
                                + "' org.wholeads.cli.Main \"$@\"; }\n" + commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output;
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
