package org.wholeads.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wholeads.Initiative;
import org.wholeads.RuleRef;
import org.wholeads.policy.Course;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/**
 * What a policy says about one initiative, by the plain meaning of its rules.
 *
 * @param situation who leads and who is accountable, or why that is not decided
 * @param entries the entries of the decision; none if nothing is decided
 * @param standing the rules whose word counts, with what they say
 */
record Hearing(Situation situation, Set<Entry> entries, Map<RuleRef, List<Object>> standing) {
    static Hearing of(Policy policy, Initiative initiative) {
        Course course = Course.of(policy, initiative);
        List<Rule> tieBreaks = course.standingTieBreaks();
        Map<RuleRef, List<Object>> standing = new LinkedHashMap<>();
        course.evidence().forEach(rule -> standing.put(rule.ref(), said(rule, true)));
        course.standingVerdicts().forEach(rule -> standing.put(rule.ref(), said(rule, true)));
        for (Rule rule : course.consequences()) {
            // An overruled tie-break may say more than who breaks a tie, and that counts.
            List<Object> said = said(rule, tieBreaks.contains(rule));
            if (!said.isEmpty()) {
                standing.put(rule.ref(), said);
            }
        }
        Situation situation = Situation.of(named(course.standingVerdicts()), named(tieBreaks));
        return new Hearing(
                situation, situation.leader().isEmpty() ? Set.of() : entries(course.consequences()), standing);
    }

    /** The rules that stand here and either do not in the other, or say something else there. */
    List<RuleRef> standingUnlike(Hearing other) {
        Map<String, List<Object>> there = new LinkedHashMap<>();
        other.standing.forEach((rule, said) -> there.put(rule.name(), said));
        return standing.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().equals(there.get(entry.getKey().name())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int named(List<Rule> rules) {
        int bits = 0;
        for (Rule rule : rules) {
            bits |= Situation.bit(PolicyDiagrams.named(rule));
        }
        return bits;
    }

    private static Set<Entry> entries(List<Rule> rules) {
        Set<Entry> entries = new TreeSet<>();
        rules.forEach(rule -> entries.addAll(Entry.of(rule)));
        return entries;
    }

    private static List<Object> said(Rule rule, boolean argues) {
        return rule.consequences().stream()
                .filter(consequence -> argues || Entry.of(consequence).isPresent())
                .map(Meaning::of)
                .toList();
    }
}
