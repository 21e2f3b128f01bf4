package org.wholeads.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.coverage.Goal.ConditionMatters;
import org.wholeads.coverage.Goal.ConsequenceTakesEffect;
import org.wholeads.policy.PolicyOutline;
import org.wholeads.policy.PolicyOutline.Parts;
import org.wholeads.policy.PolicyOutline.Span;

/** The text of one file with its rules, conditions and consequences marked, as HTML. */
final class CoverageSource {
    private final PolicyOutline.File file;
    private final Map<Goal, Integer> scenarios;
    private final List<Mark> marks = new ArrayList<>();

    /** Marks never overlap. */
    private record Mark(Span span, List<Result> results) {}

    private CoverageSource(PolicyOutline.File file, Map<Goal, Integer> scenarios) {
        this.file = file;
        this.scenarios = scenarios;
    }

    /** @param rules the results of each rule, by its name */
    static String html(PolicyOutline.File file, Map<String, List<Result>> rules, Map<Goal, Integer> scenarios) {
        CoverageSource source = new CoverageSource(file, scenarios);
        for (Parts rule : file.rules()) {
            source.mark(rule, rules.getOrDefault(rule.rule().name(), List.of()));
        }
        return source.write();
    }

    private void mark(Parts rule, List<Result> results) {
        mark(rule.name(), results.stream().filter(it -> it.goal() instanceof Goal.RuleHolds));
        for (int i = 0; i < rule.atoms().size(); i++) {
            int place = i;
            mark(
                    rule.atoms().get(i),
                    results.stream().filter(it -> it.goal() instanceof ConditionMatters goal && goal.place() == place));
        }
        for (int i = 0; i < rule.consequences().size(); i++) {
            int place = i;
            mark(
                    rule.consequences().get(i),
                    results.stream()
                            .filter(it -> it.goal() instanceof ConsequenceTakesEffect goal && goal.place() == place));
        }
    }

    private void mark(Span span, Stream<Result> results) {
        marks.add(new Mark(span, results.toList()));
    }

    private String write() {
        marks.sort(Comparator.comparingInt(mark -> mark.span().from()));
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Mark mark : marks) {
            html.append(Html.escaped(file.text().substring(at, mark.span().from())));
            Shade shade = Shade.of(mark.results());
            html.append("<span class=\"")
                    .append(shade.style())
                    .append("\" title=\"")
                    .append(Html.escaped(title(mark.results())))
                    .append("\"><b>")
                    .append(shade.sign())
                    .append("</b>")
                    .append(Html.escaped(mark.span().in(file.text())))
                    .append("</span>");
            at = mark.span().to();
        }
        html.append(Html.escaped(file.text().substring(at)));
        long lines = file.text().chars().filter(c -> c == '\n').count() + 1;
        StringBuilder numbers = new StringBuilder();
        for (int line = 1; line <= lines; line++) {
            numbers.append(line).append('\n');
        }
        // The first line feed of a <pre> is not shown, so that one of the text's own needs another before it.
        return "<div class=\"source\"><pre class=\"numbers\" aria-hidden=\"true\">\n" + numbers + "</pre><pre>\n" + html
                + "</pre></div>\n";
    }

    private String title(List<Result> results) {
        return results.stream().map(this::said).collect(Collectors.joining("\n"));
    }

    private String said(Result result) {
        String state =
                switch (result.state()) {
                    case COVERED -> "covered";
                    case NOT_COVERED -> "not covered; scenario " + scenarios.get(result.goal()) + " would cover it";
                    case NOT_DECIDED -> "not covered; whether it can be was not decided within the budget";
                    case CANNOT_BE_COVERED ->
                        "cannot be covered: " + result.impossibility().orElseThrow();
                };
        return result.goal().words() + ": " + state;
    }
}
