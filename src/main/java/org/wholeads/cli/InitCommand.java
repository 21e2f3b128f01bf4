package org.wholeads.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wholeads.report.AtomicFile;
import org.wholeads.report.VocabularyPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wholeads init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes the bundled rules into DIR, to start a policy of your own from, with their scenarios, a page on what"
                    + " rules may speak of (VOCABULARY.md) and one on what they rest on (SOURCES.md). Overwrites nothing."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  wholeads init my-policy",
            "  wholeads test my-policy my-policy/scenarios",
            "  wholeads decide --rules my-policy portfolio.csv"
        })
final class InitCommand implements Callable<Integer> {
    /** The runnable jar holds them; what applications embed does not. */
    private static final List<String> SCENARIOS = List.of(
            "accepted.yaml",
            "article-a.yaml",
            "article-b.yaml",
            "balance.yaml",
            "conditions.yaml",
            "evidence.yaml",
            "from-the-articles.yaml",
            "questions.yaml",
            "reading-1-a-tool-of-ones-craft.yaml",
            "reading-10-prohibited.yaml",
            "reading-2-no-longer-one-groups-own.yaml",
            "reading-3-marketings-outcomes.yaml",
            "reading-4-customers-and-built.yaml",
            "reading-5-technology-that-is-built.yaml",
            "reading-6-a-professions-own-model.yaml",
            "reading-7-strategy.yaml",
            "readings.yaml",
            "risks-advice-consulted.yaml",
            "tie-breaks.yaml",
            "verdicts.yaml");

    private final World world;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "a directory; it is made where it is missing")
    private @Nullable Path directory;

    InitCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(directory, "picocli demands it");
        if (target.toString().isBlank()) {
            throw new ParameterException(spec.commandLine(), "DIR is empty; name a directory, such as: my-policy");
        }
        List<Policies.Text> texts = texts();
        try {
            for (Policies.Text text : texts) {
                if (Files.exists(target.resolve(text.name()))) {
                    throw new FileAlreadyExistsException(
                            target.resolve(text.name()).toString(), null, "is there already; choose another directory");
                }
            }
            Files.createDirectories(target);
            if (hasScenarios()) {
                Files.createDirectories(target.resolve("scenarios"));
            }
            for (Policies.Text text : texts) {
                try (InputStream content = text.source().open()) {
                    AtomicFile.create(target.resolve(text.name()), content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world.err().println("wrote " + texts.size() + " files; what you can do with them:");
        next(target).forEach(command -> world.err().println("  " + command));
        return ExitCode.DONE;
    }

    private List<Policies.Text> texts() {
        List<Policies.Text> texts = new ArrayList<>(world.policies().texts());
        texts.add(new Policies.Text(
                "VOCABULARY.md",
                () -> new ByteArrayInputStream(VocabularyPage.markdown().getBytes(UTF_8))));
        texts.add(new Policies.Text("SOURCES.md", () -> resource("SOURCES.md")));
        if (hasScenarios()) {
            SCENARIOS.forEach(
                    name -> texts.add(new Policies.Text("scenarios/" + name, () -> resource(scenario(name)))));
        }
        return texts;
    }

    private static boolean hasScenarios() {
        return InitCommand.class.getResource(scenario(SCENARIOS.get(0))) != null;
    }

    private static String scenario(String name) {
        return "/scenarios/bundled/" + name;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(InitCommand.class.getResourceAsStream(name), name);
    }

    private static List<String> next(Path target) {
        List<String> commands = new ArrayList<>();
        commands.add("wholeads check " + quoted(target));
        if (hasScenarios()) {
            commands.add("wholeads test " + quoted(target) + " " + quoted(target.resolve("scenarios")));
        }
        commands.add("wholeads decide --rules " + quoted(target) + " FILE");
        return commands;
    }

    /** As a shell takes it. */
    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9_./:\\\\~-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
