package org.wholeads.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;

/** For each value of one field the ways that it leaves possible, as bits. Immutable once built. */
abstract class Index {
    final Field field;
    /** What is left if nobody stated the value: as conditions mean it, … */
    final long[] unknown;
    /** … what would be left by at least one value, … */
    final long[] unknownPossible;
    /** … and of that, where the bits tell, what depends on the value. */
    final long[] unknownOpen;

    private final int fact;
    private final boolean isWhole;

    private Index(Field field, List<Entry> entries, long[] plain) {
        this.field = field;
        this.fact = field.fact().map(Fact::ordinal).orElse(-1);
        this.isWhole = field.fact().isPresent() && field.fact().get().form() == field.form();
        this.unknown = mask(plain.length, entries, test -> test.accepts(null));
        this.unknownPossible = mask(plain.length, entries, test -> test.isOpenIfUnknown() || test.isCertainIfUnknown());
        this.unknownOpen = new long[plain.length];
        entries.stream()
                .filter(entry -> entry.test().isOpenIfUnknown())
                .forEach(entry -> Bits.add(unknownOpen, entry.way()));
        Bits.retain(unknownOpen, plain);
    }

    /** A test of the field, and the way that asks it. */
    record Entry(int way, FieldTest test) {}

    /**
     * The index of a field.
     *
     * @param plain the ways of which the bits tell whether they depend on an unknown value
     */
    static Index of(Field field, List<Entry> entries, long[] plain) {
        return switch (field.form()) {
            case ONE_OF -> new OfChoice(field, entries, plain);
            case YES_NO -> new OfYesNo(field, entries, plain);
            case WHOLE_NUMBER, NUMBER -> new OfNumber(field, entries, plain);
            case SEVERAL_OF -> new OfList(field, entries, plain);
            default -> new OfText(field, entries, plain);
        };
    }

    /** The value of the field of an initiative, of which these are {@linkplain Fact#allIn all values}. */
    final @Nullable Object valueIn(@Nullable Object[] values) {
        Object value = values[fact];
        return isWhole ? value : part(Objects.requireNonNull(value));
    }

    /** The primary objective, or an attribute. */
    private @Nullable Object part(Object value) {
        return field.key().isEmpty() ? ((List<?>) value).get(0) : ((Map<?, ?>) value).get(field.key());
    }

    /** Clears the ways that a stated value rules out, in both. */
    abstract void narrow(Object value, long[] left, long[] possible);

    interface Passes {
        boolean test(FieldTest test);
    }

