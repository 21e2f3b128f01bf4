package org.wholeads.cli;

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
    @Option(names = "--accept", description = "accept what is found today, and write it down; needs the two below")
    private boolean accept;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why it is accepted")
    private @Nullable String reason;

    @Option(names = "--until", paramLabel = "DATE", description = "the last day (UTC) of that, like 2026-06-30")
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

    private static LocalDate date(CommandSpec spec, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(spec, "--until must be a date like 2026-06-30, but is " + text);
        }
    }

    private static ParameterException wrong(CommandSpec spec, String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
