package org.wholeads;

/**
 * Where it comes from.
 */
public enum Sourcing {
    /** Bought and used as it is. */
    OFF_THE_SHELF,

    /** Bought and set up for the organisation. */
    CONFIGURED,

    /** Built for the organisation. */
    BUILT
}
