package org.wholeads.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private Terminal terminal() {
        return new Terminal(folder);
    }

    @Test
    void every_command_says_what_the_document_shows() throws IOException, InterruptedException {
        List<String> rules = Markdown.of(DOCUMENT).blocks("drl");
        terminal().write("my-policy/rules.drl", rules.get(0));
        terminal()
                .write(
                        "better-policy/rules.drl",
                        rules.get(0).replaceFirst("salience 10", "salience 20") + "\n" + rules.get(1));
        terminal()
                .write(
                        "accepted.txt",
                        Markdown.of(DOCUMENT).blocks("text").stream()
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
            String said = terminal().run(command.group(1));
            if (shown == null) {
                assertThat(said).as(command.group(1)).contains("no verdict -> joint");
            } else {
                assertThat(said).as(command.group(1)).isEqualTo(shown);
            }
        }
        assertThat(terminal().run("wholeads diff my-policy better-policy > /dev/null 2>&1 || echo $?"))
                .isEqualTo("1\n");
        assertThat(linesOfOtherForms()).isNotEmpty();
        terminal().write("forms.txt", linesOfOtherForms());
        assertThat(terminal()
                        .run("wholeads diff --expect forms.txt my-policy my-policy 2>&1 | grep -c 'does not happen'"))
                .isEqualTo(linesOfOtherForms().lines().count() + "\n");
        assertThat(
                        terminal()
                                .run(
                                        "wholeads diff --expect accepted.txt my-policy better-policy > /dev/null && echo accepted"))
                .isEqualTo("accepted\n");
    }

    private static String linesOfOtherForms() throws IOException {
        return Markdown.of(DOCUMENT).blocks("text").stream()
                .filter(block -> block.startsWith("condition "))
                .findFirst()
                .orElseThrow();
    }
}
