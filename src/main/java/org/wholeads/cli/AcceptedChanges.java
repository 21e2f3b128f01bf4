package org.wholeads.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.InputText;
import org.wholeads.portfolio.Problem;
import org.wholeads.report.ChangeLine;

/**
 * The changes that somebody has looked at and accepted, one a line, as {@link ChangeLine} writes them. What follows a
 * {@code #} outside quotation marks is a comment.
 *
 * @param lines the accepted changes
 */
record AcceptedChanges(List<Line> lines) {
    private static final int MOST_PROBLEMS = 50;

    /**
     * One accepted change.
     *
     * @param number the line's number, from 1
     */
    record Line(int number, ChangeLine change) {}

    /**
     * Reads a file of at most 1 MB in UTF-8.
     *
     * @throws InputRefusedException with every line that is wrong, at most some fifty
     * @throws UncheckedIOException if it cannot be read
     */
    static AcceptedChanges read(Path file) {
        String text;
        try {
            text = InputText.read(file);
        } catch (InputRefusedException e) {
            throw e.in(file.toString());
        }
        return of(file.toString(), text.lines().toList());
    }

    private static AcceptedChanges of(String file, List<String> texts) {
        Map<ChangeLine, Line> lines = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < texts.size() && problems.size() <= MOST_PROBLEMS; i++) {
            String place = file + ":" + (i + 1);
            try {
                Optional<ChangeLine> change = new ChangeLineReader(texts.get(i)).read();
                if (change.isPresent()) {
                    Line earlier = lines.putIfAbsent(change.get(), new Line(i + 1, change.get()));
                    if (earlier != null) {
                        problems.add(new Problem(
                                place, "accepts what line " + earlier.number() + " accepts; delete one of them"));
                    }
                }
            } catch (ChangeLineReader.MalformedLineException e) {
                problems.add(new Problem(place, String.valueOf(e.getMessage())));
            }
        }
        if (problems.size() > MOST_PROBLEMS) {
            problems.set(MOST_PROBLEMS, new Problem(file, "there are more problems; these come first"));
        }
        if (!problems.isEmpty()) {
            throw new InputRefusedException(problems);
        }
        return new AcceptedChanges(List.copyOf(lines.values()));
    }

    /** The changes that nobody accepted. */
    List<ChangeLine> unaccepted(List<ChangeLine> changes) {
        return changes.stream()
                .filter(change -> lines.stream().noneMatch(line -> line.change().accepts(change)))
                .toList();
    }

    /** The lines that accept nothing that happens. */
    List<Line> idle(List<ChangeLine> changes) {
        return lines.stream()
                .filter(line -> changes.stream().noneMatch(line.change()::accepts))
                .toList();
    }
}
