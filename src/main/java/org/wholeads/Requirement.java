package org.wholeads;

/**
 * What must happen before an initiative goes ahead.
 */
public enum Requirement {
    /** It must not go ahead. */
    STOP,

    /** A review of information security. */
    SECURITY_REVIEW,

    /** A data protection impact assessment. */
    PRIVACY_ASSESSMENT,

    /** A review of the links to company data and systems. */
    DATA_INTEGRATION_REVIEW,

    /** A named person who can check, correct and stop it. */
    HUMAN_OVERSIGHT,

    /** An assessment of the effect on the people concerned. */
    IMPACT_ASSESSMENT,

    /** An assessment of the supplier and the contract. */
    VENDOR_ASSESSMENT,

    /** A review of the law that applies. */
    LEGAL_REVIEW,

    /** People are told that they deal with AI. */
    DISCLOSURE,

    /** Money and people for the technical part. */
    FUNDED_TECHNICAL_WORK,

    /** A review of what it does to the brand. */
    BRAND_REVIEW,

    /** Anything else; the because-text says what. */
    OTHER
}
