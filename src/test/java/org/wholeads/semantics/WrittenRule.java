package org.wholeads.semantics;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rule as its author wrote it: what it matches, by the name of the fact, and what it says. */
record WrittenRule(String name, int salience, Map<String, Condition> patterns, List<Call> calls) {
    /** One call of a verb on {@code ruling}; numbers are {@link Integer}. */
    record Call(String verb, List<Object> arguments) {}

    boolean matches(String subject) {
        return patterns.containsKey(subject);
    }

    /** The conditions that ask for facts of the initiative. */
    Stream<Condition.Atom> questions() {
        return Stream.ofNullable(patterns.get(OneDecision.INITIATIVE)).flatMap(Condition::atoms);
    }
}
