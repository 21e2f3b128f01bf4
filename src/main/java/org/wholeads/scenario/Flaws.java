package org.wholeads.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.PlainData;
import org.wholeads.portfolio.Problem;

/** Everything found wrong so far; each thing once, although a default may be wrong in many scenarios. Not thread-safe. */
final class Flaws {
    private static final int MOST = 200;
    private static final Pattern LINE =
            Pattern.compile("(?:(.*) \\()?(?:after )?line ([0-9]+)(?:, column ([0-9]+))?(.*?)\\)?", Pattern.DOTALL);

    private final Set<Problem> problems = new LinkedHashSet<>();
    private int unreported;

    void add(String place, String message) {
        add(new Problem(place, message));
    }

    void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else if (!problems.contains(problem)) {
            unreported++;
        }
    }

    void add(Path file, PlainData data, String message) {
        add(place(file, data), message);
    }

    /** What the reader of plain data found, whose places name lines but no file. */
    void add(Path file, InputRefusedException refusal) {
        refusal.problems().forEach(problem -> add(place(file, problem.where()), problem.message()));
    }

    private static String place(Path file, String where) {
        Matcher line = LINE.matcher(where);
        if (!line.matches()) {
            return file + ": " + where;
        }
        return file + ":" + line.group(2)
                + (line.group(3) == null ? "" : ":" + line.group(3))
                + (line.group(1) == null ? "" : ": " + line.group(1));
    }

    /** {@code scenarios/tools.yaml:12: scenarios[0].facts.kind}. */
    static String place(Path file, PlainData data) {
        return file + ":" + data.line() + (data.path().isEmpty() ? "" : ": " + data.path());
    }

    int count() {
        return problems.size() + unreported;
    }

    /** @throws InputRefusedException if anything is wrong */
    void refuse() {
        if (!problems.isEmpty()) {
            List<Problem> all = new ArrayList<>(problems);
            if (unreported > 0) {
                all.add(new Problem("and", unreported + " more"));
            }
            throw new InputRefusedException(all);
        }
    }
}
