package org.wholeads.semantics;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The section "Conditions" of the page, a record for each line of its table. A value that is {@code null} is unknown. */
sealed interface Condition {
    boolean holds(Facts facts);

    /** The conditions on single facts of which it consists. */
    Stream<Atom> atoms();

    /** A condition on one fact. */
    sealed interface Atom extends Condition {
        String field();

        /** Whether it holds for this value. */
        boolean holdsFor(@Nullable Object value);

        /** The constants that it names; {@code null} is none. */
        List<Object> constants();

        @Override
        default boolean holds(Facts facts) {
            return holdsFor(facts.value(field()));
        }

        @Override
        default Stream<Atom> atoms() {
            return Stream.of(this);
        }
    }

    /** {@code f == null}, {@code f != null}. */
    record Unknown(String field, boolean negated) implements Atom {
        @Override
        public boolean holdsFor(@Nullable Object value) {
            return negated ? value != null : value == null;
        }

        @Override
        public List<Object> constants() {
            return List.of();
        }
    }

    /** {@code f == c}, {@code f != c}, {@code f in ( c, d )}, {@code f not in ( c, d )}. */
    record OneOf(String field, boolean negated, List<Object> constants) implements Atom {
        @Override
        public boolean holdsFor(@Nullable Object value) {
            if (value == null) {
                return negated;
            }
            return constants.contains(value) != negated;
        }
    }

    /** {@code f < c}, {@code f <= c}, {@code f > c}, {@code f >= c}. */
    record Order(String field, String sign, Double constant) implements Atom {
        @Override
        public boolean holdsFor(@Nullable Object value) {
            if (value == null) {
                return false;
            }
            double number = (Double) value;
            return switch (sign) {
                case "<" -> number < constant;
                case "<=" -> number <= constant;
                case ">" -> number > constant;
                case ">=" -> number >= constant;
                default -> throw new IllegalArgumentException(sign);
            };
        }

        @Override
        public List<Object> constants() {
            return List.of(constant);
        }
    }

    /** {@code list contains c}, {@code list not contains c}. */
    record Contains(String field, boolean negated, Object constant) implements Atom {
        @Override
        public boolean holdsFor(@Nullable Object value) {
            if (value == null) {
                return negated;
            }
            return ((Set<?>) value).contains(constant) != negated;
        }

        @Override
        public List<Object> constants() {
            return List.of(constant);
        }
    }

    /** {@code !( a )}. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }

        @Override
        public Stream<Atom> atoms() {
            return part.atoms();
        }
    }

    /** {@code a && b}, {@code a, b}. */
    record Both(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            for (Condition part : parts) {
                if (!part.holds(facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Stream<Atom> atoms() {
            return parts.stream().flatMap(Condition::atoms);
        }
    }

    /** {@code a || b}. */
    record AtLeastOne(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            for (Condition part : parts) {
                if (part.holds(facts)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<Atom> atoms() {
            return parts.stream().flatMap(Condition::atoms);
        }
    }
}
