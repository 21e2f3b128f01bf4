package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.wholeads.policy.Rule;

/**
 * Rules that compete by salience, verdicts or tie-breaks: of those that hold, the ones of the highest salience stand.
 *
 * @param says ends: the leaders that the standing rules name, as bits, 0 if no rule stands; or what was settled before
 * @param ranks each rule's place, in the order of the policy
 */
record Ranking(int says, Map<Rule, Rank> ranks) {
    /**
     * A rule's place.
     *
     * @param holds where the rule holds
     * @param above what the rules of higher salience say, with the end 0 where none of them stands
     */
    record Rank(int holds, int above) {
        /** Where the rule stands; made when it is asked for, since most rules are never asked. */
        int stands(Diagrams diagrams) {
            return diagrams.and(holds, diagrams.map(above, value -> value == 0 ? 1 : 0));
        }
    }

    /** The place of one of the rules ranked. */
    Rank rank(Rule rule) {
        return Objects.requireNonNull(ranks.get(rule));
    }

    /**
     * Ranks rules.
     *
     * @param settled a diagram with the end 0 where the rules have to decide
     * @param rules by falling salience
     * @param holds where a rule holds
     */
    static Ranking of(Diagrams diagrams, int settled, List<Rule> rules, ToIntFunction<Rule> holds) {
        Map<Rule, Rank> ranks = new LinkedHashMap<>();
        int says = settled;
        for (List<Rule> equals : bySalience(rules)) {
            int named = Nodes.end(0);
            for (Rule rule : equals) {
                Rank rank = new Rank(holds.applyAsInt(rule), says);
                ranks.put(rule, rank);
                int bit = Situation.bit(PolicyDiagrams.named(rule));
                named = diagrams.apply(Operation.UNION, named, diagrams.map(rank.holds(), value -> value * bit));
            }
            says = diagrams.apply(Operation.ELSE, says, named);
        }
        return new Ranking(says, ranks);
    }

    /** The rules of each salience, from the highest to the lowest. */
    static List<List<Rule>> bySalience(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        for (Rule rule : rules) {
            if (groups.isEmpty() || groups.get(groups.size() - 1).get(0).salience() != rule.salience()) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(rule);
        }
        return groups;
    }
}
