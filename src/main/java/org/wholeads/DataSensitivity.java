package org.wholeads;

/**
 * How sensitive the data are that it works on.
 */
public enum DataSensitivity {
    /** Anybody may see them. */
    PUBLIC,

    /** For people of the organisation. */
    INTERNAL,

    /** For those who need them. */
    CONFIDENTIAL,

    /** The most protected class: health, payment, trade secrets and the like. */
    RESTRICTED
}
