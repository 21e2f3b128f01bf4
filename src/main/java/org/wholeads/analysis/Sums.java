package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final int against;
    private final Memo<String> sums;
    private final Memo<Condition> conditions;

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
        this(diagrams, evidence, 0);
    }

    /** @param against how much more than the evidence can be taken away from the margin */
    private Sums(Diagrams diagrams, List<Evidence> evidence, int against) {
        this.diagrams = diagrams;
        this.against = against;
        this.sums = new Memo<>(diagrams);
        this.conditions = new Memo<>(diagrams);
        // From the bottom up, so that each addition changes only what stands above the earlier ones.
        this.evidence = evidence.stream()
                .sorted(Comparator.comparingInt(
                        (Evidence it) -> -diagrams.nodes().level(it.holds())))
                .toList();
    }

    /**
     * The sums where a rule holds, without it; elsewhere they mean nothing. What has been added up already is used: the rule
     * is taken away from it everywhere, which is quick.
     */
    Sums lessened(Rule rule) {
        List<Evidence> others = new ArrayList<>(evidence);
        others.removeIf(it -> it.rule().equals(rule));
        Evidence removed = new Evidence(rule, Nodes.TRUE);
        Sums less = new Sums(diagrams, others);
        sums.forEach((label, sum) -> {
            int points = plus(label).applyAsInt(removed); // what it weighs against is no part of the new offset
            less.sums.put(label, points == 0 ? sum : diagrams.map(sum, value -> Math.max(0, value - points)));
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
     * The sums that have been added up already, if everywhere so much more were said. Where less is said than that takes away
     * they mean nothing.
     */
    Sums shifted(Weights more) {
        Sums shifted = new Sums(diagrams, evidence, Math.max(0, more.cmo()));
        sums.forEach((label, sum) -> {
            int points = more.of(label) + shifted.offset(label) - offset(label);
            shifted.sums.put(label, points == 0 ? sum : diagrams.map(sum, value -> Math.max(0, value + points)));
        });
        return shifted;
    }

    /** Where a condition on the balance holds. */
    int holds(Condition condition) {
        return conditions.get(condition, this::compile);
    }

    /**
     * The part of a region in which no more than so much speaks for one side. The sum is followed only there, and only as far:
     * mostly it is far smaller than the whole sum.
     */
    int atMost(int most, Leader side, int region) {
        int sum = Nodes.end(0);
        for (Evidence it : evidence) {
            int points = it.weight(side);
            if (points > 0) {
                int more = diagrams.map(diagrams.and(region, it.holds()), value -> value * points);
                sum = diagrams.map(diagrams.apply(Operation.PLUS, sum, more), value -> Math.min(value, most + 1));
            }
        }
        return diagrams.and(region, diagrams.map(sum, value -> value <= most ? 1 : 0));
    }

    private int compile(Condition condition) {
        if (condition instanceof Atom atom) {
            int offset = offset(atom.field().label());
            return diagrams.map(sum(atom.field()), value -> atom.accepts(value - offset) ? 1 : 0);
        }
        return RuleDiagrams.connect(diagrams, condition, this::holds);
    }

    private int sum(Field field) {
        return sums.get(field.label(), this::added);
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
        return evidence.stream().mapToInt(minus(label)).sum() + (label.equals("margin") ? against : 0);
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
