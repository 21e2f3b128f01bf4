package org.wholeads.semantics;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;

/**
 * What is known, by the names that conditions use; what is not in the map is unknown. Numbers are {@link Double}, so that
 * {@code 100} and {@code 100.0} are one, and lists are sets.
 */
record Facts(Map<String, Object> known) {
    static final String MAIN = "primaryObjective";
    static final String OBJECTIVES = "objectives";
    static final String TEAMS = "affectedTeams";

    static Facts of(Initiative initiative) {
        Facts facts = new Facts(new HashMap<>());
        for (Fact fact : Fact.values()) {
            if (fact == Fact.ATTRIBUTES) {
                initiative.attributes().forEach((key, value) -> facts.set(attribute(key), value));
            } else {
                facts.set(fact.label(), fact.in(initiative));
            }
        }
        return facts;
    }

    static String attribute(String key) {
        return "attributes[\"" + key + "\"]";
    }

    @Nullable
    Object value(String field) {
        return known.get(field);
    }

    Facts copy() {
        return new Facts(new HashMap<>(known));
    }

    /** "{@code primaryObjective} is the first objective." */
    void set(String field, @Nullable Object value) {
        if (value == null) {
            known.remove(field);
        } else if (value instanceof Number number) {
            known.put(field, number.doubleValue());
        } else if (value instanceof List<?> list) {
            known.put(MAIN, list.get(0));
            known.put(field, new LinkedHashSet<>(list));
        } else if (value instanceof Set<?> set) {
            known.put(field, Collections.unmodifiableSet(new LinkedHashSet<>(set)));
        } else {
            known.put(field, value);
        }
    }

    static Facts ofNumbers(Map<String, Integer> numbers) {
        Map<String, Object> known = new LinkedHashMap<>();
        numbers.forEach((name, number) -> known.put(name, number.doubleValue()));
        return new Facts(known);
    }
}
