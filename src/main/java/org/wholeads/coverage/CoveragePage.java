package org.wholeads.coverage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.RuleRef;
import org.wholeads.policy.PolicyOutline;

/** Coverage as one HTML file that needs no other: no script, no font, nothing from elsewhere. */
final class CoveragePage {
    private static final String STYLE = """
            :root { color-scheme: light; }
            body { background: #fff; color: #1b1b1b; font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto;
                max-width: 75rem; padding: 0 1rem; }
            a { color: #0b4f9c; }
            table { border-collapse: collapse; }
            th, td { padding: .15rem 1.5rem .15rem 0; text-align: left; vertical-align: top; }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            pre { font: 13px/1.6 ui-monospace, monospace; margin: 0; }
            .source { display: flex; gap: 1rem; overflow-x: auto; border: 1px solid #bbb; padding: .5rem; }
            .numbers { color: #6b6b6b; text-align: right; user-select: none; }
            .yaml { overflow-x: auto; border: 1px solid #bbb; padding: .5rem; }
            .legend { list-style: none; padding: 0; }
            span b { margin-right: .4em; user-select: none; }
            .covered { background: #e0f3e4; }
            .covered b { color: #1d6b2f; }
            .half { background: #fdf0c4; }
            .half b { color: #7a5200; }
            .missing { background: #fbdcdc; }
            .missing b { color: #a3141d; }
            .impossible { background: #e6e6e6; }
            .impossible b { color: #4a4a4a; }
            """;

    private final Coverage coverage;
    private final PolicyOutline texts;
    private final Map<Goal, Integer> scenarios;

    private CoveragePage(Coverage coverage, PolicyOutline texts) {
        this.coverage = coverage;
        this.texts = texts;
        this.scenarios = CoverageText.scenarios(coverage.suggestions());
    }

    static String of(Coverage coverage, PolicyOutline texts) {
        return new CoveragePage(coverage, texts).write();
    }

    private String write() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Coverage</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<h1>Coverage</h1>\n<p>"
                + Html.escaped(CoverageText.summary(coverage)) + "</p>\n" + files() + legend() + sources()
                + list("Not covered", coverage.missing())
                + list("Cannot be covered", coverage.impossible()) + suggestions() + "</body>\n</html>\n";
    }

    private String files() {
        StringBuilder html = new StringBuilder("<table>\n<tr><th>File</th><th class=\"number\">Covered</th>"
                + "<th class=\"number\">Goals</th></tr>\n");
        ByFile.files(coverage.results()).forEach((file, results) -> {
            Share share = Share.of(results);
            html.append("<tr><td>")
                    .append(link(file))
                    .append("</td><td class=\"number\">")
                    .append(share.percent().stripTrailingZeros().toPlainString())
                    .append(" %</td><td class=\"number\">")
                    .append(share.covered())
                    .append(" of ")
                    .append(share.total())
                    .append("</td></tr>\n");
        });
        return html.append("</table>\n").toString();
    }

    /** To the text of the file, if it is one. */
    private String link(String file) {
        for (int i = 0; i < texts.files().size(); i++) {
            if (texts.files().get(i).name().equals(file)) {
                return "<a href=\"#file-" + (i + 1) + "\">" + Html.escaped(file) + "</a>";
            }
        }
        return Html.escaped(file);
    }

    private static String legend() {
        return Stream.of(Shade.values())
                .map(shade -> "<li><span class=\"" + shade.style() + "\"><b>" + shade.sign() + "</b>"
                        + Html.escaped(shade.meaning()) + "</span></li>\n")
                .collect(Collectors.joining(
                        "", "<ul class=\"legend\">\n", "</ul>\n<p>Rest the pointer on a mark to read more.</p>\n"));
    }

    private String sources() {
        Map<String, List<Result>> rules = coverage.results().stream()
                .filter(result -> result.goal().about().isPresent())
                .collect(Collectors.groupingBy(
                        result -> result.goal().about().map(RuleRef::name).orElseThrow()));
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < texts.files().size(); i++) {
            PolicyOutline.File file = texts.files().get(i);
            html.append("<h2 id=\"file-" + (i + 1) + "\">")
                    .append(Html.escaped(file.name()))
                    .append("</h2>\n")
                    .append(CoverageSource.html(file, rules, scenarios));
        }
        return html.toString();
    }

    private String list(String heading, List<Result> results) {
        if (results.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2>" + heading + "</h2>\n");
        ByFile.rules(results).forEach((rule, list) -> {
            html.append("<h3>").append(Html.escaped(rule)).append("</h3>\n<ul>\n");
            for (Result result : list) {
                html.append("<li>")
                        .append(Html.escaped(result.goal().words()))
                        .append(remark(result))
                        .append("</li>\n");
            }
            html.append("</ul>\n");
        });
        return html.toString();
    }

    private String remark(Result result) {
        Integer scenario = scenarios.get(result.goal());
        if (scenario != null) {
            return " <a href=\"#scenario-" + scenario + "\">scenario " + scenario + "</a>";
        }
        return result.impossibility()
                .map(impossibility -> " – " + Html.escaped(impossibility.toString()))
                .orElse(" – whether anything covers it was not decided within the budget");
    }

    private String suggestions() {
        if (coverage.suggestions().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(
                "<h2>Scenarios that would cover the rest</h2>\n<p>" + Html.escaped(ScenarioYaml.REMARK) + "</p>\n");
        ScenarioYaml yaml = new ScenarioYaml(coverage);
        for (int i = 0; i < coverage.suggestions().size(); i++) {
            html.append("<h3 id=\"scenario-")
                    .append(i + 1)
                    .append("\">Scenario ")
                    .append(i + 1)
                    .append("</h3>\n<pre class=\"yaml\">")
                    .append(Html.escaped(yaml.scenario(coverage.suggestions().get(i))))
                    .append("</pre>\n");
        }
        return html.toString();
    }
}
