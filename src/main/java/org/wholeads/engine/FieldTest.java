package org.wholeads.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Field;
import org.wholeads.policy.Truth;

/** What a rule asks of one field: a condition of which every part looks at this field. */
record FieldTest(Field field, Condition condition) {
    /** Whether it holds for this value of the field. */
    boolean accepts(@Nullable Object value) {
        return accepts(condition, value);
    }

    /** Whether it depends on the value if nobody stated it. */
    boolean isOpenIfUnknown() {
        return truthOfUnknown(condition) == Truth.UNKNOWN;
    }

    /** Whether it holds whatever the value is. */
    boolean isCertainIfUnknown() {
        return truthOfUnknown(condition) == Truth.TRUE;
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

    private static Truth truthOfUnknown(Condition condition) {
        if (condition instanceof Atom atom) {
            return atom.asksWhetherKnown() ? Truth.of(atom.accepts(null)) : Truth.UNKNOWN;
        }
        if (condition instanceof Condition.Not not) {
            return truthOfUnknown(not.condition()).not();
        }
        boolean all = condition instanceof Condition.All;
        Truth truth = Truth.of(all);
        for (Condition part : parts(condition)) {
            truth = all ? truth.and(truthOfUnknown(part)) : truth.or(truthOfUnknown(part));
        }
        return truth;
    }

    private static List<Condition> parts(Condition condition) {
        return ((Condition.Junction) condition).conditions();
    }
}
