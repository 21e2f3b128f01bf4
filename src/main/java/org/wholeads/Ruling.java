package org.wholeads;

/**
 * The verbs that the consequence of a rule may use, called on the global {@code ruling}.
 *
 * <p>Which verb is allowed follows from the facts that the rule matches: only {@code Initiative} - {@link #favour};
 * {@code Balance} too - {@link #lead}; {@code Outcome} too - all others. Texts are shown to people; they have 1 to 500
 * characters.
 */
public interface Ruling {
    /**
     * Evidence: something speaks for this side.
     *
     * @param side {@code CTO}, {@code CMO} or {@code HANDS_ON_USER}; that both should lead is a verdict, not evidence
     * @param weight 1 to 100
     */
    void favour(Leader side, int weight, String because);

    /** Verdict: this is who leads. Of all verdicts that fire, the one with the highest salience stands. */
    void lead(Leader leader, String because);

    /**
     * Who is accountable when CTO and CMO lead together; the rule must match {@code Outcome( leader == Leader.JOINT )}.
     *
     * @param accountable {@code CTO}, {@code CMO} or {@code HANDS_ON_USER}
     */
    void tieBreak(Leader accountable, String because);

    /** A condition: what must happen first, and who answers for it. */
    void require(Requirement requirement, Role owner, String because);

    /** A risk to watch. */
    void warn(String risk);

    /** Something that helps. */
    void advise(String advice);

    /** Somebody whose opinion must be heard (RACI: consulted). */
    void consult(Role role, String because);

    /** A question that the people concerned should answer before they start. */
    void ask(String question);
}
