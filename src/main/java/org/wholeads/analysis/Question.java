package org.wholeads.analysis;

/** What an analysis asks about a policy; findings come in this order. */
public enum Question {
    /** Is there an initiative without a verdict or a tie-break? */
    GAPS,
    /** Do rules of equal salience disagree? */
    CONTRADICTIONS,
    /** Which evidence can never hold? */
    DEAD_EVIDENCE,
    /** Which verdicts and consequences can never hold? */
    DEAD_RULES,
    /** Which verdicts and tie-breaks are never followed? */
    SHADOWED_RULES,
    /** Which evidence changes nothing? */
    IDLE_EVIDENCE,
    /** Which leader does no initiative get? */
    UNREACHABLE_LEADERS,
    /** How many initiatives does each leader get? */
    SHARES
}
