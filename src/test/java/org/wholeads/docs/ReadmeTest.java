package org.wholeads.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.policy.PolicyReader;
import org.wholeads.scenario.ScenarioFiles;
import org.wholeads.scenario.ScenarioResult;
import org.wholeads.scenario.ScenarioRun;

/** Every snippet of the README does what the README says; {@link JavaSnippetsTest} runs that in Java. */
class ReadmeTest {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n\n";
    private static final String PROGRAM = "java -jar target/wholeads-cli.jar";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_rules_are_accepted_together() throws IOException {
        List<String> rules = snippets("drl");

        assertThat(rules).hasSizeGreaterThanOrEqualTo(3);
        assertThat(PolicyReader.fromText(HEAD + String.join("\n", rules)).rules())
                .hasSameSizeAs(rules);
    }

    @Test
    void a_mistake_is_reported_as_shown() throws IOException {
        String shown = snippets("text").get(0);
        String rule = snippets("drl").get(0);
        String misspelt =
                rule.replace("primaryObjective", "primaryObjectve").replace(", audience != Audience.NONE", "");

        assertThatThrownBy(() -> PolicyReader.fromTexts(Map.of("my-rules.drl", HEAD + misspelt)))
                .hasMessage(shown.strip());
    }

    @Test
    void the_head_of_a_file_is_as_shown() throws IOException {
        assertThat(snippets("text").get(1).strip()).isEqualTo(HEAD.strip());
    }

    @Test
    void the_scenario_is_what_the_bundled_policy_decides() throws IOException {
        Path file = Files.writeString(
                folder.resolve("scenario.yaml"), snippets("yaml").get(0));

        ScenarioRun run = ScenarioRun.of(PolicyReader.bundled(), ScenarioFiles.read(file));

        assertThat(run.results()).hasSize(1).allMatch(ScenarioResult::isAsExpected);
    }

    @ParameterizedTest
    @MethodSource("commandBlocks")
    void the_commands_run(String block) throws IOException, InterruptedException {
        Path examples = Files.createDirectory(folder.resolve("examples"));
        Files.copy(Path.of("examples/portfolio.csv"), examples.resolve("portfolio.csv"));
        Files.createSymbolicLink(folder.resolve("src"), Path.of("src").toAbsolutePath());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String program = "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' org.wholeads.cli.Main";

        Process shell = new ProcessBuilder("sh", "-e", "-c", block.replace(PROGRAM, program))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).as(output).isZero();
        assertThat(output).isNotBlank();
    }

    static Stream<String> commandBlocks() throws IOException {
        return snippets("sh").stream().filter(block -> block.contains(PROGRAM));
    }

    private static List<String> snippets(String language) throws IOException {
        return Markdown.of(Path.of("README.md")).blocks(language);
    }
}
