package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.RuleRef;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * What a policy says about one initiative, by the plain meaning of its rules.
 *
 * @param situation who leads and who is accountable, or why that is not decided
 * @param conditions the conditions set; none if nothing is decided
 * @param standing the rules whose word counts, with what they say
 */
record Hearing(Situation situation, Set<Requested> conditions, Map<RuleRef, List<Object>> standing) {
    static Hearing of(Policy policy, Initiative initiative) {
        Facts facts = Facts.of(initiative);
        List<Rule> standing = new ArrayList<>(holding(policy.rules(Stage.EVIDENCE), facts));
        facts = facts.with(balance(standing));
        List<Rule> verdicts = highest(holding(policy.rules(Stage.VERDICT), facts));
        standing.addAll(verdicts);
        int leaders = named(verdicts);
        if (Integer.bitCount(leaders) != 1) {
            return new Hearing(Situation.of(leaders, 0), Set.of(), said(standing));
        }
        Leader leader = PolicyDiagrams.named(verdicts.get(0));
        List<Rule> consequences = holding(policy.rules(Stage.CONSEQUENCE), facts.with(new Outcome(leader)));
        List<Rule> tieBreaks =
                highest(consequences.stream().filter(PolicyDiagrams::isTieBreak).toList());
        consequences.stream()
                .filter(rule -> !PolicyDiagrams.isTieBreak(rule) || tieBreaks.contains(rule))
                .forEach(standing::add);
        Situation situation = Situation.of(leaders, named(tieBreaks));
        return new Hearing(
                situation, situation.leader().isEmpty() ? Set.of() : conditions(consequences), said(standing));
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

    private static List<Rule> holding(List<Rule> rules, Facts facts) {
        return rules.stream().filter(rule -> rule.holds(facts)).toList();
    }

    /** Those of the highest salience; the rules are sorted by falling salience. */
    private static List<Rule> highest(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.salience() == rules.get(0).salience())
                .toList();
    }

    private static int named(List<Rule> rules) {
        int bits = 0;
        for (Rule rule : rules) {
            bits |= Situation.bit(PolicyDiagrams.named(rule));
        }
        return bits;
    }

    private static Balance balance(List<Rule> evidence) {
        return new Balance(
                PolicyDiagrams.weight(evidence, Leader.CTO),
                PolicyDiagrams.weight(evidence, Leader.CMO),
                PolicyDiagrams.weight(evidence, Leader.HANDS_ON_USER));
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
