package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.wholeads.Leader;
import org.wholeads.policy.Rule;

/**
 * Rules that compete by salience, verdicts or tie-breaks: of those that hold, the ones of the highest salience stand.
 *
 * @param says ends: the leaders that the standing rules name, as bits, 0 if no rule stands; or what was settled before
 * @param stands where each rule stands
 */
record Ranking(int says, Map<Rule, Integer> stands) {
    /** Where a rule stands. */
    int stands(Rule rule) {
        return stands.getOrDefault(rule, Nodes.FALSE);
    }

    /**
     * Ranks rules.
     *
     * @param settled a diagram with the end 0 where the rules have to decide
     * @param rules by falling salience
     * @param names the leader that a rule names
     * @param within where a rule holds, inside the region given
     */
    static Ranking of(
            Diagrams diagrams,
            int settled,
            List<Rule> rules,
            Function<Rule, Leader> names,
            ToIntBiFunction<Rule, Integer> within) {
        Map<Rule, Integer> stands = new LinkedHashMap<>();
        int says = settled;
        for (List<Rule> equals : bySalience(rules)) {
            int open = diagrams.map(says, value -> value == 0 ? 1 : 0);
            for (Rule rule : equals) {
                int stand = within.applyAsInt(rule, open);
                stands.put(rule, stand);
                int bit = Situation.bit(names.apply(rule));
                says = diagrams.apply(Operation.UNION, says, diagrams.map(stand, value -> value * bit));
            }
        }
        return new Ranking(says, stands);
    }

    private static List<List<Rule>> bySalience(List<Rule> rules) {
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
