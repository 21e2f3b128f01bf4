package org.wholeads.analysis;

/** What an analysis asks about a policy. */
public enum Question {
    /** Which evidence can never hold? */
    DEAD_EVIDENCE,
    /** Is there an initiative without a verdict or a tie-break? */
    GAPS,
    /** Do rules of equal salience disagree? */
    CONTRADICTIONS,
    /** How many initiatives does each leader get? */
    SHARES,
    /** Which leader does no initiative get? */
    UNREACHABLE_LEADERS,
    /** Which verdicts and consequences can never hold? */
    DEAD_RULES,
    /** Which verdicts and tie-breaks are never followed? */
    SHADOWED_RULES,
    /** Which evidence changes nothing? */
    IDLE_EVIDENCE
}
