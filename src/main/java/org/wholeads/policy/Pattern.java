package org.wholeads.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a rule asks of one fact: all of the conditions, which look only at this fact.
 *
 * @param subject the fact
 * @param conditions what must hold; none: the fact has only to be there
 */
public record Pattern(Subject subject, List<Condition> conditions) {
    public Pattern {
        conditions = List.copyOf(conditions);
    }

    /** As rules write it. */
    @Override
    public String toString() {
        return conditions.stream()
                .map(Condition::toString)
                .collect(Collectors.joining(", ", subject.label() + "( ", " )"));
    }
}
