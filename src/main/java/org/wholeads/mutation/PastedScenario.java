package org.wholeads.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.scenario.Expectation;
import org.wholeads.scenario.Expectation.Accountable;
import org.wholeads.scenario.Expectation.Consults;
import org.wholeads.scenario.Expectation.LedBy;
import org.wholeads.scenario.Expectation.Requires;
import org.wholeads.scenario.Expectation.Says;

/** A scenario as text, ready to be pasted into a scenario file (YAML) and given a better title. */
final class PastedScenario {
    private PastedScenario() {}

    /** One element of the list {@code scenarios}, indented by two blanks. */
    static String of(String title, Initiative initiative, List<Expectation> expected) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        Map<String, List<String>> unwanted = new LinkedHashMap<>();
        expected.forEach(it -> add(it, wanted, unwanted));
        StringBuilder text =
                new StringBuilder("  - title: ").append(quoted(title)).append('\n');
        text.append("    facts: { ").append(facts(initiative)).append(" }\n");
        text.append("    expect:\n");
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
            value(it.wanted() ? wanted : unwanted, "conditions", it.requirement() + owner);
        } else if (expected instanceof Consults it) {
            value(it.wanted() ? wanted : unwanted, "consulted", it.role().name());
        } else if (expected instanceof Says it) {
            value(it.wanted() ? wanted : unwanted, label(it.kind()), quoted(it.text()));
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

    /** The name is left out: it is the title's, unless a rule reads it. */
    private static String facts(Initiative initiative) {
        List<String> facts = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            @Nullable Object value = fact.in(initiative);
            boolean isExample = fact == Fact.NAME && initiative.name().equals("An example");
            if (value != null && !value.equals(Map.of()) && !isExample) {
                facts.add(fact.label() + ": " + value(value));
            }
        }
        return String.join(", ", facts);
    }

    private static String value(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(PastedScenario::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> attributes) {
            return attributes.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ": " + value(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return value instanceof Double number ? new BigDecimal(number.toString()).toPlainString() : value.toString();
    }

    /** As JSON writes it, which YAML reads. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
