package org.wholeads.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Fact;
import org.wholeads.explain.Change.Difference;

/** Changes of facts as people say them. */
final class ChangeText {
    private ChangeText() {}

    /** "the audience: customers instead of staff", "the objectives: also compliance". */
    static String of(Difference change) {
        Object from = change.from();
        if (from instanceof Collection<?> before && change.to() instanceof Collection<?> after) {
            return FactWords.name(change.fact()) + ": " + list(change.fact(), List.copyOf(before), List.copyOf(after));
        }
        String to = Stream.concat(Stream.of(change.to()), change.alike().stream())
                .map(FactWords::value)
                .collect(Collectors.joining(" or "));
        return FactWords.name(change.fact()) + ": " + to + " instead of " + FactWords.value(from);
    }

    private static String list(String fact, List<?> before, List<?> after) {
        List<String> parts = new ArrayList<>();
        if (fact.equals(Fact.OBJECTIVES.label()) && !before.get(0).equals(after.get(0))) {
            parts.add(FactWords.value(after.get(0)) + " as the main one");
        }
        Object main = parts.isEmpty() ? null : after.get(0);
        add(parts, "also ", after.stream().filter(it -> !before.contains(it) && !it.equals(main)));
        add(parts, "no longer ", before.stream().filter(it -> !after.contains(it)));
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String lead, Stream<?> elements) {
        String values = elements.map(FactWords::value).collect(Collectors.joining(" and "));
        if (!values.isEmpty()) {
            parts.add(lead + values);
        }
    }
}