    private static long[] mask(int words, List<Entry> entries, Passes passes) {
        long[] mask = Bits.all(words);
        for (Entry entry : entries) {
            if (!passes.test(entry.test())) {
                Bits.remove(mask, entry.way());
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

    static final class OfChoice extends Index {
        private final long[][] masks;

        OfChoice(Field field, List<Entry> entries, long[] plain) {
            super(field, entries, plain);
            masks = field.choices().stream()
                    .map(choice -> maskOf(plain.length, entries, choice))
                    .toArray(long[][]::new);
        }

        @Override
        void narrow(Object value, long[] left, long[] possible) {
            Bits.retain(left, possible, mask((Enum<?>) value));
        }

        /** What this constant leaves possible. */
        long[] mask(Enum<?> choice) {
            return masks[choice.ordinal()];
        }
    }

    private static final class OfYesNo extends Index {
        private final long[] yes;
        private final long[] no;

        OfYesNo(Field field, List<Entry> entries, long[] plain) {
            super(field, entries, plain);
            yes = maskOf(plain.length, entries, true);
            no = maskOf(plain.length, entries, false);
        }

        @Override
        void narrow(Object value, long[] left, long[] possible) {
            Bits.retain(left, possible, (Boolean) value ? yes : no);
        }
    }

    private static final class OfText extends Index {
        private final Map<Object, long[]> masks = new HashMap<>();
        private final long[] other;

        OfText(Field field, List<Entry> entries, long[] plain) {
            super(field, entries, plain);
            Set<Object> constants = constants(entries);
            constants.forEach(constant -> masks.put(constant, maskOf(plain.length, entries, constant)));
            other = maskOf(plain.length, entries, new Object());
        }

        @Override
        void narrow(Object value, long[] left, long[] possible) {
            Bits.retain(left, possible, masks.getOrDefault(value, other));
        }
    }

    /** The constants, and the bands between them. */
    static final class OfNumber extends Index {
        private final double[] cuts;
        private final long[][] masks;

        OfNumber(Field field, List<Entry> entries, long[] plain) {
            super(field, entries, plain);
            Set<Double> sorted = new TreeSet<>();
            constants(entries).forEach(constant -> sorted.add(((Number) constant).doubleValue() + 0.0));
            cuts = sorted.stream().mapToDouble(Double::doubleValue).toArray();
            List<long[]> bands = new ArrayList<>();
            for (int i = 0; i < cuts.length; i++) {
                bands.add(maskOf(
                        plain.length, entries, i == 0 ? Double.NEGATIVE_INFINITY : between(cuts[i - 1], cuts[i])));
                bands.add(maskOf(plain.length, entries, cuts[i]));
            }
            bands.add(maskOf(plain.length, entries, cuts.length == 0 ? 0.0 : Double.POSITIVE_INFINITY));
            masks = bands.toArray(long[][]::new);
        }

        /** If no number is between, nobody will ask. */
        private static double between(double low, double high) {
            return low / 2 + high / 2;
        }

        @Override
        void narrow(Object value, long[] left, long[] possible) {
            Bits.retain(left, possible, mask(((Number) value).doubleValue()));
        }

        /** What this number leaves possible. */
        long[] mask(double number) {
            int place = Arrays.binarySearch(cuts, number);
            return masks[place >= 0 ? 2 * place + 1 : 2 * (-place - 1)];
        }
    }

    private static final class OfList extends Index {
        private final long[] stated;
        private final long[] undemanding;
        private final long[][] satisfies;
        private final long[][] offends;

        OfList(Field field, List<Entry> entries, long[] plain) {
            super(field, entries, plain);
            if (field.choices().size() > Long.SIZE) {
                throw new IllegalStateException(field + " has more constants than a word has bits");
            }
            stated = Bits.all(plain.length);
            undemanding = Bits.all(plain.length);
            satisfies = new long[field.choices().size()][undemanding.length];
            offends = new long[field.choices().size()][undemanding.length];
            entries.forEach(entry -> add(entry, ListTest.of(entry.test())));
        }

        private void add(Entry entry, ListTest test) {
            int way = entry.way();
            switch (test.kind()) {
                case STATED -> {
                    if (!entry.test().accepts(List.of())) {
                        Bits.remove(stated, way);
                    }
                }
                case FORBIDS -> test.elements().forEach(element -> Bits.add(offends[element.ordinal()], way));
                case NEEDS_ANY -> {
                    Bits.remove(undemanding, way);
                    test.elements().forEach(element -> Bits.add(satisfies[element.ordinal()], way));
                }
            }
        }

        @Override
        void narrow(Object value, long[] left, long[] possible) {
            long elements = 0;
            for (Object element : (Collection<?>) value) {
                elements |= 1L << ((Enum<?>) element).ordinal();
            }
            for (int i = 0; i < left.length; i++) {
                if ((left[i] | possible[i]) == 0) {
                    continue;
                }
                long satisfied = undemanding[i];
                long offended = 0;
                for (long rest = elements; rest != 0; rest &= rest - 1) {
                    int place = Long.numberOfTrailingZeros(rest);
                    satisfied |= satisfies[place][i];
                    offended |= offends[place][i];
                }
                long allowed = satisfied & stated[i] & ~offended;
                left[i] &= allowed;
                possible[i] &= allowed;
            }
        }
    }
}
