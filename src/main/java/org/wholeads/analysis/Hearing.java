package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wholeads.Initiative;
import org.wholeads.RuleRef;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Course;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/**
 * What a policy says about one initiative, by the plain meaning of its rules.
 *
 * @param situation who leads and who is accountable, or why that is not decided
 * @param conditions the conditions set; none if nothing is decided
 * @param standing the rules whose word counts, with what they say
 */
record Hearing(Situation situation, Set<Requested> conditions, Map<RuleRef, List<Object>> standing) {
    static Hearing of(Policy policy, Initiative initiative) {
        Course course = Course.of(policy, initiative);
        List<Rule> tieBreaks = course.standingTieBreaks();
        List<Rule> standing = new ArrayList<>(course.evidence());
        standing.addAll(course.standingVerdicts());
        course.consequences().stream()
                .filter(rule -> rule.tieBreak().isEmpty() || tieBreaks.contains(rule))
                .forEach(standing::add);
        Situation situation = Situation.of(named(course.standingVerdicts()), named(tieBreaks));
        return new Hearing(
                situation, situation.leader().isEmpty() ? Set.of() : conditions(course.consequences()), said(standing));
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

    private static Set<Requested> conditions(List<Rule> rules) {
        Set<Requested> conditions = new TreeSet<>();
        rules.forEach(rule -> rule.consequences().forEach(consequence -> {
            if (consequence instanceof Consequence.Require require) {
                conditions.add(Requested.of(require));
            }
        }));
        return conditions;
    }

    private static Map<RuleRef, List<Object>> said(List<Rule> rules) {
        Map<RuleRef, List<Object>> said = new LinkedHashMap<>();
        for (Rule rule : rules) {
            said.put(
                    rule.ref(),
                    rule.consequences().stream().map(Hearing::meaning).toList());
        }
        return said;
    }

    /** What a consequence does, whatever its wording. */
    private static Object meaning(Consequence consequence) {
        if (consequence instanceof Consequence.Favour favour) {
            return List.of(favour.side(), favour.weight());
        }
        if (consequence instanceof Consequence.Lead lead) {
            return lead.leader();
        }
        if (consequence instanceof Consequence.TieBreak tieBreak) {
            return tieBreak.accountable();
        }
        return consequence instanceof Consequence.Require require ? Requested.of(require) : consequence.getClass();
    }
}
