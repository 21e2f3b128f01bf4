package org.wholeads.cli;

/** What the process tells its caller. */
final class ExitCode {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int FOUND = 1;
    static final int UNREADABLE = 2;

    private ExitCode() {}
}
