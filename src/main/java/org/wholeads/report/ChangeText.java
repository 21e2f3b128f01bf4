package org.wholeads.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Fact;
import org.wholeads.explain.Change;
import org.wholeads.explain.Change.Difference;

/** Changes of facts as people say them. */
final class ChangeText {
    private ChangeText() {}

    /** A line for each change; those that differ in one objective only share a line: "add compliance or revenue growth". */
    static List<String> of(List<Change> changes) {
        Map<List<String>, Set<Object>> lines = new LinkedHashMap<>();
        for (Change change : changes) {
            List<String> others = change.facts().stream()
                    .filter(fact -> !isObjectives(fact))
                    .map(ChangeText::of)
                    .toList();
            List<ObjectivesEdit> edits = change.facts().stream()
                    .filter(ChangeText::isObjectives)
                    .flatMap(ObjectivesEdit::of)
                    .toList();
            if (edits.isEmpty()) {
                lines.put(List.of("", String.join("; and ", others)), Set.of());
            }
            for (ObjectivesEdit edit : edits) {
                lines.computeIfAbsent(
                                List.of(
                                        edit.before(),
                                        edit.after()
                                                + others.stream()
                                                        .map("; and "::concat)
                                                        .collect(Collectors.joining())),
                                key -> new LinkedHashSet<>())
                        .add(edit.objective());
            }
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey().get(0)
                        + either(line.getValue())
                        + line.getKey().get(1))
                .toList();
    }

    private static boolean isObjectives(Difference fact) {
        return fact.fact().equals(Fact.OBJECTIVES.label());
    }

    /** "the audience: customers instead of staff", "the affected teams: also sales". */
    private static String of(Difference change) {
        Object from = change.from();
        if (from instanceof Collection<?> before && change.to() instanceof Collection<?> after) {
            List<String> parts = new ArrayList<>();
            add(parts, "also ", after.stream().filter(it -> !before.contains(it)));
            add(parts, "no longer ", before.stream().filter(it -> !after.contains(it)));
            return FactWords.name(change.fact()) + ": " + String.join(", ", parts);
        }
        List<Object> to =
                Stream.concat(Stream.of(change.to()), change.alike().stream()).toList();
        return FactWords.name(change.fact()) + ": " + either(to) + " instead of " + FactWords.value(from);
    }

    private static void add(List<String> parts, String lead, Stream<?> elements) {
        String values = elements.map(FactWords::value).collect(Collectors.joining(" and "));
        if (!values.isEmpty()) {
            parts.add(lead + values);
        }
    }

    /** "solution, platform or strategy". */
    private static String either(Collection<?> values) {
        List<String> words = values.stream().map(FactWords::value).toList();
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
