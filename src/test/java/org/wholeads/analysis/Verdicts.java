package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.Requirement;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * What a policy says about one initiative, worked out step by step.
 *
 * @param situation as {@link Situation} prints it
 * @param holding the names of the rules that hold
 * @param standing the names of the verdicts and tie-breaks that stand
 * @param says the entries of the decision, as {@link Entry} prints them
 */
record Verdicts(String situation, Set<String> holding, List<Rule> standing, Set<String> says) {
    static Verdicts of(Policy policy, Initiative initiative) {
        return of(policy, initiative, rule -> true);
    }

    /** As if the other rules were not there. */
    static Verdicts of(Policy policy, Initiative initiative, Predicate<Rule> present) {
        Set<String> holding = new LinkedHashSet<>();
        List<Rule> standing = new ArrayList<>();
        int[] sums = new int[Leader.values().length];
        Facts facts = Facts.of(initiative);
        for (Rule rule : hold(policy, Stage.EVIDENCE, facts, present, holding)) {
            for (Consequence consequence : rule.consequences()) {
                Consequence.Favour favour = (Consequence.Favour) consequence;
                sums[favour.side().ordinal()] += favour.weight();
            }
        }
        facts = facts.with(new Balance(sums[0], sums[1], sums[3]));
        Function<Rule, Leader> lead =
                rule -> ((Consequence.Lead) rule.consequences().get(0)).leader();
        Set<Leader> leaders = top(hold(policy, Stage.VERDICT, facts, present, holding), lead, standing);
        if (leaders.size() != 1) {
            String situation = leaders.isEmpty() ? "no verdict" : "verdicts disagree: " + leaders;
            return new Verdicts(situation, holding, standing, Set.of());
        }
        Leader leader = leaders.iterator().next();
        List<Rule> consequences = hold(policy, Stage.CONSEQUENCE, facts.with(new Outcome(leader)), present, holding);
        String situation = leader.toString();
        if (leader == Leader.JOINT) {
            List<Rule> ties = consequences.stream()
                    .filter(rule -> rule.consequences().get(0) instanceof Consequence.TieBreak)
                    .toList();
            Function<Rule, Leader> tie =
                    rule -> ((Consequence.TieBreak) rule.consequences().get(0)).accountable();
            Set<Leader> people = top(ties, tie, standing);
            if (people.size() != 1) {
                situation = people.isEmpty() ? "no tie-break" : "tie-breaks disagree: " + people;
                return new Verdicts(situation, holding, standing, Set.of());
            }
            situation = "JOINT (" + people.iterator().next() + " breaks a tie)";
        }
        Set<String> says = new TreeSet<>();
        consequences.forEach(rule -> says.addAll(said(rule)));
        return new Verdicts(situation, holding, standing, says);
    }

    /** The entries that a rule makes, as {@link Entry} prints them. */
    static Set<String> said(Rule rule) {
        Set<String> says = new TreeSet<>();
        for (Consequence consequence : rule.consequences()) {
            if (consequence instanceof Consequence.Require require) {
                says.add(require.requirement() + " by " + require.owner()
                        + (require.requirement() == Requirement.OTHER ? ": \"" + require.because() + '"' : ""));
            } else if (consequence instanceof Consequence.Consult consult) {
                says.add("consult " + consult.role());
            } else if (consequence instanceof Consequence.Warn warn) {
                says.add("risk \"" + warn.risk() + "\"");
            } else if (consequence instanceof Consequence.Advise advise) {
                says.add("advice \"" + advise.advice() + "\"");
            } else if (consequence instanceof Consequence.Ask ask) {
                says.add("question \"" + ask.question() + "\"");
            }
        }
        return says;
    }

    private static List<Rule> hold(
            Policy policy, Stage stage, Facts facts, Predicate<Rule> present, Set<String> holding) {
        List<Rule> rules = policy.rules().stream()
                .filter(rule -> rule.stage() == stage && present.test(rule) && rule.holds(facts))
                .toList();
        rules.forEach(rule -> holding.add(rule.name()));
        return rules;
    }

    private static Set<Leader> top(List<Rule> rules, Function<Rule, Leader> named, List<Rule> standing) {
        int highest = rules.stream().mapToInt(Rule::salience).max().orElse(0);
        Set<Leader> leaders = new TreeSet<>();
        for (Rule rule : rules) {
            if (rule.salience() == highest) {
                leaders.add(named.apply(rule));
                standing.add(rule);
            }
        }
        return leaders;
    }
}
