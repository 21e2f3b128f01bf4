package org.wholeads.policy;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of a fact. The meaning is written down here, independent of any engine: it is the second opinion that
 * engines are compared with. {@code toString} gives the condition as a rule would write it.
 */
public sealed interface Condition {
    /**
     * Whether it holds. An unknown field equals no constant, differs from all, and is neither less nor greater.
     *
     * @param fact the fact of the pattern in which the condition stands: an {@code Initiative}, {@code Balance} or
     *     {@code Outcome}
     */
    boolean holds(Object fact);

    /** What can be said when unknown fields might have any value. */
    Truth truth(Object fact);

    /** Passes on the unknown fields on which {@link #truth} depends: none unless it is {@link Truth#UNKNOWN}. */
    void unknown(Object fact, Consumer<Field> fields);

    /** Passes on every field that it looks at. */
    void fields(Consumer<Field> fields);

    /** Conditions joined by one connective. */
    sealed interface Junction extends Condition {
        List<Condition> conditions();

        @Override
        default void unknown(Object fact, Consumer<Field> fields) {
            if (truth(fact) == Truth.UNKNOWN) {
                conditions().forEach(condition -> condition.unknown(fact, fields));
            }
        }

        @Override
        default void fields(Consumer<Field> fields) {
            conditions().forEach(condition -> condition.fields(fields));
        }
    }

    /** All of these; true when there are none. */
    record All(List<Condition> conditions) implements Junction {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Object fact) {
            for (Condition condition : conditions) {
                if (!condition.holds(fact)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Truth truth(Object fact) {
            Truth truth = Truth.TRUE;
            for (Condition condition : conditions) {
                truth = truth.and(condition.truth(fact));
            }
            return truth;
        }

        @Override
        public String toString() {
            return joined(conditions, " && ");
        }
    }

    /** At least one of these; false when there are none. */
    record Any(List<Condition> conditions) implements Junction {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Object fact) {
            for (Condition condition : conditions) {
                if (condition.holds(fact)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Truth truth(Object fact) {
            Truth truth = Truth.FALSE;
            for (Condition condition : conditions) {
                truth = truth.or(condition.truth(fact));
            }
            return truth;
        }

        @Override
        public String toString() {
            return joined(conditions, " || ");
        }
    }

    /** The opposite. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Object fact) {
            return !condition.holds(fact);
        }

        @Override
        public Truth truth(Object fact) {
            return condition.truth(fact).not();
        }

        @Override
        public void unknown(Object fact, Consumer<Field> fields) {
            condition.unknown(fact, fields);
        }

        @Override
        public void fields(Consumer<Field> fields) {
            condition.fields(fields);
        }

        @Override
        public String toString() {
            return "!(" + condition + ")";
        }
    }

    /** A condition on one field. */
    sealed interface Atom extends Condition {
        Field field();

        /** Whether it holds for this value of the field. */
        boolean accepts(@Nullable Object value);

        /** Whether it asks if the field is known, so that "unknown" is an answer. */
        boolean asksWhetherKnown();

        @Override
        default boolean holds(Object fact) {
            return accepts(field().in(fact));
        }

        @Override
        default Truth truth(Object fact) {
            Object value = field().in(fact);
            return value == null && !asksWhetherKnown() ? Truth.UNKNOWN : Truth.of(accepts(value));
        }

        @Override
        default void unknown(Object fact, Consumer<Field> fields) {
            if (truth(fact) == Truth.UNKNOWN) {
                fields.accept(field());
            }
        }

        @Override
        default void fields(Consumer<Field> fields) {
            fields.accept(field());
        }
    }

    /** The field compared with one constant: {@code users >= 100}. */
    record Comparison(Field field, Operator operator, Constant constant) implements Atom {
        @Override
        public boolean accepts(@Nullable Object value) {
            return operator.holds(value, constant.value());
        }

        @Override
        public boolean asksWhetherKnown() {
            return constant.value() == null;
        }

        @Override
        public String toString() {
            return field + " " + operator.sign() + " " + constant;
        }
    }

    /** The field is one of these, or none of them: {@code kind in (Kind.TOOL, Kind.PLATFORM)}. */
    record Membership(Field field, boolean negated, List<Constant> constants) implements Atom {
        public Membership {
            constants = List.copyOf(constants);
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            for (Constant constant : constants) {
                if (Operator.same(value, constant.value())) {
                    return !negated;
                }
            }
            return negated;
        }

        @Override
        public boolean asksWhetherKnown() {
            return false;
        }

        @Override
        public String toString() {
            return field + (negated ? " not in (" : " in (")
                    + constants.stream().map(Constant::toString).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** The field, a list, holds the constant, or does not: {@code objectives contains Objective.COMPLIANCE}. */
    record Containment(Field field, boolean negated, Constant constant) implements Atom {
        @Override
        public boolean accepts(@Nullable Object value) {
            return (value instanceof Collection<?> elements && elements.contains(constant.value())) != negated;
        }

        @Override
        public boolean asksWhetherKnown() {
            return false;
        }

        @Override
        public String toString() {
            return field + (negated ? " not contains " : " contains ") + constant;
        }
    }

    private static String joined(List<Condition> conditions, String connective) {
        return conditions.stream()
                .map(condition -> condition instanceof Atom || condition instanceof Not
                        ? condition.toString()
                        : "(" + condition + ")")
                .collect(Collectors.joining(connective));
    }
}
