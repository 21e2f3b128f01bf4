package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeads.report.YamlText;
import org.wholeads.scenario.Expectation;
import org.wholeads.scenario.Expectation.Accountable;
import org.wholeads.scenario.Expectation.Consults;
import org.wholeads.scenario.Expectation.LedBy;
import org.wholeads.scenario.Expectation.Requires;
import org.wholeads.scenario.Expectation.Says;

/** What a scenario expects, as text that can be pasted into a scenario file (YAML). */
final class PastedExpectations {
    private PastedExpectations() {}

    /** The part {@code expect} of a scenario, indented by four blanks. */
    static String of(List<Expectation> expected) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        Map<String, List<String>> unwanted = new LinkedHashMap<>();
        expected.forEach(it -> add(it, wanted, unwanted));
        StringBuilder text = new StringBuilder("    expect:\n");
        wanted.forEach((name, values) ->
                text.append("      ").append(entry(name, values)).append('\n'));
        if (!unwanted.isEmpty()) {
            text.append("      not:\n");
            unwanted.forEach((name, values) ->
                    text.append("        ").append(entry(name, values)).append('\n'));
        }
        return text.toString();
    }

    private static void add(
            Expectation expected, Map<String, List<String>> wanted, Map<String, List<String>> unwanted) {
        if (expected instanceof LedBy it) {
            value(wanted, "leader", it.leader().name());
        } else if (expected instanceof Accountable it) {
            value(wanted, "accountable", it.leader().name());
        } else if (expected instanceof Requires it) {
            String owner = it.owner().map(role -> " by " + role).orElse("");
            String duty = it.requirement() + owner;
            value(
                    it.wanted() ? wanted : unwanted,
                    "conditions",
                    it.text().map(text -> YamlText.quoted(duty + ": " + text)).orElse(duty));
        } else if (expected instanceof Consults it) {
            value(it.wanted() ? wanted : unwanted, "consulted", it.role().name());
        } else if (expected instanceof Says it) {
            value(it.wanted() ? wanted : unwanted, label(it.kind()), YamlText.quoted(it.text()));
        } else {
            throw new IllegalArgumentException("a mutant is not told apart by: " + expected);
        }
    }

    private static String label(Says.Kind kind) {
        String label = kind.name().toLowerCase(Locale.ROOT);
        return kind == Says.Kind.ADVICE ? label : label + "s";
    }

    private static void value(Map<String, List<String>> values, String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private static String entry(String name, List<String> values) {
        boolean isOne = name.equals("leader") || name.equals("accountable");
        return name + ": " + (isOne ? values.get(0) : values.stream().collect(Collectors.joining(", ", "[", "]")));
    }
}
