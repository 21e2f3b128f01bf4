package org.wholeads.policy;

/** When a rule is evaluated. It follows from the facts that the rule matches. */
public enum Stage {
    /** Rules that match only {@code Initiative}: they weigh. */
    EVIDENCE,
    /** Rules that match {@code Balance}: they say who leads. */
    VERDICT,
    /** Rules that match {@code Outcome}: they say what follows. */
    CONSEQUENCE
}
