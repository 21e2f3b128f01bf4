package org.wholeads.cli;

import org.wholeads.explain.Interview;

/**
 * What somebody wants who was asked.
 *
 * @param move where to go from here
 * @param interview how it goes on, with the answer if there is one
 */
record Step(Move move, Interview interview) {
    enum Move {
        /** On to the next question. */
        ON,
        /** Back before the last answer. */
        BACK,
        /** To the end, with what is known. */
        QUIT,
        /** Nobody answers any more. */
        END_OF_INPUT
    }
}
