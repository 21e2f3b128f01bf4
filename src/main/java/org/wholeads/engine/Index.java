package org.wholeads.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Fact.Form;
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

    private final int fact;
    private final boolean isPrimary;

    private Index(Field field, List<Entry> entries, int clauses) {
        this.field = field;
        this.fact = field.fact().map(Fact::ordinal).orElse(-1);
        this.isPrimary = field.fact().equals(Optional.of(Fact.OBJECTIVES)) && field.form() == Form.ONE_OF;
        this.unknown = mask(clauses, entries, test -> test.accepts(null));
        this.unknownPossible = mask(clauses, entries, test -> test.isOpenIfUnknown() || test.isCertainIfUnknown());
        this.unknownCertain = mask(clauses, entries, FieldTest::isCertainIfUnknown);
    }

    /** A test of the field, and the clause that asks it. */
    record Entry(int clause, FieldTest test) {}

    /** The index of a field. */
    static Index of(Field field, List<Entry> entries, int clauses) {
        return switch (field.form()) {
            case ONE_OF -> new OfChoice(field, entries, clauses);
            case YES_NO -> new OfYesNo(field, entries, clauses);
            case WHOLE_NUMBER, NUMBER -> new OfNumber(field, entries, clauses);
            case SEVERAL_OF -> new OfList(field, entries, clauses);
            default -> new OfText(field, entries, clauses);
        };
    }

    /** The value of the field of an initiative, of which these are {@linkplain Fact#allIn all values}. */
    final @Nullable Object valueIn(@Nullable Object[] values) {
        Object value = values[fact];
        if (isPrimary) {
            return ((List<?>) Objects.requireNonNull(value)).get(0);
        }
        return field.key().isEmpty() ? value : ((Map<?, ?>) Objects.requireNonNull(value)).get(field.key());
    }

    /** Clears the clauses that a stated value rules out. */
    abstract void narrow(Object value, long[] bits);

    interface Passes {
        boolean test(FieldTest test);
    }

    private static long[] mask(int clauses, List<Entry> entries, Passes passes) {
        long[] mask = Bits.all(clauses);
        for (Entry entry : entries) {
            if (!passes.test(entry.test())) {
                Bits.remove(mask, entry.clause());
            }
        }
        return mask;
    }

    private static long[] maskOf(int clauses, List<Entry> entries, @Nullable Object value) {
        return mask(clauses, entries, test -> test.accepts(value));
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

        OfChoice(Field field, List<Entry> entries, int clauses) {
            super(field, entries, clauses);
            masks = field.choices().stream()
                    .map(choice -> maskOf(clauses, entries, choice))
                    .toArray(long[][]::new);
        }

        @Override
        void narrow(Object value, long[] bits) {
            Bits.retain(bits, masks[((Enum<?>) value).ordinal()]);
        }
    }

    private static final class OfYesNo extends Index {
        private final long[] yes;
        private final long[] no;

        OfYesNo(Field field, List<Entry> entries, int clauses) {
            super(field, entries, clauses);
            yes = maskOf(clauses, entries, true);
            no = maskOf(clauses, entries, false);
        }

        @Override
        void narrow(Object value, long[] bits) {
            Bits.retain(bits, (Boolean) value ? yes : no);
        }
    }

    private static final class OfText extends Index {
        private final Map<Object, long[]> masks = new HashMap<>();
        private final long[] other;

        OfText(Field field, List<Entry> entries, int clauses) {
            super(field, entries, clauses);
            Set<Object> constants = constants(entries);
            constants.forEach(constant -> masks.put(constant, maskOf(clauses, entries, constant)));
            other = maskOf(clauses, entries, new Object());
        }

        @Override
        void narrow(Object value, long[] bits) {
            Bits.retain(bits, masks.getOrDefault(value, other));
        }
    }

    /** The constants, and the bands between them. */
    private static final class OfNumber extends Index {
        private final double[] cuts;
        private final long[][] masks;

        OfNumber(Field field, List<Entry> entries, int clauses) {
            super(field, entries, clauses);
            Set<Double> sorted = new TreeSet<>();
            constants(entries).forEach(constant -> sorted.add(((Number) constant).doubleValue() + 0.0));
            cuts = sorted.stream().mapToDouble(Double::doubleValue).toArray();
            List<long[]> bands = new ArrayList<>();
            for (int i = 0; i < cuts.length; i++) {
                bands.add(maskOf(clauses, entries, i == 0 ? Double.NEGATIVE_INFINITY : between(cuts[i - 1], cuts[i])));
                bands.add(maskOf(clauses, entries, cuts[i]));
            }
            bands.add(maskOf(clauses, entries, cuts.length == 0 ? 0.0 : Double.POSITIVE_INFINITY));
            masks = bands.toArray(long[][]::new);
        }

        /** If no number is between, nobody will ask. */
        private static double between(double low, double high) {
            return low / 2 + high / 2;
        }

        @Override
        void narrow(Object value, long[] bits) {
            int place = java.util.Arrays.binarySearch(cuts, ((Number) value).doubleValue());
            Bits.retain(bits, masks[place >= 0 ? 2 * place + 1 : 2 * (-place - 1)]);
        }
    }

    private static final class OfList extends Index {
        private final long[] stated;
        private final long[] undemanding;
        private final long[][] satisfies;
        private final long[][] offends;

        OfList(Field field, List<Entry> entries, int clauses) {
            super(field, entries, clauses);
            if (field.choices().size() > Long.SIZE) {
                throw new IllegalStateException(field + " has more constants than a word has bits");
            }
            stated = Bits.all(clauses);
            undemanding = Bits.all(clauses);
            satisfies = new long[field.choices().size()][undemanding.length];
            offends = new long[field.choices().size()][undemanding.length];
            entries.forEach(entry -> add(entry, ListTest.of(entry.test())));
        }

        private void add(Entry entry, ListTest test) {
            int clause = entry.clause();
            switch (test.kind()) {
                case STATED -> {
                    if (!entry.test().accepts(List.of())) {
                        Bits.remove(stated, clause);
                    }
                }
                case FORBIDS -> test.elements().forEach(element -> Bits.add(offends[element.ordinal()], clause));
                case NEEDS_ANY -> {
                    Bits.remove(undemanding, clause);
                    test.elements().forEach(element -> Bits.add(satisfies[element.ordinal()], clause));
                }
            }
        }

        @Override
        void narrow(Object value, long[] bits) {
            long elements = 0;
            for (Object element : (Collection<?>) value) {
                elements |= 1L << ((Enum<?>) element).ordinal();
            }
            for (int i = 0; i < bits.length; i++) {
                if (bits[i] == 0) {
                    continue;
                }
                long allowed = undemanding[i];
                long offended = 0;
                for (long rest = elements; rest != 0; rest &= rest - 1) {
                    int place = Long.numberOfTrailingZeros(rest);
                    allowed |= satisfies[place][i];
                    offended |= offends[place][i];
                }
                bits[i] &= allowed & stated[i] & ~offended;
            }
        }
    }
}
