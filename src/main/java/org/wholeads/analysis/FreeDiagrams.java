package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.wholeads.Leader;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * Where the rules of a policy hold over a {@link FreeBalance}, which says why "never" is a proof here and "somewhere" is not.
 * Not thread-safe.
 */
final class FreeDiagrams {
    private final List<Rule> verdicts;
    private final List<Rule> tieBreaks;
    private final int top;
    private final FreeBalance balance;
    private final Diagrams diagrams;
    private final RuleDiagrams initiative;
    private final int possible;
    private final Map<Rule, Integer> holds = new HashMap<>();

    /** @throws BudgetExceededException if the policy asks for too much */
    FreeDiagrams(Policy policy, Space space, Budget budget) {
        this.verdicts = simplestFirst(policy.rules(Stage.VERDICT));
        this.tieBreaks = simplestFirst(PolicyDiagrams.tieBreaks(policy));
        this.top = space.levels().size();
        this.balance = new FreeBalance(policy, top);
        this.diagrams = new Diagrams(balance.below(space.arities()), budget);
        this.initiative = new RuleDiagrams(space, diagrams);
        this.possible = diagrams.and(Legality.of(space, diagrams), balance.possible(diagrams));
    }

    Diagrams diagrams() {
        return diagrams;
    }

    /** Those that ask least come first. */
    List<Rule> verdicts() {
        return verdicts;
    }

    /** Those that ask least come first. */
    List<Rule> tieBreaks() {
        return tieBreaks;
    }

    private List<Rule> rivals(Rule rule) {
        return rule.stage() == Stage.VERDICT ? verdicts : tieBreaks;
    }

    private static List<Rule> others(List<Rule> rules, Predicate<Rule> wanted) {
        return rules.stream().filter(wanted).toList();
    }

    /** Those that ask least take most of a region, so that what is left becomes small soon. */
    private static List<Rule> simplestFirst(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingInt(rule -> rule.atoms().size()));
        return List.copyOf(sorted);
    }

    /** Whether there is a point in a region; if not, no initiative is in it. */
    boolean occurs(int region) {
        return diagrams.meet(region, possible);
    }

    /** The points of a region. */
    int possible(int region) {
        return diagrams.and(region, possible);
    }

    /** Where the conditions of a rule on the initiative hold. */
    int initiative(Rule rule) {
        return initiative.holds(rule);
    }

    /** Where all conditions of a rule hold, those on the outcome left aside. */
    int holds(Rule rule) {
        Integer known = holds.get(rule);
        if (known == null) {
            known = initiative(rule);
            for (Pattern pattern : rule.patterns()) {
                if (pattern.subject() == Subject.BALANCE) {
                    for (Condition condition : pattern.conditions()) {
                        known = diagrams.and(known, balance.holds(condition, diagrams));
                    }
                }
            }
            holds.put(rule, known);
        }
        return known;
    }

    /** The part of a region in which a verdict or a tie-break may stand: none of higher salience holds. */
    int stands(Rule rule, int region) {
        return without(
                others(rivals(rule), other -> other.salience() > rule.salience()), diagrams.and(region, holds(rule)));
    }

    /** The part of a region in which this leader may lead: no verdict that goes before names another. */
    int ledBy(Leader leader, int region) {
        int led = Nodes.FALSE;
        for (Rule rule : verdicts) {
            if (PolicyDiagrams.named(rule) == leader && region != Nodes.FALSE) {
                List<Rule> others = others(
                        verdicts,
                        other -> PolicyDiagrams.named(other) != leader && other.salience() >= rule.salience());
                led = diagrams.or(led, without(others, diagrams.and(region, holds(rule))));
            }
        }
        return led;
    }

    /** The part of a region in which none of these rules holds. */
    int without(Iterable<Rule> rules, int region) {
        if (!occurs(region)) {
            return Nodes.FALSE;
        }
        int left = region;
        for (Rule rule : rules) {
            left = diagrams.apply(Operation.EXCEPT, left, holds(rule));
            if (!occurs(left)) {
                return Nodes.FALSE;
            }
        }
        return left;
    }

    /** The most that speaks for one side somewhere in a region; {@link Integer#MAX_VALUE} if that is not limited. */
    int most(Leader side, int region) {
        return balance.most(side, possible(region), diagrams);
    }

    /**
     * The initiatives of a region, whatever their balance.
     *
     * @param others diagrams over the levels of the initiative, in which the result is
     */
    int initiatives(int region, Diagrams others) {
        int some = possible(region);
        int[] order = diagrams.childrenFirst(some);
        int[] become = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            become[i] = diagrams.nodes().level(order[i]) < top ? copy(order[i], order, become, others) : Nodes.TRUE;
        }
        return Nodes.isEnd(some) ? some : become[order.length - 1];
    }

    private int copy(int node, int[] order, int[] become, Diagrams others) {
        int level = diagrams.nodes().level(node);
        int[] children = new int[diagrams.nodes().arity(level)];
        for (int choice = 0; choice < children.length; choice++) {
            int child = diagrams.nodes().child(node, choice);
            children[choice] = Nodes.isEnd(child) ? child : become[Arrays.binarySearch(order, child)];
        }
        return others.nodes().node(level, children, 0);
    }
}
