package org.wholeads;

/**
 * The risk class, after the tiers of the EU AI Act.
 */
public enum Risk {
    /** No duty beyond the ordinary. */
    MINIMAL,

    /** People must be told that they deal with AI. */
    LIMITED,

    /** It can affect health, safety or fundamental rights. */
    HIGH,

    /** A practice that the law forbids. */
    PROHIBITED
}
