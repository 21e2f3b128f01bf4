package org.wholeads.benchmarks.decide;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wholeads.benchmarks.decide.ColdStart.Times;

/** Results as Markdown. */
final class ResultsPage {
    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private ResultsPage(Results results) {
        this.results = results;
    }

    static String of(Results results, String loadBefore) {
        ResultsPage page = new ResultsPage(results);
        page.head(loadBefore);
        page.targets();
        page.shapes();
        for (Shape shape : results.shapes()) {
            page.decisions(shape.rules());
        }
        page.edits();
        page.coldStarts();
        page.heap();
        page.line("");
        page.text.append(results.growth());
        page.text.append(results.asking());
        return page.text.toString();
    }

    private void head(String loadBefore) {
        line("# Results of the benchmarks");
        line("");
        line("Written by `benchmarks/run.sh`; [README.md](README.md) says what is measured and how.");
        line("Compare within this page only.");
        line("");
        line("- Machine: " + Machine.described());
        line("- Load before: " + loadBefore);
        line("- Run: " + results.plan().name() + "; JVMs for each number: " + results.plan().rounds() + ", each with "
                + results.plan().iterations() + " iterations of "
                + results.plan().iteration().convertTo(TimeUnit.MILLISECONDS) + " ms");
        line("- Numbers are medians over all iterations; the range is from the fastest to the slowest.");
        line("");
    }

    private void targets() {
        line("## What was hoped for");
        line("");
        line("| hoped for | measured | met |");
        line("|---|---:|---|");
        for (Targets.Target target : Targets.of(results)) {
            line("| " + target.hoped() + " | " + target.measured() + " | " + target.met() + " |");
        }
        line("| Spark: decisions a second and core, at least 0.6 of the same loop without it | see `examples/spark` | |");
        line("");
    }

    private void shapes() {
        line("## Policies");
        line("");
        line("Averages of " + String.format(Locale.ROOT, "%,d", Decide.INITIATIVES) + " initiatives.");
        line("");
        line("| policy | rules | reasons | conditions, risks, advice, … | unknown facts that matter |");
        line("|---|---:|---:|---:|---:|");
        for (Shape shape : results.shapes()) {
            line(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.1f |",
                    shape.rules().equals(Policies.BUNDLED) ? "bundled" : "generated",
                    shape.size(),
                    shape.reasons(),
                    shape.others(),
                    shape.unknown()));
        }
        line("");
    }

    private void decisions(String rules) {
        line("## A decision, " + Targets.rules(rules));
        line("");
        line("| | gives | ns | range | × `CompiledPolicy` | bytes | ns, two threads | decisions of two / one |");
        line("|---|---|---:|---:|---:|---:|---:|---:|");
        for (Contender contender : Contender.values()) {
            results.decided(contender, rules, 1).ifPresent(one -> decision(contender, rules, one));
        }
        line("");
    }

    private void decision(Contender contender, String rules, Measurement one) {
        Optional<Measurement> two = results.decided(contender, rules, 2);
        line("| " + contender.label + " | " + contender.answer.label + " | " + number(one.median()) + " | "
                + number(one.least()) + " to " + number(one.most()) + " | "
                + results.ratio(contender, Contender.COMPILED_POLICY, rules).stream()
                        .mapToObj(ResultsPage::ratio)
                        .findFirst()
                        .orElse("")
                + " | " + number(one.medianBytes()) + " | "
                + two.map(Measurement::median).map(ResultsPage::number).orElse("") + " | "
                + results.gainOfTwo(contender, rules).stream()
                        .mapToObj(ResultsPage::ratio)
                        .findFirst()
                        .orElse("")
                + " |");
    }

    private void edits() {
        line("## Edit to live");
        line("");
        line("From changed texts in memory to the first decision by them, in a warm JVM.");
        line("");
        line("| | rules | ms | range | / stock Drools |");
        line("|---|---:|---:|---:|---:|");
        for (String size : Plan.EDITED) {
            for (Contender contender : Plan.EDITORS) {
                results.edited(contender, size)
                        .ifPresent(measured -> line(String.format(
                                Locale.ROOT,
                                "| %s | %s | %s | %s to %s | %s |",
                                contender.label,
                                size,
                                ratio(measured.median() / 1_000),
                                ratio(measured.least() / 1_000),
                                ratio(measured.most() / 1_000),
                                ratio(results.editRatio(contender, Contender.STOCK_DROOLS, size)
                                        .orElse(Double.NaN)))));
            }
        }
        line("");
    }

    private void coldStarts() {
        line("## Cold start");
        line("");
        line("A JVM that starts, loads the bundled policy and decides once; milliseconds of whole processes.");
        line("");
        line("| | wall | range | CPU | range | wall / `drools-classic` |");
        line("|---|---:|---:|---:|---:|---:|");
        for (Map.Entry<String, Times> entry : results.coldStart().entrySet()) {
            Times times = entry.getValue();
            line(String.format(
                    Locale.ROOT,
                    "| `%s` | %,d | %,d to %,d | %,d | %,d to %,d | %s |",
                    entry.getKey(),
                    times.median(),
                    times.least(),
                    times.most(),
                    times.medianCpu(),
                    times.leastCpu(),
                    times.mostCpu(),
                    ratio(results.startRatio(entry.getKey(), "drools-classic").orElse(Double.NaN))));
        }
        line("");
    }

    private void heap() {
        line("## Heap of a loaded policy");
        line("");
        line("kB, the policy itself included; classes made at run time are not on the heap and not counted.");
        line("");
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        results.heap().keySet().forEach(size -> {
            head.append(' ').append(Targets.rules(size)).append(" |");
            rule.append("---:|");
        });
        line(head.toString());
        line(rule.toString());
        for (Contender contender : Contender.values()) {
            StringBuilder row = new StringBuilder("| " + contender.label + " |");
            results.heap().values().forEach(by -> row.append(' ')
                    .append(by.containsKey(contender) ? number(by.get(contender) / 1_000.0) : "")
                    .append(" |"));
            line(row.toString());
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%,.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }
}
