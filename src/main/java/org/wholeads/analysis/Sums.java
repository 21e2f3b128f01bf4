package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.wholeads.Leader;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Field;
import org.wholeads.policy.Rule;

/** The evidence added up, as diagrams: one for each sum that some condition asks for. Not thread-safe. */
final class Sums {
    private final Diagrams diagrams;
    private final List<Evidence> evidence;
    private final Map<String, Integer> sums = new LinkedHashMap<>();
    private final Map<Condition, Integer> conditions = new LinkedHashMap<>();

    /** A rule's evidence, and where it holds. */
    record Evidence(Rule rule, int holds) {
        int weight(Leader side) {
            return rule.weight(side);
        }

        Evidence within(int region, Diagrams diagrams) {
            return new Evidence(rule, diagrams.and(region, holds));
        }
    }

    Sums(Diagrams diagrams, List<Evidence> evidence) {
        this.diagrams = diagrams;
        // From the bottom up, so that each addition changes only what stands above the earlier ones.
        this.evidence = evidence.stream()
                .sorted(Comparator.comparingInt(
                        (Evidence it) -> -diagrams.nodes().level(it.holds())))
                .toList();
    }

    /**
     * The sums that were added up so far, without one rule where that holds. It is taken away everywhere, which is quick;
     * where the rule does not hold they mean nothing.
     */
    Sums lessened(Rule rule) {
        Evidence removed = new Evidence(rule, Nodes.TRUE);
        Sums less = new Sums(diagrams, evidence);
        sums.forEach((label, sum) -> {
            int shift = minus(label).applyAsInt(removed) - plus(label).applyAsInt(removed);
            less.sums.put(label, shift == 0 ? sum : diagrams.map(sum, value -> Math.max(0, value + shift)));
        });
        return less;
    }

    /** The sums inside a region; outside of it they mean nothing. */
    Sums within(int region) {
        return new Sums(
                diagrams,
                evidence.stream().map(it -> it.within(region, diagrams)).toList());
    }

    /**
     * The sums inside a region, if one rule said something else there; outside it they mean nothing.
     *
     * @param now what it would say, and where; empty if it were not there
     */
    Sums edited(int region, Rule rule, Optional<Evidence> now) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.removeIf(it -> it.rule().equals(rule));
        now.ifPresent(all::add);
        Sums edited = new Sums(diagrams, all);
        sums.forEach((label, sum) -> {
            int changed = diagrams.apply(Operation.WHERE, region, sum);
            for (Evidence it : evidence) {
                changed = it.rule().equals(rule) ? lessened(label, changed, it.within(region, diagrams)) : changed;
            }
            if (now.isPresent()) {
                changed = increased(label, changed, now.get().within(region, diagrams));
            }
            edited.sums.put(label, changed);
        });
        return edited;
    }

    /** Outside the region, where a sum is 0, it stays there. */
    private int lessened(String label, int sum, Evidence removed) {
        int less = diagrams.apply(Operation.MINUS, sum, weighted(removed, plus(label)));
        int restored = diagrams.apply(Operation.PLUS, less, weighted(removed, minus(label)));
        int shift = minus(label).applyAsInt(removed);
        return shift == 0 ? restored : diagrams.map(restored, value -> Math.max(0, value - shift));
    }

    private int increased(String label, int sum, Evidence added) {
        int shift = minus(label).applyAsInt(added);
        int shifted = shift == 0 ? sum : diagrams.map(sum, value -> value + shift);
        int more = diagrams.apply(Operation.PLUS, shifted, weighted(added, plus(label)));
        return diagrams.apply(Operation.MINUS, more, weighted(added, minus(label)));
    }

    /** Where a condition on the balance holds. */
    int holds(Condition condition) {
        Integer known = conditions.get(condition);
        if (known != null) {
            return known;
        }
        int holds = compile(condition);
        conditions.put(condition, holds);
        return holds;
    }

    private int compile(Condition condition) {
        if (condition instanceof Atom atom) {
            int offset = offset(atom.field().label());
            return diagrams.map(sum(atom.field()), value -> atom.accepts(value - offset) ? 1 : 0);
        }
        return RuleDiagrams.connect(diagrams, condition, this::holds);
    }

    private int sum(Field field) {
        return sums.computeIfAbsent(field.label(), this::added);
    }

    private int added(String label) {
        int sum = Nodes.end(offset(label));
        for (Evidence it : evidence) {
            sum = diagrams.apply(Operation.PLUS, sum, weighted(it, plus(label)));
            sum = diagrams.apply(Operation.MINUS, sum, weighted(it, minus(label)));
        }
        return sum;
    }

    private int weighted(Evidence it, ToIntFunction<Evidence> weight) {
        int points = weight.applyAsInt(it);
        return points == 0 ? Nodes.end(0) : diagrams.map(it.holds(), value -> value * points);
    }

    /** What is added to every sum so that it is never below 0. */
    private int offset(String label) {
        return evidence.stream().mapToInt(minus(label)).sum();
    }

    private static ToIntFunction<Evidence> plus(String label) {
        return it -> switch (label) {
            case "cto", "margin" -> it.weight(Leader.CTO);
            case "cmo" -> it.weight(Leader.CMO);
            default -> it.weight(Leader.HANDS_ON_USER);
        };
    }

    private static ToIntFunction<Evidence> minus(String label) {
        return it -> label.equals("margin") ? it.weight(Leader.CMO) : 0;
    }
}
