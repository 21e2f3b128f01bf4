package org.wholeads.portfolio;

import java.io.Serializable;

/**
 * One thing that is wrong with an input.
 *
 * @param where the place inside the input, in the input's own terms: {@code $.objectives[1]}, {@code column "kind"},
 *     {@code facts.kind[2].then}, {@code line 3, column 5}
 * @param message what is wrong there and what would be right
 */
public record Problem(String where, String message) implements Serializable {
    @Override
    public String toString() {
        return where + ": " + message;
    }
}
