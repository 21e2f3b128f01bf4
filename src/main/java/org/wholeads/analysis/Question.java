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
    /** Which evidence is written twice? */
    REPEATED_EVIDENCE,
    /** Which rules say nothing that others do not say? */
    REDUNDANT_RULES,
    /** Which parts of conditions make no difference? */
    REDUNDANT_CONDITIONS,
    /** What does a rule say more than once? */
    REPEATED_CONSEQUENCES,
    /** What is asked of two owners at once? */
    DIVIDED_REQUIREMENTS,
    /** Which saliences rank nothing? */
    IDLE_SALIENCE,
    /** How many initiatives does each leader get? */
    SHARES,
    /** Which verdicts are overruled on a part of what they ask for? It gives hints, no findings. */
    OVERRULED_VERDICTS;

    /** Whether its answer is a hint, which says nothing against a policy. */
    public boolean isHint() {
        return this == OVERRULED_VERDICTS;
    }
}
