package org.wholeads.cli;

/** What reports look like; the names are those of the option's values. */
enum ReportFormat {
    /** For people. */
    text,
    /** For programs. */
    json
}
