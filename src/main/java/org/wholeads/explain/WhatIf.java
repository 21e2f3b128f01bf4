package org.wholeads.explain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.Situation;

/**
 * Answers what would change a decision. The answers are exact: they come from a diagram that holds what the policy says about
 * every initiative. Immutable; may be used by any number of threads.
 */
public final class WhatIf {
    /** What a change leaves alone unless told otherwise: the name is no argument, and risk is not chosen. */
    public static final Set<Fact> FIXED = Set.copyOf(EnumSet.of(Fact.ID, Fact.NAME, Fact.RISK));

    /** How many changes are shown unless told otherwise. */
    public static final int LIMIT = 100;

    private final DecisionDiagram diagram;

    private WhatIf(DecisionDiagram diagram) {
        this.diagram = diagram;
    }

    /** Answers from this diagram. */
    public static WhatIf of(DecisionDiagram diagram) {
        return new WhatIf(diagram);
    }

    /** The smallest changes that lead to another leader than today; at most 100, {@link #FIXED} facts left alone. */
    public Changes changes(Initiative initiative) {
        return changes(initiative, FIXED);
    }

    /** The smallest changes that lead to another leader than today; at most 100, these facts left alone. */
    public Changes changes(Initiative initiative, Set<Fact> fixed) {
        Optional<Leader> today = diagram.situation(initiative).leader();
        return changes(
                initiative,
                situation ->
                        situation.leader().isPresent() && !situation.leader().equals(today),
                fixed,
                LIMIT);
    }

    /** The smallest changes that lead to this leader; at most 100, {@link #FIXED} facts left alone. */
    public Changes changes(Initiative initiative, Leader leader) {
        return changes(initiative, leader, FIXED);
    }

    /** The smallest changes that lead to this leader; at most 100, these facts left alone. */
    public Changes changes(Initiative initiative, Leader leader, Set<Fact> fixed) {
        return changes(initiative, situation -> situation.leader().equals(Optional.of(leader)), fixed, LIMIT);
    }

    /**
     * The smallest changes that lead to a goal: no change of fewer facts leads there. Each fact counts as one, whatever its
     * new value; so does each attribute, and so does a list, however many of its elements change. A stated fact never becomes
     * unknown: nobody helps an initiative by forgetting. An unknown one may become any value.
     *
     * <p>An edit of a list has steps: one that comes in, one that drops out, and for objectives another main one, before the
     * old one or instead of it. What takes all the steps of a change that is shown, and more, is not shown; every other
     * change of so few facts is, be it as {@linkplain Change.Difference#alike alike}.
     *
     * @param goal what the policy should say
     * @param fixed the facts that must stay as they are
     * @param limit how many changes at most, 1 or more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public Changes changes(Initiative initiative, Predicate<Situation> goal, Set<Fact> fixed, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, not " + limit);
        }
        return new ChangeSearch(diagram, initiative, goal, fixed, limit).smallest();
    }
}
