package org.wholeads.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;

/** One row of a portfolio: an initiative, or the reasons why it is none. */
public sealed interface Row {
    /** The line of the file on which it starts, from 1. */
    long line();

    /**
     * A row that states an initiative.
     *
     * @param line the line of the file on which it starts, from 1
     * @param initiative what it states
     */
    record Accepted(long line, Initiative initiative) implements Row {}

    /**
     * A row that cannot be read; the rows after it can.
     *
     * @param line the line of the file on which it starts, from 1
     * @param label the id, or else the name, as far as one could be read; at most 81 characters, cut with "…"
     * @param problems everything that is wrong with it, at least one
     */
    record Refused(long line, @Nullable String label, List<Problem> problems) implements Row {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
