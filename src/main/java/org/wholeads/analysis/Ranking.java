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
 * @param ranks each rule's place, by falling salience
 */
record Ranking(int says, Map<Rule, Rank> ranks) {
    /**
     * A rule's place.
     *
     * @param holds where the rule holds
     * @param higher the rules of higher salience
     */
    record Rank(int holds, Higher higher) {
        /** What the rules of higher salience say, with the end 0 where none of them stands. */
        int above() {
            return higher.says;
        }

        /** Where no rule of higher salience stands. */
        int open(Diagrams diagrams) {
            return higher.open(diagrams);
        }

        /** Where the rule stands; made when it is asked for, since most rules are never asked. */
        int stands(Diagrams diagrams) {
            return diagrams.and(holds, open(diagrams));
        }
    }

    /** The rules of higher salience than some, which they all share. */
    private static final class Higher {
        private final int says;
        private final Memo<Integer> open;

        private Higher(int says, Diagrams diagrams) {
            this.says = says;
            this.open = new Memo<>(diagrams);
        }

        /** Where they say nothing; made once, when it is asked for. */
        private int open(Diagrams diagrams) {
            return open.get(says, it -> diagrams.map(it, value -> value == 0 ? 1 : 0));
        }
    }

    /** The place of one of the rules ranked. */
    Rank rank(Rule rule) {
        return Objects.requireNonNull(ranks.get(rule));
    }

    /** Where no rule of a higher salience than this stands. */
    int open(int salience, Diagrams diagrams) {
        for (Map.Entry<Rule, Rank> entry : ranks.entrySet()) {
            if (entry.getKey().salience() <= salience) {
                return entry.getValue().open(diagrams);
            }
        }
        return Nodes.TRUE; // which may be too much where all rules stand higher, and is never too little
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
            Higher higher = new Higher(says, diagrams);
            for (Rule rule : equals) {
                Rank rank = new Rank(holds.applyAsInt(rule), higher);
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
