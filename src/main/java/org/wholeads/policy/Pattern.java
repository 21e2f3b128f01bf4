package org.wholeads.policy;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a rule asks of one fact: all of the conditions, which look only at this fact.
 *
 * @param subject the fact
 * @param conditions what must hold; none: the fact has only to be there
 */
public record Pattern(Subject subject, List<Condition> conditions) implements Serializable {
    /** @throws IllegalArgumentException if a condition looks at another fact */
    public Pattern {
        conditions = List.copyOf(conditions);
        for (Condition condition : conditions) {
            condition.fields(field -> requireSubject(subject, field));
        }
    }

    private static void requireSubject(Subject subject, Field field) {
        if (field.subject() != subject) {
            throw new IllegalArgumentException(subject.label() + " has no field " + field + "; "
                    + field.subject().label() + " has");
        }
    }

    /** Whether all conditions hold for the fact of this pattern. */
    public boolean holds(Facts facts) {
        Object fact = facts.get(subject);
        for (Condition condition : conditions) {
            if (!condition.holds(fact)) {
                return false;
            }
        }
        return true;
    }

    /** As rules write it. */
    @Override
    public String toString() {
        return conditions.stream()
                .map(Condition::toString)
                .collect(Collectors.joining(", ", subject.label() + "( ", " )"));
    }
}
