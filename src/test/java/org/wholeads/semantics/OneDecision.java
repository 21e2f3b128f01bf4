package org.wholeads.semantics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Leader;
import org.wholeads.Reason.Standing;
import org.wholeads.semantics.WrittenRule.Call;

/**
 * The sections "One decision" and "What a decision says about itself" of the page.
 *
 * @param problem why it is undecided; {@code null} if it is decided
 * @param rivals whom the verdicts, or the tie-breaks, that stand name if they differ
 * @param rivalRules the rules of those
 * @param said all that was said, each time with its rule; of reasons what became of them
 */
record OneDecision(
        @Nullable Problem problem,
        Set<Leader> rivals,
        Set<String> rivalRules,
        @Nullable Leader leader,
        @Nullable Leader accountable,
        Balance balance,
        List<Said> said) {
    static final String INITIATIVE = "Initiative";
    private static final String BALANCE = "Balance";
    private static final String OUTCOME = "Outcome";

    /** Why an initiative is undecided. */
    enum Problem {
        NO_VERDICT,
        VERDICTS_DIFFER,
        NO_TIE_BREAK,
        TIE_BREAKS_DIFFER;

        boolean isGap() {
            return this == NO_VERDICT || this == NO_TIE_BREAK;
        }
    }

    /** What a rule said. */
    record Said(
            String rule,
            String verb,
            List<Object> arguments,
            @Nullable Standing standing) {}

    /** What a rule said, with the salience that counts among verdicts and among tie-breaks. */
    private record Voice(WrittenRule rule, Call call) {
        Leader names() {
            return (Leader) call.arguments().get(0);
        }

        Said said(@Nullable Standing standing) {
            return new Said(rule.name(), call.verb(), call.arguments(), standing);
        }
    }

    static OneDecision of(List<WrittenRule> rules, Facts initiative) {
        Map<String, Facts> facts = new HashMap<>(Map.of(INITIATIVE, initiative));

        // 1. Evidence.
        List<Voice> evidence = voices(rules, facts, rule -> !rule.matches(BALANCE) && !rule.matches(OUTCOME));
        Balance balance =
                new Balance(sum(evidence, Leader.CTO), sum(evidence, Leader.CMO), sum(evidence, Leader.HANDS_ON_USER));
        facts.put(BALANCE, numbers(balance));

        // 2. Verdicts.
        List<Voice> verdicts = voices(rules, facts, rule -> rule.matches(BALANCE) && !rule.matches(OUTCOME));
        List<Voice> standing = ofHighestSalience(verdicts);
        Set<Leader> leaders = named(standing);
        if (leaders.size() != 1) {
            return undecided(Problem.NO_VERDICT, Problem.VERDICTS_DIFFER, standing, balance);
        }
        Leader leader = leaders.iterator().next();
        facts.put(OUTCOME, new Facts(Map.of("leader", leader)));

        // 3. Consequences.
        List<Voice> consequences = voices(rules, facts, rule -> rule.matches(OUTCOME));
        List<Voice> tieBreaks = consequences.stream()
                .filter(voice -> voice.call().verb().equals("tieBreak"))
                .toList();
        List<Voice> standingTieBreaks = ofHighestSalience(tieBreaks);
        Leader accountable = leader;
        if (leader == Leader.JOINT) {
            Set<Leader> people = named(standingTieBreaks);
            if (people.size() != 1) {
                return undecided(Problem.NO_TIE_BREAK, Problem.TIE_BREAKS_DIFFER, standingTieBreaks, balance);
            }
            accountable = people.iterator().next();
        }

        List<Said> said = new ArrayList<>();
        evidence.forEach(voice -> said.add(
                voice.said(speaksForWhoLeads(voice.names(), leader) ? Standing.FOLLOWED : Standing.OVERRULED)));
        said.addAll(withStanding(verdicts, standing, leader));
        said.addAll(withStanding(tieBreaks, standingTieBreaks, accountable));
        consequences.stream().filter(voice -> !tieBreaks.contains(voice)).forEach(voice -> said.add(voice.said(null)));
        return new OneDecision(null, Set.of(), Set.of(), leader, accountable, balance, said);
    }

    /** What those rules say that hold. */
    private static List<Voice> voices(List<WrittenRule> rules, Map<String, Facts> facts, Predicate<WrittenRule> stage) {
        return rules.stream()
                .filter(stage)
                .filter(rule -> holds(rule, facts))
                .flatMap(rule -> rule.calls().stream().map(call -> new Voice(rule, call)))
                .toList();
    }

    /** "A rule holds if all its patterns do. A pattern holds if all its conditions do; one without conditions always holds." */
    static boolean holds(WrittenRule rule, Map<String, Facts> facts) {
        for (Map.Entry<String, Condition> pattern : rule.patterns().entrySet()) {
            if (!pattern.getValue().holds(Objects.requireNonNull(facts.get(pattern.getKey())))) {
                return false;
            }
        }
        return true;
    }

    private static int sum(List<Voice> evidence, Leader side) {
        return evidence.stream()
                .filter(voice -> voice.names() == side)
                .mapToInt(voice -> (Integer) voice.call().arguments().get(1))
                .sum();
    }

    private static List<Voice> ofHighestSalience(List<Voice> voices) {
        int highest =
                voices.stream().mapToInt(voice -> voice.rule().salience()).max().orElse(0);
        return voices.stream()
                .filter(voice -> voice.rule().salience() == highest)
                .toList();
    }

    private static Set<Leader> named(List<Voice> voices) {
        return voices.stream().map(Voice::names).collect(Collectors.toCollection(() -> EnumSet.noneOf(Leader.class)));
    }

    private static OneDecision undecided(Problem gap, Problem contradiction, List<Voice> standing, Balance balance) {
        return new OneDecision(
                standing.isEmpty() ? gap : contradiction,
                named(standing),
                standing.stream().map(voice -> voice.rule().name()).collect(Collectors.toCollection(TreeSet::new)),
                null,
                null,
                balance,
                List.of());
    }

    private static boolean speaksForWhoLeads(Leader side, Leader leader) {
        return leader == Leader.JOINT ? side == Leader.CTO || side == Leader.CMO : side == leader;
    }

    private static List<Said> withStanding(List<Voice> voices, List<Voice> standing, Leader decided) {
        return voices.stream()
                .map(voice -> voice.said(
                        standing.contains(voice)
                                ? Standing.FOLLOWED
                                : voice.names() == decided ? Standing.AGREED : Standing.OVERRULED))
                .toList();
    }

    /** The facts that a rule matches once the initiative is decided. */
    Map<String, Facts> facts(Facts initiative) {
        return Map.of(
                INITIATIVE,
                initiative,
                BALANCE,
                numbers(balance),
                OUTCOME,
                new Facts(Map.of("leader", Objects.requireNonNull(leader))));
    }

    private static Facts numbers(Balance balance) {
        return Facts.ofNumbers(Map.of(
                "cto", balance.cto(),
                "cmo", balance.cmo(),
                "handsOnUser", balance.handsOnUser(),
                "margin", balance.cto() - balance.cmo()));
    }
}
