package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.wholeads.Leader;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/** What follows from the verdict of a policy, and where: every condition, risk and so on by itself. Not thread-safe. */
final class Speeches {
    private final PolicyDiagrams rules;
    private final Diagrams diagrams;
    private final Map<Entry, List<Rule>> speakers = new HashMap<>();
    private final Memo<Set<Leader>> decided;
    private final Memo<Rule> spoken;

    Speeches(PolicyDiagrams rules, Diagrams diagrams) {
        this.rules = rules;
        this.diagrams = diagrams;
        this.decided = new Memo<>(diagrams);
        this.spoken = new Memo<>(diagrams);
        for (Rule rule : rules.policy().rules(Stage.CONSEQUENCE)) {
            Entry.of(rule).forEach(it -> speakers.computeIfAbsent(it, key -> new ArrayList<>())
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
        Set<Entry> things = new LinkedHashSet<>(Entry.of(edit.before()));
        edit.after().ifPresent(now -> things.addAll(Entry.of(now)));
        int all = Nodes.FALSE;
        for (Entry thing : things) {
            int before = Entry.of(edit.before()).contains(thing) ? spoken(edit.before()) : Nodes.FALSE;
            int after = edit.after()
                    .filter(now -> Entry.of(now).contains(thing))
                    .map(this::spoken)
                    .orElse(Nodes.FALSE);
            int changed = diagrams.apply(Operation.DIFFERS, before, after);
            for (Rule other : speakers(thing)) {
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

    /** What follows somewhere, or would if the rule that says it were heard. */
    Set<Entry> entries() {
        return Collections.unmodifiableSet(speakers.keySet());
    }

    /** The rules that make an entry, in the order of the policy. */
    List<Rule> speakers(Entry entry) {
        return speakers.getOrDefault(entry, List.of());
    }

    /** The part of a region in which a rule is heard. */
    int spoken(Rule rule, int region) {
        int asked = asked(rule, region);
        return rules.balance(rule, asked == Nodes.FALSE ? asked : diagrams.and(asked, decided(rule)), rules.sums());
    }

    /** The part of a region in which what a rule asks of an initiative holds. */
    int asked(Rule rule, int region) {
        return diagrams.and(region, rules.imagined(rule));
    }

    /** The part of a region in which none of these rules is heard. */
    int unspoken(List<Rule> some, int region) {
        int left = region;
        for (Rule rule : some) {
            left = left == Nodes.FALSE ? left : diagrams.apply(Operation.EXCEPT, left, spoken(rule, left));
        }
        return left;
    }

    /** Whether one of these rules asks the same of an initiative and of the leader as another, and neither of the balance. */
    boolean hasAlike(Rule rule, List<Rule> some) {
        return some.stream()
                .filter(other -> !weighs(rule) && !weighs(other))
                .filter(other -> leaders(other).equals(leaders(rule)))
                .anyMatch(other -> rules.imagined(other) == rules.imagined(rule));
    }

    /** Where a rule is heard. */
    int spoken(Rule rule) {
        return spoken.get(rule, it -> holds(it, decided(it), rules.sums()));
    }

    /** Where somebody leads of whom a rule speaks. */
    private int decided(Rule rule) {
        return decided(leaders(rule));
    }

    /** Where one of these leads. */
    int decided(Set<Leader> leaders) {
        return decided.get(leaders, it -> rules.decided(it::contains));
    }

    /** The leaders of whom a rule speaks. */
    static Set<Leader> leaders(Rule rule) {
        return Evaluated.accepted(rule);
    }
}
