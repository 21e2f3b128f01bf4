package org.wholeads.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wholeads.Leader;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * Some initiatives, one bit each, and what a policy makes of all of them at once. What happens to one of them is proved to
 * happen; what happens to none of them may happen all the same. Not thread-safe.
 */
final class Samples {
    private final Policy policy;
    private final Space space;
    private final int count;
    private final BitSet[][] chosen;
    private final Map<Condition, BitSet> conditions = new HashMap<>();
    private final Map<Rule, BitSet> initiative = new HashMap<>();
    private final Map<Leader, int[]> sums = new HashMap<>();
    private final Map<Map<Leader, Integer>, Judgement> judgements = new HashMap<>();

    /** @param choices for each sample and each level the place of a choice that an initiative can have */
    Samples(Policy policy, Space space, List<int[]> choices) {
        this.policy = policy;
        this.space = space;
        this.count = choices.size();
        this.chosen = new BitSet[space.levels().size()][];
        for (int level = 0; level < chosen.length; level++) {
            chosen[level] = new BitSet[space.levels().get(level).choices().size()];
            for (int choice = 0; choice < chosen[level].length; choice++) {
                chosen[level][choice] = new BitSet(count);
            }
            for (int sample = 0; sample < count; sample++) {
                chosen[level][choices.get(sample)[level]].set(sample);
            }
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** For which of them the conditions of a rule on the initiative hold. */
    BitSet initiative(Rule rule) {
        return initiative.computeIfAbsent(rule, it -> {
            BitSet holds = all();
            for (Pattern pattern : it.patterns()) {
                if (pattern.subject() == Subject.INITIATIVE) {
                    pattern.conditions().forEach(condition -> holds.and(where(condition)));
                }
            }
            return holds;
        });
    }

    private BitSet where(Condition condition) {
        BitSet known = conditions.get(condition);
        if (known == null) {
            known = condition instanceof Atom atom ? accepted(atom) : connect(condition, this::where);
            conditions.put(condition, known);
        }
        return known;
    }

    private BitSet accepted(Atom atom) {
        int place = space.levelOf(atom);
        Level level = space.levels().get(place);
        BitSet accepted = new BitSet(count);
        for (int choice = 0; choice < chosen[place].length; choice++) {
            if (level.accepts(choice, atom)) {
                accepted.or(chosen[place][choice]);
            }
        }
        return accepted;
    }

    /** What follows for a condition that is no atom from what its parts are. */
    BitSet connect(Condition condition, Function<Condition, BitSet> part) {
        if (condition instanceof Condition.Not not) {
            BitSet opposite = all();
            opposite.andNot(part.apply(not.condition()));
            return opposite;
        }
        boolean isAll = condition instanceof Condition.All;
        BitSet joined = isAll ? all() : new BitSet(count);
        for (Condition one : ((Condition.Junction) condition).conditions()) {
            if (isAll) {
                joined.and(part.apply(one));
            } else {
                joined.or(part.apply(one));
            }
        }
        return joined;
    }

    /** What the evidence for one side adds up to, for each of them. */
    int[] sum(Leader side) {
        return sums.computeIfAbsent(side, it -> {
            int[] sum = new int[count];
            for (Rule rule : policy.rules(Stage.EVIDENCE)) {
                int weight = rule.weight(it);
                if (weight > 0) {
                    initiative(rule).stream().forEach(sample -> sum[sample] += weight);
                }
            }
            return sum;
        });
    }

    /** What the policy makes of them. */
    Judgement judgement() {
        return judgement(Map.of());
    }

    /**
     * What the policy would make of them if there were less evidence; it means something only for samples that have as much.
     *
     * @param less how much less there is for a side
     */
    Judgement judgement(Map<Leader, Integer> less) {
        Judgement known = judgements.get(less);
        if (known == null) {
            known = new Judgement(policy, this, less);
            judgements.put(new LinkedHashMap<>(less), known);
        }
        return known;
    }

    BitSet all() {
        BitSet all = new BitSet(count);
        all.set(0, count);
        return all;
    }
}
