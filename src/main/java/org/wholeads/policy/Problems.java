package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;

/** The problems of one source, in the order found. Past the limit they are no longer collected. */
final class Problems {
    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Span> spoilt = new ArrayList<>();

    Problems(SourceText source) {
        this.source = source;
    }

    /** Characters that cannot be read; what the grammar makes of the words around them says nothing new. */
    void spoilt(int offset, int length, String message) {
        if (spoilt.size() <= Limits.PROBLEMS) {
            spoilt.add(new Span(offset, offset + length));
        }
        add(offset, length, message);
    }

    /** Whether these characters, or those beside them, cannot be read. */
    boolean isSpoilt(int offset, int end) {
        return spoilt.stream().anyMatch(span -> span.start() <= end && span.end() >= offset);
    }

    void add(int offset, int length, String message) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(source.problem(offset, length, message));
        } else if (problems.size() == Limits.PROBLEMS) {
            problems.add(source.problem(offset, length, "there are more problems below; correct those above first"));
        }
    }

    void add(Token token, String message) {
        if (!isSpoilt(token.offset(), token.end())) {
            add(token.offset(), token.length(), message);
        }
    }

    boolean areOnOneLine(int offset, int other) {
        return source.line(offset) == source.line(other);
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

    private record Span(int start, int end) {}
}
