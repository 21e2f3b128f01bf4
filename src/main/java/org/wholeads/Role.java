package org.wholeads;

/**
 * Who can answer for a condition or be consulted (the A and the C of a RACI chart).
 */
public enum Role {
    /** The chief technology officer. */
    CTO,

    /** The chief marketing officer. */
    CMO,

    /** The people who do the work, through the head of their team. */
    HANDS_ON_USER,

    /** The head of the legal department. */
    LEGAL_COUNSEL,

    /** The data protection officer. */
    PRIVACY_OFFICER,

    /** The officer for information security. */
    SECURITY_OFFICER,

    /** The head of purchasing. */
    PROCUREMENT,

    /** The head of finance. */
    FINANCE,

    /** The head of human resources. */
    HUMAN_RESOURCES,

    /** The executive board. */
    BOARD
}
