package org.wholeads.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.UndecidedException;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Intake;
import org.wholeads.portfolio.Portfolio;
import org.wholeads.portfolio.Problem;
import org.wholeads.portfolio.Row;
import org.wholeads.portfolio.SeenIds;
import org.wholeads.portfolio.UnknownFacts;
import org.wholeads.report.PlainText;
import org.wholeads.report.Unreadable;

/** Decides the rows of all sources, one after the other. */
final class DecideRun {
    private final World world;
    private final DecisionService service;
    private final @Nullable Intake intake;
    private final String mappingName;
    private final Output output;
    private final Map<Leader, Long> shares = new EnumMap<>(Leader.class);
    private final SeenIds ids = new SeenIds();
    private final UnknownFacts unknown = new UnknownFacts();
    private Progress progress;
    private long stopped;
    private long refused;
    private boolean unreadable;

    DecideRun(World world, DecisionService service, @Nullable MappingFile mapping, Output output) {
        this.world = world;
        this.service = service;
        this.intake = mapping == null ? null : new Intake(mapping.mapping());
        this.mappingName = mapping == null ? "" : mapping.name();
        this.output = output;
        this.progress = new Progress(world.err(), false, 0);
    }

    /** The exit code. */
    int run(List<Source> sources) {
        List<String> wrong = sources.stream().flatMap(Source::wrong).toList();
        if (!wrong.isEmpty()) {
            wrong.forEach(this::report); // before anything is decided
            return ExitCode.UNREADABLE;
        }
        boolean known = sources.stream().noneMatch(Source::isStandardInput);
        long total = known ? sources.stream().mapToLong(Source::size).sum() : 0;
        progress = new Progress(world.err(), world.watched(), total);
        try {
            output.start();
            sources.forEach(this::decide);
            output.end();
        } catch (Output.NobodyReads e) {
            progress.clear();
            return ExitCode.DONE;
        } catch (Output.CannotWrite e) {
            report(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
        progress.clear();
        boolean allUsed = reportUnused();
        summarise();
        if (unreadable) {
            return ExitCode.UNREADABLE;
        }
        return refused > 0 || !allUsed ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void decide(Source source) {
        try (InputStream input = progress.counted(source.open(world.in()));
                Portfolio portfolio = portfolio(input, source).sharing(ids, source.name())) {
            while (portfolio.hasNext()) {
                decide(source, portfolio.next());
                progress.row();
            }
        } catch (InputRefusedException e) {
            unreadable = true;
            e.problems().forEach(problem -> report(source.name() + ": " + problem));
        } catch (UncheckedIOException | IOException e) {
            unreadable = true;
            report(source.name() + ": cannot be read: " + Unreadable.reason(e));
        }
    }

    private Portfolio portfolio(InputStream input, Source source) {
        return intake == null ? Portfolio.of(input, source.format()) : Portfolio.of(input, intake);
    }

    private void decide(Source source, Row row) {
        String place = source.name() + ":" + row.line() + ": ";
        if (row instanceof Row.Refused refusal) {
            String label = refusal.label() == null
                    ? ""
                    : "\"" + PlainText.of(refusal.label()).strip() + "\": ";
            refused++;
            refusal.problems().forEach(problem -> report(place + label + problem));
        } else if (row instanceof Row.Accepted accepted) {
            Initiative initiative = accepted.initiative();
            unknown.add(initiative);
            try {
                Decision decision = service.decide(initiative);
                shares.merge(decision.leader(), 1L, Long::sum);
                stopped += decision.mustNotGoAhead() ? 1 : 0;
                output.add(initiative, decision);
            } catch (UndecidedException e) {
                refused++;
                report(place + "\"" + initiative.name() + "\": " + e.getMessage());
            }
            if (source.isStandardInput()) {
                output.flush();
            }
        }
    }

    private boolean reportUnused() {
        List<Problem> unused = intake == null || unreadable ? List.of() : intake.unused();
        unused.forEach(problem -> report(mappingName + ": " + problem));
        return unused.isEmpty();
    }

    private void summarise() {
        Summary.lines(shares, stopped, refused, intake == null ? null : unknown)
                .forEach(line -> world.err().println(line));
    }

    private void report(String message) {
        progress.clear();
        world.err().println(PlainText.of(message));
    }
}
