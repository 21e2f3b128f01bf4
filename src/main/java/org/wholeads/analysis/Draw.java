package org.wholeads.analysis;

import java.util.Random;

/** Draws initiatives at random, every time the same ones. Not thread-safe. */
final class Draw {
    private static final long SEED = 1;

    private static final int MOST_STATED = 8;
    private static final int ELEMENTS = 4;

    private final Random random = new Random(SEED);
    private final Space space;
    private final Diagrams diagrams;

    /** @param diagrams in which the regions are */
    Draw(Space space, Diagrams diagrams) {
        this.space = space;
        this.diagrams = diagrams;
    }

    /**
     * The places of the choices of one of the initiatives of a region, in which there is one. Some state nearly all facts,
     * some nearly none, which is where sums are small.
     */
    int[] from(int region) {
        Nodes nodes = diagrams.nodes();
        int[] choices = new int[space.levels().size()];
        diagrams.steps(choices.length);
        int stated = random.nextInt(MOST_STATED + 1);
        int node = region;
        for (int level = 0; level < choices.length; level++) {
            choices[level] = any(level, stated);
            if (nodes.level(node) == level) {
                // Every way that does not lead to no at once leads to yes in the end.
                while (nodes.child(node, choices[level]) == Nodes.FALSE) {
                    choices[level] = random.nextInt(nodes.arity(level));
                }
                node = nodes.child(node, choices[level]);
            }
        }
        return choices;
    }

    /** A fact is stated in so many of {@link #MOST_STATED} cases, an element of a list more seldom, since most lists are short. */
    private int any(int level, int stated) {
        Level asked = space.levels().get(level);
        int cases = asked.element() == null ? MOST_STATED : MOST_STATED * ELEMENTS;
        if (asked.isStatement() && random.nextInt(cases) >= stated) {
            return 0; // unknown, or not in the list
        }
        return random.nextInt(asked.choices().size());
    }
}
