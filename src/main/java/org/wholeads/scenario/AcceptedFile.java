package org.wholeads.scenario;

/** The file of disagreements that somebody has accepted for a while. */
final class AcceptedFile {
    /** The field at its root by which it is told from a file of scenarios. */
    static final String ROOT = "accepted";

    private AcceptedFile() {}
}
