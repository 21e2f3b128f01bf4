package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;

/** The problems of one source, in the order found. Past the limit they are no longer collected. */
final class Problems {
    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();

    Problems(SourceText source) {
        this.source = source;
    }

    void add(int offset, int length, String message) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(source.problem(offset, length, message));
        } else if (problems.size() == Limits.PROBLEMS) {
            problems.add(source.problem(offset, length, "there are more problems below; correct those above first"));
        }
    }

    void add(Token token, String message) {
        add(token.offset(), token.length(), message);
    }

    int count() {
        return problems.size();
    }

    boolean areTooMany() {
        return problems.size() > Limits.PROBLEMS;
    }

    List<Problem> list() {
        return problems;
    }
}
