package org.wholeads;

/**
 * Who leads an initiative. The accountable person is always one of these except {@link #JOINT}.
 */
public enum Leader {
    /** The chief technology officer. */
    CTO,

    /** The chief marketing officer. */
    CMO,

    /** CTO and CMO together; one of them, named by the policy, breaks a tie. */
    JOINT,

    /** The people who do the work that the initiative is for. */
    HANDS_ON_USER
}
