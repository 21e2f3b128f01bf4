package org.wholeads.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeads.report.PlainText;

/** Coverage as lines for a terminal. */
final class CoverageText {
    private final Coverage coverage;
    private final StringBuilder text = new StringBuilder();
    private final Map<Goal, Integer> scenarios;

    private CoverageText(Coverage coverage) {
        this.coverage = coverage;
        this.scenarios = scenarios(coverage.suggestions());
    }

    static String of(Coverage coverage) {
        return new CoverageText(coverage).write();
    }

    /** For each goal the number of the suggestion that covers it, from 1. */
    static Map<Goal, Integer> scenarios(List<Suggestion> suggestions) {
        Map<Goal, Integer> scenarios = new HashMap<>();
        for (int i = 0; i < suggestions.size(); i++) {
            for (Goal goal : suggestions.get(i).covers()) {
                scenarios.put(goal, i + 1);
            }
        }
        return scenarios;
    }

    static String summary(Coverage coverage) {
        int impossible = coverage.impossible().size();
        return "Coverage of the policy " + coverage.policy() + ": " + Share.of(coverage.results()) + ", "
                + coverage.initiatives() + (coverage.initiatives() == 1 ? " initiative" : " different initiatives")
                + (impossible == 0 ? "" : "; " + impossible + " more cannot be covered");
    }

    private String write() {
        line(0, summary(coverage));
        text.append('\n');
        files();
        list("NOT COVERED", coverage.missing());
        list("CANNOT BE COVERED", coverage.impossible());
        if (!coverage.suggestions().isEmpty()) {
            suggestions();
        }
        return text.toString();
    }

    private void files() {
        Map<String, List<Result>> files = ByFile.files(coverage.results());
        int width = files.keySet().stream()
                .mapToInt(file -> PlainText.width(PlainText.of(file)))
                .max()
                .orElse(0);
        files.forEach((file, results) -> {
            String name = PlainText.of(file);
            text.append("  ")
                    .append(name)
                    .append(" ".repeat(width - PlainText.width(name)))
                    .append("  ")
                    .append(Share.of(results))
                    .append('\n');
        });
    }

    private void list(String heading, List<Result> results) {
        if (results.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append('\n');
        ByFile.rules(results).forEach((rule, list) -> {
            text.append('\n');
            line(0, rule);
            list.forEach(result -> line(4, result.goal().words() + remark(result)));
        });
    }

    private String remark(Result result) {
        return switch (result.state()) {
            case CANNOT_BE_COVERED -> " - " + result.impossibility().orElseThrow();
            case NOT_DECIDED -> " - whether anything covers it was not decided within the budget";
            case NOT_COVERED, COVERED -> " [" + scenarios.get(result.goal()) + "]";
        };
    }

    private void suggestions() {
        text.append("\nSCENARIOS THAT WOULD COVER WHAT HAS A NUMBER\n\n# ")
                .append(ScenarioYaml.REMARK)
                .append("\nscenarios:\n");
        ScenarioYaml yaml = new ScenarioYaml(coverage);
        for (int i = 0; i < coverage.suggestions().size(); i++) {
            text.append("  # [")
                    .append(i + 1)
                    .append("]\n")
                    .append(yaml.scenario(coverage.suggestions().get(i)));
        }
    }

    private void line(int indent, String content) {
        text.append(" ".repeat(indent)).append(PlainText.of(content)).append('\n');
    }
}
