package org.wholeads.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * What one policy says about every combination of choices, as diagrams. Whether an initiative can have them is a diagram of
 * its own ({@link Legality}), which comes in last: together they are ten times as large. Not thread-safe.
 */
final class PolicyDiagrams {
    private final Policy policy;
    private final Diagrams diagrams;
    private final RuleDiagrams rules;
    private final Map<Rule, Integer> initiative = new LinkedHashMap<>();
    private final Sums sums;
    private final Set<Atom> comparisons = new LinkedHashSet<>();
    private final int region;
    private final Memo<Leader> led;
    private @Nullable Ranking verdicts;

    /** Whether the verdicts have exceeded the budget: they would again, and take as long to find out. */
    private boolean isTooMuch;

    private @Nullable Ranking tieBreaks;
    private int situations = Operation.OPEN;

    PolicyDiagrams(Policy policy, Space space, Diagrams diagrams) {
        this.policy = policy;
        this.diagrams = diagrams;
        this.rules = new RuleDiagrams(space, diagrams);
        this.led = new Memo<>(diagrams);
        this.region = Nodes.TRUE;
        for (Rule rule : policy.rules()) {
            initiative.put(rule, rules.holds(rule));
            rule.atoms().stream()
                    .filter(atom -> atom.field().subject() == Subject.BALANCE)
                    .forEach(comparisons::add);
        }
        this.sums = new Sums(
                diagrams,
                policy.rules(Stage.EVIDENCE).stream()
                        .map(rule -> new Sums.Evidence(rule, initiative(rule)))
                        .toList());
    }

    private PolicyDiagrams(Policy policy, PolicyDiagrams other, int region, Sums sums) {
        this.policy = policy;
        this.diagrams = other.diagrams;
        this.rules = other.rules;
        this.led = new Memo<>(diagrams);
        this.sums = sums;
        this.comparisons.addAll(other.comparisons);
        this.region = region;
        for (Rule rule : policy.rules()) {
            Integer known = other.initiative.get(rule);
            initiative.put(rule, known != null ? known : rules.holds(rule));
        }
    }

    /** The same policy but for a rule that weighs nothing: the evidence is this one's. */
    PolicyDiagrams edited(Policy edited) {
        return new PolicyDiagrams(edited, this, region, sums);
    }

    /**
     * The same policy, seen only inside a region: outside of it situations are {@link Ends#IMPOSSIBLE}, and no rule stands.
     * The smaller the region, the smaller the sums; they are added up anew.
     */
    PolicyDiagrams within(int part) {
        return new PolicyDiagrams(policy, this, part, sums.within(part));
    }

    /** Where the conditions of a rule on the initiative would hold, if it were one of the policy's. */
    int imagined(Rule rule) {
        return rules.holds(rule);
    }

    /** Where a condition on the initiative holds, which must not ask for more than the space does. */
    int where(Condition condition) {
        return rules.holds(condition);
    }

    Policy policy() {
        return policy;
    }

    Sums sums() {
        return sums;
    }

    /** Where the conditions of a rule on the initiative hold. */
    int initiative(Rule rule) {
        return initiative.getOrDefault(rule, Nodes.FALSE);
    }

    /** Where all conditions of a rule hold, those on the outcome left aside. */
    int holds(Rule rule) {
        return holds(rule, region, sums);
    }

    /** The part of the region in which a verdict or a tie-break stands, found without ranking the rules that are no higher. */
    int stands(Rule rule) {
        int stands = holds(rule);
        for (Rule other : rule.stage() == Stage.VERDICT ? policy.rules(Stage.VERDICT) : tieBreaks(policy)) {
            if (stands != Nodes.FALSE && other.salience() > rule.salience()) {
                stands = diagrams.apply(Operation.EXCEPT, stands, holds(other, stands, sums));
            }
        }
        return stands == Nodes.FALSE || rule.stage() == Stage.VERDICT
                ? stands
                : diagrams.and(stands, ledBy(Leader.JOINT));
    }

    /** The situations where a rule holds, if it weighed nothing; elsewhere they are {@link Ends#IMPOSSIBLE}. */
    int situationsWithout(Rule rule) {
        return situations(diagrams.and(region, initiative(rule)), sums.lessened(rule));
    }

    /** Where all conditions of a rule hold inside a region, those on the outcome left aside. */
    int holds(Rule rule, int region, Sums balance) {
        return balance(rule, diagrams.and(region, initiative(rule)), balance);
    }

