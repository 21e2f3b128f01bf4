package org.wholeads.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Leader;
import org.wholeads.Spelling;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Problem;
import org.wholeads.report.LeaderChange;

/**
 * The changes of leaders that somebody has looked at and accepted, one a line: {@code CTO -> JOINT = 1234}. The number says
 * for how many initiatives; without it any number is accepted. What follows a {@code #} is a comment.
 *
 * @param lines the accepted changes
 */
record AcceptedChanges(List<Line> lines) {
    private static final Pattern LINE =
            Pattern.compile("(\\w{1,40})\\s*->\\s*(\\w{1,40})(?:\\s*=\\s*([0-9][0-9,]{0,200}))?");
    private static final long LARGEST = 1_000_000;

    /**
     * One accepted change.
     *
     * @param number the line's number, from 1
     * @param count for how many initiatives; {@code null}: any number
     */
    record Line(
            long number,
            Optional<Leader> before,
            Optional<Leader> after,
            @Nullable BigInteger count) {
        boolean accepts(LeaderChange change) {
            return before.equals(change.before())
                    && after.equals(change.after())
                    && (count == null || count.equals(change.count()));
        }
    }

    /**
     * Reads the file.
     *
     * @throws InputRefusedException with every line that is wrong
     * @throws UncheckedIOException if it cannot be read
     */
    static AcceptedChanges read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InputRefusedException(
                        List.of(new Problem(file.toString(), "is larger than " + LARGEST + " bytes")));
            }
            return of(file.toString(), Files.readAllLines(file));
        } catch (CharacterCodingException e) {
            throw new InputRefusedException(List.of(new Problem(file.toString(), "is not valid UTF-8")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AcceptedChanges of(String file, List<String> texts) {
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).replaceFirst("#.*", "").strip();
            if (!text.isEmpty()) {
                read(i + 1, text, lines, file + ":" + (i + 1), problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new InputRefusedException(problems);
        }
        return new AcceptedChanges(lines);
    }

    private static void read(long number, String text, List<Line> lines, String place, List<Problem> problems) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            problems.add(new Problem(place, "must be like CTO -> JOINT or CTO -> JOINT = 1234"));
            return;
        }
        int before = problems.size();
        Optional<Leader> from = leader(line.group(1), place, problems);
        Optional<Leader> to = leader(line.group(2), place, problems);
        String count = line.group(3);
        if (problems.size() == before && from.equals(to)) {
            problems.add(new Problem(place, "is no change"));
        } else if (problems.size() == before
                && lines.stream()
                        .anyMatch(other ->
                                other.before().equals(from) && other.after().equals(to))) {
            problems.add(new Problem(place, "accepts a second time what is accepted above"));
        }
        lines.add(new Line(number, from, to, count == null ? null : new BigInteger(count.replace(",", ""))));
    }

    private static Optional<Leader> leader(String name, String place, List<Problem> problems) {
        List<String> names = Stream.concat(Stream.of(Leader.values()).map(Leader::name), Stream.of(LeaderChange.NOBODY))
                .toList();
        if (!names.contains(name)) {
            problems.add(new Problem(
                    place,
                    "\"" + name + "\" is no leader"
                            + Spelling.closest(name, names)
                                    .map(near -> ", did you mean " + near + "?")
                                    .orElse("; possible: " + String.join(", ", names))));
            return Optional.empty();
        }
        return name.equals(LeaderChange.NOBODY) ? Optional.empty() : Optional.of(Leader.valueOf(name));
    }

    /** The changes that nobody accepted. */
    List<LeaderChange> unaccepted(List<LeaderChange> changes) {
        return changes.stream()
                .filter(change -> lines.stream().noneMatch(line -> line.accepts(change)))
                .toList();
    }

    /** The lines that accept nothing that happens. */
    List<Line> idle(List<LeaderChange> changes) {
        return lines.stream()
                .filter(line -> changes.stream().noneMatch(line::accepts))
                .toList();
    }
}
