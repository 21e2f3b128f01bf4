package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.wholeads.Leader;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/** What follows from the verdict of a policy, and where: every condition, risk and so on by itself. Not thread-safe. */
final class Speeches {
    private final PolicyDiagrams rules;
    private final Diagrams diagrams;
    private final Map<Object, List<Rule>> speakers = new HashMap<>();
    private final Map<Set<Leader>, Integer> decided = new HashMap<>();
    private final Map<Rule, Integer> spoken = new HashMap<>();

    Speeches(PolicyDiagrams rules, Diagrams diagrams) {
        this.rules = rules;
        this.diagrams = diagrams;
        for (Rule rule : rules.policy().rules(Stage.CONSEQUENCE)) {
            said(rule).forEach(it -> speakers.computeIfAbsent(it, key -> new ArrayList<>())
                    .add(rule));
        }
    }

    /** Where all conditions of a rule hold, of the policy or not, those on the outcome left aside. */
    int holds(Rule rule) {
        return holds(rule, Nodes.TRUE, rules.sums());
    }

    private int holds(Rule rule, int region, Sums sums) {
        int holds = diagrams.and(region, rules.imagined(rule));
        return rules.balance(rule, holds, sums);
    }

    /** Where something else is said when one rule is another; of account only where the same is decided. */
    int differ(RuleEdit edit) {
        Set<Object> things = new LinkedHashSet<>(said(edit.before()));
        edit.after().ifPresent(now -> things.addAll(said(now)));
        int all = Nodes.FALSE;
        for (Object thing : things) {
            int before = said(edit.before()).contains(thing) ? spoken(edit.before()) : Nodes.FALSE;
            int after = edit.after()
                    .filter(now -> said(now).contains(thing))
                    .map(this::spoken)
                    .orElse(Nodes.FALSE);
            int changed = diagrams.apply(Operation.DIFFERS, before, after);
            for (Rule other : speakers.getOrDefault(thing, List.of())) {
                if (changed != Nodes.FALSE && !other.equals(edit.before())) {
                    changed = diagrams.apply(Operation.EXCEPT, changed, spoken(other));
                }
            }
            all = diagrams.or(all, changed);
        }
        return all;
    }

    /** Where something else is said inside a region if the evidence were this; of account only where the same is decided. */
    int differ(int region, Sums sums) {
        int all = Nodes.FALSE;
        for (List<Rule> rulesOfThing : speakers.values()) {
            if (rulesOfThing.stream().anyMatch(Speeches::weighs)) {
                int before = either(rulesOfThing, rule -> diagrams.and(region, spoken(rule)));
                int after = either(
                        rulesOfThing,
                        rule -> weighs(rule)
                                ? holds(rule, diagrams.and(region, decided(rule)), sums)
                                : diagrams.and(region, spoken(rule)));
                all = diagrams.or(all, diagrams.apply(Operation.DIFFERS, before, after));
            }
        }
        return all;
    }

    private int either(List<Rule> any, ToIntFunction<Rule> where) {
        int all = Nodes.FALSE;
        for (Rule rule : any) {
            all = diagrams.or(all, where.applyAsInt(rule));
        }
        return all;
    }

    private static boolean weighs(Rule rule) {
        return rule.patterns().stream()
                .anyMatch(pattern -> pattern.subject() == Subject.BALANCE
                        && !pattern.conditions().isEmpty());
    }

    /** Where a rule is heard. */
    private int spoken(Rule rule) {
        Integer known = spoken.get(rule);
        if (known == null) {
            known = holds(rule, decided(rule), rules.sums());
            spoken.put(rule, known);
        }
        return known;
    }

    /** Where somebody leads of whom a rule speaks. */
    private int decided(Rule rule) {
        Set<Leader> leaders = new LinkedHashSet<>();
        for (Leader leader : Leader.values()) {
            if (PolicyDiagrams.accepts(rule, leader)) {
                leaders.add(leader);
            }
        }
        Integer known = decided.get(leaders);
        if (known == null) {
            known = rules.decided(leaders::contains);
            decided.put(leaders, known);
        }
        return known;
    }

    /** What a rule says, a tie-break aside: what is equal is the same, however its reason is worded. */
    static Set<Object> said(Rule rule) {
        Set<Object> things = new LinkedHashSet<>();
        for (Consequence consequence : rule.consequences()) {
            if (consequence instanceof Consequence.Require require) {
                things.add(Requested.of(require));
            } else if (consequence instanceof Consequence.Consult consult) {
                things.add(consult.role());
            } else if (!(consequence instanceof Consequence.TieBreak)) {
                things.add(consequence); // a text and nothing else
            }
        }
        return things;
    }
}
