package org.wholeads.policy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of a fact. The meaning is written down here, independent of any engine: it is the second opinion that
 * engines are compared with. {@code toString} gives the condition as a rule would write it.
 */
public sealed interface Condition extends Serializable {
    /**
     * Whether it holds. An unknown field equals no constant, differs from all, and is neither less nor greater.
     *
     * @param fact the fact of the pattern in which the condition stands: an {@code Initiative}, {@code Balance} or
     *     {@code Outcome}
     */
    boolean holds(Object fact);

    /** Passes on every field that it looks at. */
    default void fields(Consumer<Field> fields) {
        atoms(atom -> fields.accept(atom.field()));
    }

    /** Passes on the conditions on single fields of which it consists, in the order of the text. */
    void atoms(Consumer<Atom> atoms);

    /** Of how many {@link #atoms} it consists. */
    int size();

    /** The condition with another one instead of the atom at this place, from 0; the same if there is no such place. */
    Condition with(int place, Condition other);

    /** Conditions joined by one connective. */
    sealed interface Junction extends Condition {
        /** The parts, in the order of the text. */
        List<Condition> conditions();

        @Override
        default void atoms(Consumer<Atom> atoms) {
            conditions().forEach(condition -> condition.atoms(atoms));
        }

        @Override
        default int size() {
            int size = 0;
            for (Condition condition : conditions()) {
                size += condition.size();
            }
            return size;
        }

        /** The parts with another condition instead of the atom at this place. */
        default List<Condition> partsWith(int place, Condition other) {
            List<Condition> changed = new ArrayList<>();
            int passed = 0;
            for (Condition condition : conditions()) {
                changed.add(condition.with(place - passed, other));
                passed += condition.size();
            }
            return changed;
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
        public Condition with(int place, Condition other) {
            return new All(partsWith(place, other));
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
        public Condition with(int place, Condition other) {
            return new Any(partsWith(place, other));
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
        public void atoms(Consumer<Atom> atoms) {
            condition.atoms(atoms);
        }

        @Override
        public int size() {
            return condition.size();
        }

        @Override
        public Condition with(int place, Condition other) {
            return new Not(condition.with(place, other));
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

        @Override
        default boolean holds(Object fact) {
            return accepts(field().in(fact));
        }

        @Override
        default void fields(Consumer<Field> fields) {
            fields.accept(field());
        }

        @Override
        default void atoms(Consumer<Atom> atoms) {
            atoms.accept(this);
        }

        @Override
        default int size() {
            return 1;
        }

        @Override
        default Condition with(int place, Condition other) {
            return place == 0 ? other : this;
        }
    }

    /** The field compared with one constant: {@code users >= 100}. */
    record Comparison(Field field, Operator operator, Constant constant) implements Atom {
        @Override
        public boolean accepts(@Nullable Object value) {
            return operator.holds(value, constant.value());
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
            for (int i = 0; i < constants.size(); i++) {
                if (Operator.same(value, constants.get(i).value())) {
                    return !negated;
                }
            }
            return negated;
        }

        @Override
        public String toString() {
            StringJoiner listed = new StringJoiner(", ", field + (negated ? " not in (" : " in ("), ")");
            for (Constant constant : constants) {
                listed.add(constant.toString());
            }
            return listed.toString();
        }
    }

    /** The field, a list, holds the constant, or does not: {@code objectives contains Objective.COMPLIANCE}. */
    record Containment(Field field, boolean negated, Constant constant) implements Atom {
        @Override
        public boolean accepts(@Nullable Object value) {
            return (value instanceof Collection<?> elements && elements.contains(constant.value())) != negated;
        }

        @Override
        public String toString() {
            return field + (negated ? " not contains " : " contains ") + constant;
        }
    }

    private static String joined(List<Condition> conditions, String connective) {
        StringJoiner joined = new StringJoiner(connective);
        for (Condition condition : conditions) {
            boolean plain = condition instanceof Atom || condition instanceof Not;
            joined.add(plain ? condition.toString() : "(" + condition + ")");
        }
        return joined.toString();
    }
}
