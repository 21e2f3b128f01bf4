package org.wholeads.analysis;

import java.math.BigInteger;
import org.wholeads.Initiative;
import org.wholeads.policy.Policy;

/** The initiatives of a space, in which regions are counted and exemplified. Not thread-safe. */
final class World {
    private final Space space;
    private final Diagrams diagrams;
    private final int legal;
    private final Counter counter;
    private final Witness witness;

    /** @throws BudgetExceededException if the policies ask for too much */
    World(Budget budget, Policy... policies) {
        this(budget, Space.of(budget, policies));
    }

    /** @throws BudgetExceededException if the space is too large */
    World(Budget budget, Space space) {
        this.space = space;
        this.diagrams = new Diagrams(space.arities(), budget);
        this.legal = Legality.of(space, diagrams);
        this.counter = new Counter(space, diagrams);
        this.witness = new Witness(space, diagrams);
    }

    Space space() {
        return space;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    /** The part of a region in which there are initiatives. */
    int legal(int region) {
        return diagrams.and(region, legal);
    }

    /** The diagram with {@link Ends#IMPOSSIBLE} where no initiative is. */
    int legalEnds(int ends) {
        int impossible = diagrams.map(legal, value -> value == 1 ? 0 : Ends.IMPOSSIBLE);
        return diagrams.apply(Operation.ELSE, impossible, ends);
    }

    /** Whether there is an initiative in a region. */
    boolean occurs(int region) {
        return diagrams.meet(region, legal);
    }

    /** Whether there is an initiative in both regions; makes no node. */
    boolean occurs(int region, int other) {
        return diagrams.meet(region, other, legal);
    }

    Counter counter() {
        return counter;
    }

    /** How many initiatives are in a region. */
    BigInteger count(int region) {
        return counter.yes(legal(region));
    }

    /** The smallest initiative of a region in which there is one. */
    Initiative smallest(int region) {
        return smallestOf(legal(region));
    }

    /** The smallest of a region in which only initiatives are, and at least one. */
    Initiative smallestOf(int legal) {
        return witness.smallest(legal);
    }
}
