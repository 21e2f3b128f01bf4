package org.wholeads.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;

/** For each value of one field the clauses that it leaves possible, as bits. Immutable once built. */
abstract class Index {
    final Field field;
    /** What is left if nobody stated the value: as conditions mean it, … */
    final long[] unknown;
    /** … what would be left by at least one value, … */
    final long[] unknownPossible;
    /** … and what is left by every value. */
    final long[] unknownCertain;

    private Index(Field field, List<Entry> entries, int words) {
        this.field = field;
        this.unknown = mask(words, entries, test -> test.accepts(null));
        this.unknownPossible = mask(words, entries, test -> test.isOpenIfUnknown() || test.isCertainIfUnknown());
        this.unknownCertain = mask(words, entries, FieldTest::isCertainIfUnknown);
    }

    /** A test of the field, and the clause that asks it. */
    record Entry(int clause, FieldTest test) {}

    /** The index of a field. */
    static Index of(Field field, List<Entry> entries, int words) {
        return switch (field.form()) {
            case ONE_OF -> new OfChoice(field, entries, words);
            case YES_NO -> new OfYesNo(field, entries, words);
            case WHOLE_NUMBER, NUMBER -> new OfNumber(field, entries, words);
            case SEVERAL_OF -> new OfList(field, entries, words);
            default -> new OfText(field, entries, words);
        };
    }

    /** Clears the clauses that a stated value rules out. */
    abstract void narrow(Object value, long[] bits);

    /** Clears the clauses that this fact rules out. */
    final void narrowBy(Object fact, long[] bits) {
        Object value = field.in(fact);
        if (value == null) {
            and(bits, unknown);
        } else {
            narrow(value, bits);
        }
    }

    static void and(long[] bits, long[] mask) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= mask[i];
        }
    }

    interface Passes {
        boolean test(FieldTest test);
    }

    static long[] ones(int words) {
        long[] ones = new long[words];
        java.util.Arrays.fill(ones, -1);
        return ones;
    }

    private static long[] mask(int words, List<Entry> entries, Passes passes) {
        long[] mask = ones(words);
        for (Entry entry : entries) {
            if (!passes.test(entry.test())) {
                mask[entry.clause() >> 6] &= ~(1L << entry.clause());
            }
        }
        return mask;
    }

    private static long[] maskOf(int words, List<Entry> entries, @Nullable Object value) {
        return mask(words, entries, test -> test.accepts(value));
    }

    private static Set<Object> constants(List<Entry> entries) {
        Set<Object> found = new LinkedHashSet<>();
        for (Entry entry : entries) {
            entry.test().condition().atoms(atom -> constants(atom).forEach(constant -> {
                if (constant.value() != null) {
                    found.add(constant.value());
                }
            }));
        }
        return found;
    }

    private static List<Constant> constants(Atom atom) {
        if (atom instanceof Comparison comparison) {
            return List.of(comparison.constant());
        }
        return atom instanceof Membership membership
                ? membership.constants()
                : List.of(((Containment) atom).constant());
    }

    private static final class OfChoice extends Index {
        private final long[][] masks;

        OfChoice(Field field, List<Entry> entries, int words) {
            super(field, entries, words);
            masks = field.choices().stream()
                    .map(choice -> maskOf(words, entries, choice))
                    .toArray(long[][]::new);
        }

        @Override
        void narrow(Object value, long[] bits) {
            and(bits, masks[((Enum<?>) value).ordinal()]);
        }
    }

    private static final class OfYesNo extends Index {
        private final long[] yes;
        private final long[] no;

        OfYesNo(Field field, List<Entry> entries, int words) {
            super(field, entries, words);
            yes = maskOf(words, entries, true);
            no = maskOf(words, entries, false);
        }

        @Override
        void narrow(Object value, long[] bits) {
            and(bits, (Boolean) value ? yes : no);
        }
    }

    private static final class OfText extends Index {
        private final Map<Object, long[]> masks = new HashMap<>();
        private final long[] other;

        OfText(Field field, List<Entry> entries, int words) {
            super(field, entries, words);
            Set<Object> constants = constants(entries);
            constants.forEach(constant -> masks.put(constant, maskOf(words, entries, constant)));
            other = maskOf(words, entries, new Object());
        }

        @Override
        void narrow(Object value, long[] bits) {
            and(bits, masks.getOrDefault(value, other));
        }
    }

    /** The constants, and the bands between them. */
    private static final class OfNumber extends Index {
        private final double[] cuts;
        private final long[][] masks;

        OfNumber(Field field, List<Entry> entries, int words) {
            super(field, entries, words);
            Set<Double> sorted = new TreeSet<>();
            constants(entries).forEach(constant -> sorted.add(((Number) constant).doubleValue() + 0.0));
            cuts = sorted.stream().mapToDouble(Double::doubleValue).toArray();
            List<long[]> bands = new ArrayList<>();
            for (int i = 0; i < cuts.length; i++) {
                bands.add(maskOf(words, entries, i == 0 ? Double.NEGATIVE_INFINITY : between(cuts[i - 1], cuts[i])));
                bands.add(maskOf(words, entries, cuts[i]));
            }
            bands.add(maskOf(words, entries, cuts.length == 0 ? 0.0 : Double.POSITIVE_INFINITY));
            masks = bands.toArray(long[][]::new);
        }

        /** If no number is between, nobody will ask. */
        private static double between(double low, double high) {
            return low / 2 + high / 2;
        }

        @Override
        void narrow(Object value, long[] bits) {
            int place = java.util.Arrays.binarySearch(cuts, ((Number) value).doubleValue());
            and(bits, masks[place >= 0 ? 2 * place + 1 : 2 * (-place - 1)]);
        }
    }

    private static final class OfList extends Index {
        private final long[] stated;
        private final long[] undemanding;
        private final long[][] satisfies;
        private final long[][] offends;

        OfList(Field field, List<Entry> entries, int words) {
            super(field, entries, words);
            stated = ones(words);
            undemanding = ones(words);
            satisfies = new long[field.choices().size()][words];
            offends = new long[field.choices().size()][words];
            entries.forEach(entry -> add(entry, ListTest.of(entry.test())));
        }

        private void add(Entry entry, ListTest test) {
            int word = entry.clause() >> 6;
            long bit = 1L << entry.clause();
            switch (test.kind()) {
                case STATED -> stated[word] &= entry.test().accepts(List.of()) ? -1 : ~bit;
                case FORBIDS -> test.elements().forEach(element -> offends[element.ordinal()][word] |= bit);
                case NEEDS_ANY -> {
                    undemanding[word] &= ~bit;
                    test.elements().forEach(element -> satisfies[element.ordinal()][word] |= bit);
                }
            }
        }

        @Override
        void narrow(Object value, long[] bits) {
            Iterable<?> list = (Iterable<?>) value;
            for (int i = 0; i < bits.length; i++) {
                if (bits[i] == 0) {
                    continue;
                }
                long allowed = undemanding[i];
                long offended = 0;
                for (Object element : list) {
                    int place = ((Enum<?>) element).ordinal();
                    allowed |= satisfies[place][i];
                    offended |= offends[place][i];
                }
                bits[i] &= allowed & stated[i] & ~offended;
            }
        }
    }
}
