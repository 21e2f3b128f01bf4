package org.wholeads.explain;

/** A part of a decision that questions can settle; those who interview settle them in this order. */
public enum Aspect {
    /** Who leads. */
    LEADER,
    /** Who leads, and who is accountable. */
    ACCOUNTABLE,
    /** What must happen first and who answers for it; whether the initiative must not go ahead is settled first of all. */
    CONDITIONS,
    /** Whose opinion must be heard. */
    CONSULTATIONS,
    /** The risks, the advice and the questions. */
    NOTES
}
