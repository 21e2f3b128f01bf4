package org.wholeads.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.PlainData;
import org.wholeads.portfolio.Problem;

/** Everything found wrong so far. Not thread-safe. */
final class Flaws {
    private static final int MOST = 200;
    private static final Pattern LINE =
            Pattern.compile("(?:(.*) \\()?(?:after )?line ([0-9]+)(?:, column ([0-9]+))?(.*?)\\)?", Pattern.DOTALL);

    private final List<Supplier<Problem>> problems = new ArrayList<>();

    void add(String place, String message) {
        add(new Problem(place, message));
    }

    /** @param message asked for only if it is shown: what costs most about it, a suggestion, would be paid for nothing */
    void add(String place, Supplier<String> message) {
        problems.add(() -> new Problem(place, message.get()));
    }

    void add(Problem problem) {
        problems.add(() -> problem);
    }

    void add(Path file, PlainData data, String message) {
        add(place(file, data), message);
    }

    void add(Path file, PlainData data, Supplier<String> message) {
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
        return problems.size();
    }

    /** Takes away what was found since there were so many; whoever takes it answers for it. */
    List<Problem> take(int count) {
        List<Supplier<Problem>> since = problems.subList(count, problems.size());
        List<Problem> taken = shown(since);
        since.clear();
        return taken;
    }

    /** @throws InputRefusedException if anything is wrong */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new InputRefusedException(shown(problems));
        }
    }

    /** Each once, although a default may be wrong in many scenarios, and no more than anybody reads. */
    private static List<Problem> shown(List<Supplier<Problem>> problems) {
        Set<Problem> shown = new LinkedHashSet<>();
        for (Supplier<Problem> problem : problems) {
            if (shown.size() == MOST) {
                shown.add(new Problem("and", "there is more that is wrong; correct the others first"));
                break;
            }
            shown.add(problem.get());
        }
        return List.copyOf(shown);
    }
}
