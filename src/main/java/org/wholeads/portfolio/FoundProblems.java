package org.wholeads.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was found wrong with an input, in the order found. Past the limit nothing is kept, and no message is even put
 * together: what costs most about it, a suggestion, would be paid for nothing. Not thread-safe.
 */
final class FoundProblems {
    static final int MOST = 50;

    private final List<Problem> problems = new ArrayList<>();
    private int count;

    void add(String where, String message) {
        add(where, () -> message);
    }

    /** @param message asked for only if the problem is kept */
    void add(String where, Supplier<String> message) {
        if (count < MOST) {
            problems.add(new Problem(where, message.get()));
        } else if (count == MOST) {
            problems.add(new Problem(where, "here and below there is more that is wrong; correct the others first"));
        }
        count++;
    }

    void addAll(List<Problem> others) {
        others.forEach(other -> add(other.where(), other.message()));
    }

    /** How many were found, those that are not kept included. */
    int count() {
        return count;
    }

    /** Those that are kept: at most {@link #MOST}, and one that says that there are more. */
    List<Problem> list() {
        return List.copyOf(problems);
    }

    /** @throws InputRefusedException if anything was found */
    void refuse() {
        if (count > 0) {
            throw new InputRefusedException(problems);
        }
    }
}
