package org.wholeads.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.engine.Evaluator;
import org.wholeads.policy.Policy;

/**
 * Chooses few initiatives that cover many goals: always next the one that covers most of what is left, of equal ones the
 * one found first.
 */
final class Suggestions {
    private Suggestions() {}

    /**
     * Suggestions for all results with an example.
     *
     * @param results one for each of the goals, in their order
     */
    static List<Suggestion> of(Policy policy, Goals goals, List<Result> results) {
        BitSet open = new BitSet();
        Map<Initiative, BitSet> candidates = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Optional<Initiative> example = results.get(i).example();
            if (example.isPresent()) {
                open.set(i);
                candidates.computeIfAbsent(example.get(), goals::reached);
            }
        }
        Evaluator evaluator = Evaluator.of(policy);
        List<Suggestion> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Initiative best = best(candidates, open);
            BitSet covers = common(candidates.getOrDefault(best, new BitSet()), open);
            chosen.add(new Suggestion(
                    best,
                    evaluator.decide(best),
                    covers.stream().mapToObj(goals.all()::get).toList()));
            open.andNot(covers);
        }
        return chosen;
    }

    private static Initiative best(Map<Initiative, BitSet> candidates, BitSet open) {
        Initiative best = candidates.keySet().iterator().next();
        int most = 0;
        for (Map.Entry<Initiative, BitSet> candidate : candidates.entrySet()) {
            int count = common(candidate.getValue(), open).cardinality();
            if (count > most) {
                best = candidate.getKey();
                most = count;
            }
        }
        if (most == 0) {
            throw new IllegalStateException("an example does not cover its goal: " + best);
        }
        return best;
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common;
    }
}