    /** The part of a region in which the conditions of a rule on the balance hold. */
    int balance(Rule rule, int region, Sums balance) {
        int holds = region;
        for (Pattern pattern : rule.patterns()) {
            if (pattern.subject() == Subject.BALANCE) {
                for (Condition condition : pattern.conditions()) {
                    holds = holds == Nodes.FALSE ? holds : diagrams.and(holds, balance.holds(condition));
                }
            }
        }
        return holds;
    }

    /** What all rules compare with, if everywhere so much more were said. */
    Sums shifted(Weights more) {
        comparisons.forEach(sums::holds);
        return sums.shifted(more);
    }

    /** Where some comparison with the balance, of any rule, gives another answer by other sums. */
    int weighedOtherwise(Sums others) {
        int otherwise = Nodes.FALSE;
        for (Atom atom : comparisons) {
            int differs = diagrams.apply(Operation.DIFFERS, sums.holds(atom), others.holds(atom));
            otherwise = diagrams.or(otherwise, differs);
        }
        return otherwise;
    }

    /** The rules that may break a tie. */
    static List<Rule> tieBreaks(Policy policy) {
        return policy.rules(Stage.CONSEQUENCE).stream()
                .filter(rule -> rule.tieBreak().isPresent())
                .filter(rule -> accepts(rule, Leader.JOINT))
                .toList();
    }

    /** Whether what a rule asks of the outcome holds if this leader leads. */
    static boolean accepts(Rule rule, Leader leader) {
        Outcome outcome = new Outcome(leader);
        return rule.patterns().stream()
                .filter(pattern -> pattern.subject() == Subject.OUTCOME)
                .allMatch(pattern -> pattern.conditions().stream().allMatch(condition -> condition.holds(outcome)));
    }

    /** The verdicts; ends: bits of leaders, or {@link Ends#IMPOSSIBLE}. */
    Ranking verdicts() {
        if (verdicts == null) {
            if (isTooMuch) {
                throw new BudgetExceededException();
            }
            isTooMuch = true;
            verdicts = verdicts(region, sums);
            isTooMuch = false;
        }
        return verdicts;
    }

    /** The tie-breaks where both lead; elsewhere the end is {@link Ends#IMPOSSIBLE}. */
    Ranking tieBreaks() {
        if (tieBreaks == null) {
            tieBreaks = tieBreaks(verdicts(), region, sums);
        }
        return tieBreaks;
    }

    /** Where the verdicts name this leader and no other. */
    int ledBy(Leader leader) {
        return led.get(leader, it -> diagrams.map(verdicts().says(), value -> value == Situation.bit(it) ? 1 : 0));
    }

    /** The situations; ends as {@link Ends} reads them. */
    int situations() {
        if (situations == Operation.OPEN) {
            situations = situations(verdicts(), tieBreaks());
        }
        return situations;
    }

    /** The situations inside a region, if the evidence were this; outside they are {@link Ends#IMPOSSIBLE}. */
    int situations(int region, Sums balance) {
        Ranking within = verdicts(region, balance);
        return situations(within, tieBreaks(within, region, balance));
    }

    private Ranking verdicts(int region, Sums balance) {
        return Ranking.of(
                diagrams,
                diagrams.map(region, value -> value == 1 ? 0 : Ends.IMPOSSIBLE),
                policy.rules(Stage.VERDICT),
                rule -> holds(rule, region, balance));
    }

    private Ranking tieBreaks(Ranking leaders, int region, Sums balance) {
        return Ranking.of(
                diagrams,
                diagrams.map(leaders.says(), value -> value == Ends.JOINT ? 0 : Ends.IMPOSSIBLE),
                tieBreaks(policy),
                rule -> holds(rule, region, balance));
    }

    private int situations(Ranking leaders, Ranking accountable) {
        int ties = diagrams.map(accountable.says(), value -> value == Ends.IMPOSSIBLE ? 0 : Ends.tieBreaks(value));
        return diagrams.apply(Operation.UNION, leaders.says(), ties);
    }

    /** Where this leader leads, and who is accountable is decided, too. */
    int decidedFor(Leader leader) {
        return decided(leader::equals);
    }

    /** Where one of these leads, and who is accountable is decided, too. */
    int decided(Predicate<Leader> leader) {
        return diagrams.map(
                situations(), value -> Ends.leader(value).filter(leader).isPresent() ? 1 : 0);
    }

    /** Whom a verdict or a tie-break names. */
    static Leader named(Rule rule) {
        return rule.verdict().or(rule::tieBreak).orElseThrow();
    }
}
