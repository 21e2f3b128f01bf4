package org.wholeads;

/**
 * How far it acts by itself.
 */
public enum Autonomy {
    /** A person does the work and uses what it gives. */
    ASSISTS,

    /** It acts after a person has agreed. */
    ACTS_WITH_APPROVAL,

    /** It acts without a person who checks. */
    ACTS_ALONE
}
