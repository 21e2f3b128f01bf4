package org.wholeads.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Intake;
import org.wholeads.portfolio.Portfolio;
import org.wholeads.portfolio.Problem;
import org.wholeads.portfolio.Row;
import org.wholeads.report.PlainText;
import org.wholeads.report.Unreadable;

/** Reads initiatives for reports and names on standard error what cannot be read. Used once; not thread-safe. */
final class Sources {
    private final World world;
    private final @Nullable Intake intake;
    private final String mappingName;
    private boolean refused;
    private boolean unreadable;

    Sources(World world, @Nullable MappingFile mapping) {
        this.world = world;
        this.intake = mapping == null ? null : new Intake(mapping.mapping());
        this.mappingName = mapping == null ? "" : mapping.name();
    }

    /** Names those that cannot be opened, before anything is read or written; whether there are none. */
    boolean canOpen(List<Source> sources) {
        List<String> wrong = sources.stream().flatMap(Source::wrong).toList();
        wrong.forEach(this::report);
        unreadable |= !wrong.isEmpty();
        return wrong.isEmpty();
    }

    /** Passes on each initiative with its place. */
    void read(List<Source> sources, BiConsumer<String, Row.Accepted> rows) {
        sources.forEach(source -> read(source, rows));
        if (intake != null && !unreadable) {
            List<Problem> unused = intake.unused();
            unused.forEach(problem -> report(mappingName + ": " + problem));
            refused |= !unused.isEmpty();
        }
    }

    private void read(Source source, BiConsumer<String, Row.Accepted> rows) {
        try (InputStream input = source.open(world.in());
                Portfolio portfolio =
                        intake == null ? Portfolio.of(input, source.format()) : Portfolio.of(input, intake)) {
            while (portfolio.hasNext()) {
                Row row = portfolio.next();
                String place = source.name() + ":" + row.line();
                if (row instanceof Row.Accepted accepted) {
                    rows.accept(place, accepted);
                } else if (row instanceof Row.Refused refusal) {
                    refused = true;
                    refusal.problems().forEach(problem -> report(place + ": " + problem));
                }
            }
        } catch (InputRefusedException e) {
            unreadable = true;
            e.problems().forEach(problem -> report(source.name() + ": " + problem));
        } catch (UncheckedIOException | IOException e) {
            unreadable = true;
            report(source.name() + ": cannot be read: " + Unreadable.reason(e));
        }
    }

    private void report(String message) {
        world.err().println(PlainText.of(message));
    }

    /** The exit code as far as the input is concerned. */
    int exitCode() {
        if (unreadable) {
            return ExitCode.UNREADABLE;
        }
        return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
