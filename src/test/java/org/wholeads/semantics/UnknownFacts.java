package org.wholeads.semantics;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of {@code unknown}, by trying every way.
 *
 * @param exact the facts on which the answer of some rule rests
 * @param isMany whether some rule asks for the same unknown facts in several places and leaves more combinations of their
 *     values than are compared, so that more facts may be named
 */
record UnknownFacts(Set<String> exact, boolean isMany) {
    private static final BigInteger MOST_COMBINATIONS = BigInteger.valueOf(1_024);

    static UnknownFacts of(List<WrittenRule> rules, Facts initiative, OneDecision decision) {
        Set<String> exact = new TreeSet<>();
        boolean isMany = false;
        for (WrittenRule rule : rules) {
            WaysToFillIn ways = WaysToFillIn.of(rule.questions().toList())
                    .without(initiative.known().keySet());
            ways = ways.values().containsKey(Facts.TEAMS) ? namedTeamsOnly(rule, ways) : ways;
            isMany |= ways.without(askedOnce(rule)).count().compareTo(MOST_COMBINATIONS) > 0;
            for (String field : ways.values().keySet()) {
                if (!exact.contains(field) && matters(field, rule, ways, initiative, decision)) {
                    exact.add(field);
                }
            }
        }
        return new UnknownFacts(exact, isMany);
    }

    /** "There are two ways that differ in this fact alone, and the rule holds in one and not in the other." */
    private static boolean matters(
            String field, WrittenRule rule, WaysToFillIn ways, Facts initiative, OneDecision decision) {
        Map<String, Facts> facts = new HashMap<>(decision.facts(initiative));
        return ways.without(List.of(field)).any(initiative, way -> {
            facts.put(OneDecision.INITIATIVE, way);
            Set<Boolean> answers = new HashSet<>();
            for (Object value : ways.valuesOf(field)) {
                way.set(field, value);
                answers.add(OneDecision.holds(rule, facts));
            }
            return answers.size() == 2;
        });
    }

    /** The facts for which the rule asks in one place. */
    private static Set<String> askedOnce(WrittenRule rule) {
        Set<String> once = new TreeSet<>();
        Set<String> again = new TreeSet<>();
        rule.questions().forEach(atom -> (once.add(atom.field()) ? once : again).add(atom.field()));
        once.removeAll(again);
        return once;
    }

    /** No condition tells apart teams that none names. */
    private static WaysToFillIn namedTeamsOnly(WrittenRule rule, WaysToFillIn ways) {
        List<Object> named = rule.questions()
                .filter(atom -> atom.field().equals(Facts.TEAMS))
                .flatMap(atom -> atom.constants().stream())
                .distinct()
                .toList();
        Map<String, List<@Nullable Object>> values = new HashMap<>(ways.values());
        List<@Nullable Object> sets = WaysToFillIn.sets(named);
        sets.add(null);
        values.put(Facts.TEAMS, sets);
        return new WaysToFillIn(values);
    }
}
