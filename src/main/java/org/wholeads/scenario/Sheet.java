package org.wholeads.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is written about a scenario, or about all scenarios of a file or a table, before it is checked.
 *
 * @param facts by the name of the fact
 * @param expected by what it is about: {@code leader}, {@code not.conditions}
 */
record Sheet(Map<String, Cell> facts, Map<String, Cell> expected) {
    static final Sheet EMPTY = new Sheet(Map.of(), Map.of());

    /** This one, and what others say where this one says nothing. */
    Sheet over(Sheet others) {
        return new Sheet(over(facts, others.facts), over(expected, others.expected));
    }

    private static Map<String, Cell> over(Map<String, Cell> own, Map<String, Cell> others) {
        Map<String, Cell> all = new LinkedHashMap<>(others);
        own.forEach((name, cell) -> {
            if (!cell.isBlank()) {
                all.put(name, cell);
            }
        });
        return all;
    }

    /** What is written about this fact or expectation; empty where nothing is. */
    String text(String name) {
        Cell cell = facts.containsKey(name) ? facts.get(name) : expected.get(name);
        return cell == null ? "" : String.join(", ", cell.texts());
    }
}
