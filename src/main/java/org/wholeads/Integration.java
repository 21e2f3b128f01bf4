package org.wholeads;

/**
 * How deep it sits in the organisation's systems.
 */
public enum Integration {
    /** Not connected. */
    STANDALONE,

    /** Reads company systems. */
    CONNECTED,

    /** Part of core systems, or writes to them. */
    EMBEDDED
}
