package org.wholeads;

/**
 * Whose work inside the organisation an initiative changes.
 */
public enum Scope {
    /** One person's. */
    INDIVIDUAL,

    /** A team's. */
    TEAM,

    /** A department's. */
    DEPARTMENT,

    /** Everybody's. */
    COMPANY
}
