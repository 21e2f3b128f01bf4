package org.wholeads.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholeads.report.PlainText;
import org.wholeads.scenario.Acceptance;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --accept}, with a reason and a last day. */
final class AcceptOptions {
    @Option(
            names = "--accept",
            description = {
                "accept what is found today and not accepted yet, or not any more, and write it down; needs the two below;",
                "what is accepted already keeps its reason and its last day"
            })
    private boolean accept;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why it is accepted")
    private @Nullable String reason;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            description = "the last day (UTC) of that, not before today and at most three years off")
    private @Nullable String until;

    boolean isAsked() {
        return accept;
    }

    /**
     * Why and for how long, if something is to be accepted.
     *
     * @throws ParameterException if it is not said, or not possible
     */
    Optional<Acceptance> acceptance(CommandSpec spec, LocalDate today) {
        if (!accept) {
            if (reason != null || until != null) {
                throw wrong(spec, "--reason and --until need --accept");
            }
            return Optional.empty();
        }
        if (reason == null || until == null) {
            throw wrong(spec, "--accept needs --reason and --until");
        }
        String why = PlainText.of(reason);
        if (why.isBlank()) {
            throw wrong(spec, "--reason must say why");
        }
        LocalDate last = date(spec, until);
        if (last.isBefore(today)) {
            throw wrong(spec, "--until " + last + " is past");
        }
        Acceptance.tooFar(last, today).ifPresent(message -> {
            throw wrong(spec, "--until " + message);
        });
        return Optional.of(new Acceptance(why, today, last));
    }

    /**
     * Says that what is accepted already stays as it is, though a reason and a day were given.
     *
     * @param count how many that are
     * @param file where they stand
     */
    static void tellKept(int count, Path file, PrintStream err) {
        if (count > 0) {
            err.println(PlainText.of((count == 1
                            ? "1 is accepted already and keeps its"
                            : count + " are accepted already and keep their")
                    + " reason and last day; to change these, edit " + file));
        }
    }

    private static LocalDate date(CommandSpec spec, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(spec, "--until must be a date, written YYYY-MM-DD, but is " + text);
        }
    }

    private static ParameterException wrong(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
