package org.wholeads.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Any;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Condition.Junction;
import org.wholeads.policy.Condition.Not;

/** What a {@link FieldTest} asks of a list. */
record ListTest(Kind kind, List<Enum<?>> elements) {
    enum Kind {
        /** At least one of the elements is there. */
        NEEDS_ANY,
        /** None of the elements is there. */
        FORBIDS,
        /** Whether the list is stated. */
        STATED;

        private Kind opposite() {
            return this == NEEDS_ANY ? FORBIDS : this == FORBIDS ? NEEDS_ANY : STATED;
        }
    }

    /** Empty if the condition asks for a mixture. */
    static Optional<ListTest> of(Condition condition) {
        if (condition instanceof Not not) {
            return of(not.condition()).map(test -> new ListTest(test.kind().opposite(), test.elements()));
        }
        if (condition instanceof Containment containment) {
            Enum<?> element =
                    (Enum<?>) Objects.requireNonNull(containment.constant().value());
            return Optional.of(new ListTest(containment.negated() ? Kind.FORBIDS : Kind.NEEDS_ANY, List.of(element)));
        }
        if (condition instanceof Comparison) {
            return Optional.of(new ListTest(Kind.STATED, List.of()));
        }
        return ofMany((Junction) condition);
    }

    static ListTest of(FieldTest test) {
        return of(test.condition()).orElseThrow();
    }

    /** "One of these, or one of those" is one test; so is "none of these, and none of those". */
    private static Optional<ListTest> ofMany(Junction junction) {
        Kind kind = junction instanceof Any ? Kind.NEEDS_ANY : Kind.FORBIDS;
        List<Enum<?>> elements = new ArrayList<>();
        for (Condition part : junction.conditions()) {
            Optional<ListTest> test = of(part);
            if (test.isEmpty() || test.get().kind() != kind) {
                return Optional.empty();
            }
            elements.addAll(test.get().elements());
        }
        return elements.isEmpty() ? Optional.empty() : Optional.of(new ListTest(kind, elements));
    }
}
