package org.wholeads.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact.Form;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.DistinctValues;
import org.wholeads.policy.Field;

/** What a rule asks of one field: a condition of which every part looks at this field. */
record FieldTest(Field field, Condition condition) {
    /** Of how many named elements of a list all sets are looked at. */
    private static final int MOST_ELEMENTS = 9;

    /** How many answers are asked for at most, about. */
    private static final long MOST_ANSWERS = 1L << 18;

    /** Whether it holds for this value of the field. */
    boolean accepts(@Nullable Object value) {
        return accepts(condition, value);
    }

    /**
     * Whether it is a single condition, which some value meets, and some does not. That takes a look where a constant may be
     * beyond the legal values: {@code users > 2147483647}.
     */
    boolean isPlain() {
        return condition instanceof Atom atom
                && !(atom instanceof Membership membership
                        && membership.constants().isEmpty())
                && !(field.isOptional() && (field.isNumber() || field.form() == Form.TEXT) && !isOpen());
    }

    /** Whether some legal value passes it, or that nobody stated one. */
    boolean canHold() {
        return isPlain() || canBe(true);
    }

    /** Whether it depends on the value if nobody stated it: some pass, and some do not. */
    boolean isOpenIfUnknown() {
        return isPlain() || isOpen();
    }

    private boolean isOpen() {
        return canBe(true) && canBe(false);
    }

    private boolean canBe(boolean passed) {
        List<Atom> atoms = new ArrayList<>();
        condition.atoms(atoms::add);
        Optional<List<@Nullable Object>> values = distinctValues(field, atoms);
        if (values.isEmpty()) {
            return true;
        }
        for (Object value : values.get()) {
            if (accepts(value) == passed) {
                return true;
            }
        }
        return false;
    }

    /** Values of which every other has the same answers as one; empty if it would take too long to ask them all. */
    static Optional<List<@Nullable Object>> distinctValues(Field field, List<Atom> atoms) {
        if ((long) atoms.size() * atoms.size() > MOST_ANSWERS
                || DistinctValues.named(atoms).size() > MOST_ELEMENTS) {
            return Optional.empty();
        }
        return Optional.of(DistinctValues.of(field, atoms));
    }

    private static boolean accepts(Condition condition, @Nullable Object value) {
        if (condition instanceof Atom atom) {
            return atom.accepts(value);
        }
        if (condition instanceof Condition.Not not) {
            return !accepts(not.condition(), value);
        }
        boolean all = condition instanceof Condition.All;
        for (Condition part : parts(condition)) {
            if (accepts(part, value) != all) {
                return !all;
            }
        }
        return all;
    }

    private static List<Condition> parts(Condition condition) {
        return ((Condition.Junction) condition).conditions();
    }
}
