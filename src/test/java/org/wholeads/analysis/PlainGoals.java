package org.wholeads.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * What one initiative shows of a policy, written down a second time and more plainly: each condition is turned round, one
 * after the other, to see whether its rule turns, too.
 */
final class PlainGoals {
    private final Set<String> shown = new TreeSet<>();
    private final boolean isDecided;

    PlainGoals(Policy policy, Initiative initiative) {
        Verdicts verdicts = Verdicts.of(policy, initiative);
        isDecided =
                !verdicts.situation().contains("no ") && !verdicts.situation().contains("disagree");
        Facts weighed = Facts.of(initiative).with(balance(policy, verdicts));
        Optional<Leader> judged = judged(verdicts);
        for (Rule rule : policy.rules()) {
            if (rule.stage() != Stage.CONSEQUENCE) {
                show(rule, weighed, verdicts, judged.isPresent());
            } else {
                judged.ifPresent(leader -> show(rule, weighed.with(new Outcome(leader)), verdicts, isDecided));
            }
        }
        if (isDecided) {
            shown.add(judged.orElseThrow() + " leads");
        } else {
            shown.clear(); // no scenario can expect anything of it
        }
    }

    /** The goals, as {@code Goal} prints them. */
    Set<String> shown() {
        return shown;
    }

    boolean isDecided() {
        return isDecided;
    }

    private void show(Rule rule, Facts facts, Verdicts verdicts, boolean counts) {
        List<Condition.Atom> atoms = rule.atoms();
        for (int i = 0; i < atoms.size(); i++) {
            if (holds(rule, facts, i) != holds(rule, facts, -1)) {
                Condition.Atom atom = atoms.get(i);
                boolean value = atom.holds(facts.get(atom.field().subject()));
                shown.add(rule.ref() + ": condition " + (i + 1) + " is " + value + " while it matters: " + atom);
            }
        }
        if (holds(rule, facts, -1)) {
            shown.add(rule.ref() + ": the rule holds");
            for (int i = 0; i < rule.consequences().size(); i++) {
                Consequence consequence = rule.consequences().get(i);
                boolean ranked = consequence instanceof Consequence.Lead || consequence instanceof Consequence.TieBreak;
                boolean stands = !ranked || verdicts.standing().contains(rule);
                if (consequence instanceof Consequence.Favour || (counts && stands)) {
                    shown.add(rule.ref() + ": consequence " + (i + 1));
                }
            }
        }
    }

    private static Balance balance(Policy policy, Verdicts verdicts) {
        List<Rule> evidence = policy.rules(Stage.EVIDENCE).stream()
                .filter(rule -> verdicts.holding().contains(rule.name()))
                .toList();
        return new Balance(
                evidence.stream().mapToInt(rule -> rule.weight(Leader.CTO)).sum(),
                evidence.stream().mapToInt(rule -> rule.weight(Leader.CMO)).sum(),
                evidence.stream()
                        .mapToInt(rule -> rule.weight(Leader.HANDS_ON_USER))
                        .sum());
    }

    private static Optional<Leader> judged(Verdicts verdicts) {
        List<Leader> named = verdicts.standing().stream()
                .filter(rule -> rule.stage() == Stage.VERDICT)
                .map(PolicyDiagrams::named)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whether a rule holds if one of its conditions, counted from 0, came out the other way; -1 for none. */
    private static boolean holds(Rule rule, Facts facts, int turned) {
        int[] left = {turned};
        boolean holds = true;
        for (Pattern pattern : rule.patterns()) {
            for (Condition condition : pattern.conditions()) {
                holds &= holds(condition, facts.get(pattern.subject()), left);
            }
        }
        return holds;
    }

    private static boolean holds(Condition condition, Object fact, int[] left) {
        if (condition instanceof Condition.Atom) {
            boolean isTurned = left[0] == 0;
            left[0]--;
            return condition.holds(fact) != isTurned;
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), fact, left);
        }
        boolean isAll = condition instanceof Condition.All;
        boolean all = isAll;
        for (Condition part : ((Condition.Junction) condition).conditions()) {
            boolean holds = holds(part, fact, left);
            all = isAll ? all && holds : all || holds;
        }
        return all;
    }
}
