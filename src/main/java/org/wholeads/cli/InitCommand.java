package org.wholeads.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wholeads.report.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wholeads init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes the bundled rules into DIR, to start a policy of your own from. Overwrites nothing.",
        footerHeading = "%nExample:%n",
        footer = {"  wholeads init my-policy", "  wholeads decide --rules my-policy portfolio.csv"})
final class InitCommand implements Callable<Integer> {
    private final World world;

    @Parameters(paramLabel = "DIR", description = "a directory; it is made where it is missing")
    private @Nullable Path directory;

    InitCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Path target = directory == null ? Path.of("") : directory;
        List<Policies.Text> texts = world.policies().texts();
        try {
            for (Policies.Text text : texts) {
                if (Files.exists(target.resolve(text.name()))) {
                    throw new FileAlreadyExistsException(
                            target.resolve(text.name()).toString(), null, "is there already; choose another directory");
                }
            }
            Files.createDirectories(target);
            for (Policies.Text text : texts) {
                try (InputStream content = text.source().open()) {
                    AtomicFile.create(target.resolve(text.name()), content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        world.err()
                .println("wrote " + texts.size() + " files; decide by them with: wholeads decide --rules " + target
                        + " FILE");
        return ExitCode.DONE;
    }
}
