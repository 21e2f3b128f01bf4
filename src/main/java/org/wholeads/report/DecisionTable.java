package org.wholeads.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeads.Decision;
import org.wholeads.Initiative;

/**
 * Decisions as a table for a terminal: what must not go ahead, who leads, who is accountable, the main reason, and the conditions with who
 * answers for each. Written row by row, so that it can begin before the last decision is made. Immutable; may be used by
 * many threads.
 *
 * @param width columns of the terminal, 60 or more; no line is longer
 */
public record DecisionTable(int width) {
    private static final int NARROWEST = 60;
    private static final int LEADER = 13;
    private static final String GAP = "  ";

    /**
     * Checks the width.
     *
     * @throws IllegalArgumentException if the width is below 60
     */
    public DecisionTable {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("the width must be " + NARROWEST + " or more, but is " + width);
        }
    }

    /** The line of headings and a rule below it, each with its line end. */
    public String header() {
        List<String> headings =
                List.of("INITIATIVE", "LEADS", "ACCOUNTABLE", "MAIN REASON", "CONDITIONS (WHO ANSWERS)");
        String rule = widths().stream().map("-"::repeat).collect(Collectors.joining(GAP));
        return lines(headings.stream().map(List::of).toList()) + rule + "\n";
    }

    /** One decision: first that it must not go ahead, if so, then as many lines as its longest cell needs and an empty one. */
    public String row(Initiative initiative, Decision decision) {
        return stops(decision)
                + lines(List.of(
                        List.of(initiative.name()),
                        List.of(Words.of(decision.leader())),
                        List.of(Words.of(decision.accountable())),
                        List.of(decision.mainReason().because()),
                        decision.conditions().stream()
                                .map(condition -> Words.of(condition.requirement()) + " ("
                                        + Words.of(condition.owner()) + ")"
                                        + (decision.isToldByText(condition) ? ": " + condition.because() : ""))
                                .distinct()
                                .toList()))
                + "\n";
    }

    private String stops(Decision decision) {
        return decision.stops().stream()
                .flatMap(stop -> PlainText.wrapHanging(Words.stop(stop), width).stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Name, leader, accountable, reason, conditions: the leaders take what they need, the others share the rest. */
    private List<Integer> widths() {
        int rest = width - 2 * LEADER - 4 * GAP.length();
        int name = rest * 3 / 10;
        int reason = rest * 4 / 10;
        return List.of(name, LEADER, LEADER, reason, rest - name - reason);
    }

    private String lines(List<List<String>> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.size(); i++) {
            int columns = widths().get(i);
            boolean several = cells.get(i).size() > 1;
            List<String> lines = cells.get(i).stream()
                    .flatMap(part ->
                            (several ? PlainText.wrapHanging(part, columns) : PlainText.wrap(part, columns)).stream())
                    .toList();
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < height; line++) {
            text.append(line(wrapped, line)).append('\n');
        }
        return text.toString();
    }

    private String line(List<List<String>> cells, int line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
            text.append(part).append(" ".repeat(Math.max(0, widths().get(i) - PlainText.width(part))));
            text.append(i < cells.size() - 1 ? GAP : "");
        }
        return text.toString().stripTrailing();
    }
}
