package org.wholeads.engine;

import java.util.ArrayList;
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
    private final Field field;
    private final int fact;
    private final boolean isWhole;

    /** What {@link UnknownFacts#place} says; -1 if it is never unknown. */
    final int place;

    private Index(Field field, int place) {
        this.field = field;
        this.fact = field.fact().map(Fact::ordinal).orElse(-1);
        this.isWhole = field.fact().isPresent() && field.fact().get().form() == field.form();
        this.place = place;
    }

    /** A test of the field, and the way that asks it. */
    record Entry(int way, FieldTest test) {}

    /**
     * The index of a field.
     *
     * @param place what {@link UnknownFacts#place} says
     * @param masks where it puts its own
     */
    static Index of(Field field, int place, List<Entry> entries, Masks masks) {
        return switch (field.form()) {
            case ONE_OF -> new OfChoice(field, place, entries, masks);
            case YES_NO -> new OfYesNo(field, place, entries, masks);
            case WHOLE_NUMBER, NUMBER -> new OfNumber(field, place, entries, masks);
            case SEVERAL_OF -> new OfList(field, place, entries, masks.words);
            default -> new OfText(field, place, entries, masks);
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

    private static Set<Object> constants(List<Entry> entries) {
        Set<Object> found = new LinkedHashSet<>();
        List<Atom> atoms = new ArrayList<>();
        for (Entry entry : entries) {
            entry.test().condition().atoms(atoms::add);
        }
        for (Atom atom : atoms) {
            for (Constant constant : constants(atom)) {
                if (constant.value() != null) {
                    found.add(constant.value());
                }
            }
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

    /** Of values that have numbers, from {@link #FIRST} on. */
    abstract static class Numbered extends Index {
        /** The number of what nobody stated: which ways are left as conditions mean it. */
        static final int UNKNOWN = 0;

        /** The number behind it: which ways at least one value would leave. */
        static final int ANY = 1;

        static final int FIRST = 2;

        /** Where its masks begin: what is left, by number. */
        final int start;

        private Numbered(Field field, int place, List<Entry> entries, Masks masks, Collection<?> values) {
            super(field, place);
            this.start = masks.add(field, FIRST + values.size(), entries.size());
            for (Entry entry : entries) {
                FieldTest test = entry.test();
                if (!test.accepts(null)) {
                    masks.remove(start + UNKNOWN * masks.words, entry.way());
                }
                if (!test.canHold()) {
                    masks.remove(start + ANY * masks.words, entry.way());
                }
                int row = start + FIRST * masks.words;
                for (Object value : values) {
                    if (!test.accepts(value)) {
                        masks.remove(row, entry.way());
                    }
                    row += masks.words;
                }
            }
        }

        /** Of a stated value. */
        abstract int number(Object value);

        /** The number of the value in an initiative. */
        final int numberIn(@Nullable Object[] values) {
            Object value = valueIn(values);
            return value == null ? UNKNOWN : number(value);
        }
    }

    static final class OfChoice extends Numbered {
        OfChoice(Field field, int place, List<Entry> entries, Masks masks) {
            super(field, place, entries, masks, field.choices());
        }

        @Override
        int number(Object value) {
            return FIRST + ((Enum<?>) value).ordinal();
        }
    }

    static final class OfYesNo extends Numbered {
        OfYesNo(Field field, int place, List<Entry> entries, Masks masks) {
            super(field, place, entries, masks, List.of(false, true));
        }

        @Override
        int number(Object value) {
            return (Boolean) value ? FIRST + 1 : FIRST;
        }
    }

    /** The constants, and all other texts as one. */
    static final class OfText extends Numbered {
        private final Map<Object, Integer> numbers = new HashMap<>();

        OfText(Field field, int place, List<Entry> entries, Masks masks) {
            super(field, place, entries, masks, texts(entries));
            for (Object constant : constants(entries)) {
                numbers.put(constant, FIRST + 1 + numbers.size());
            }
        }

        private static List<Object> texts(List<Entry> entries) {
            List<Object> texts = new ArrayList<>();
            texts.add(new Object());
            texts.addAll(constants(entries));
            return texts;
        }

        @Override
        int number(Object value) {
            return numbers.getOrDefault(value, FIRST);
        }
    }

    /** The constants, and the bands between them. */
    static final class OfNumber extends Numbered {
        private final double[] cuts;

        OfNumber(Field field, int place, List<Entry> entries, Masks masks) {
            super(field, place, entries, masks, bands(cuts(entries)));
            this.cuts = cuts(entries);
        }

        private static double[] cuts(List<Entry> entries) {
            Set<Double> sorted = new TreeSet<>();
            for (Object constant : constants(entries)) {
                sorted.add(((Number) constant).doubleValue() + 0.0);
            }
            double[] cuts = new double[sorted.size()];
            int next = 0;
            for (double cut : sorted) {
                cuts[next++] = cut;
            }
            return cuts;
        }

        private static List<Object> bands(double[] cuts) {
            List<Object> bands = new ArrayList<>();
            double below = Double.NEGATIVE_INFINITY;
            for (double cut : cuts) {
                // Halves do not overflow; if no number is between, nobody will ask.
                bands.add(below / 2 + (bands.isEmpty() ? below : cut) / 2);
                bands.add(cut);
                below = cut;
            }
            bands.add(cuts.length == 0 ? 0.0 : Double.POSITIVE_INFINITY);
            return bands;
        }

        @Override
        int number(Object value) {
            return number(((Number) value).doubleValue());
        }

        int number(double value) {
            int low = 0;
            for (int rest = cuts.length; rest > 0; ) {
                int half = (rest + 1) >>> 1;
                // A choice of values and not of ways: which it is, nobody could predict.
                low = cuts[low + half - 1] < value ? low + half : low;
                rest -= half;
            }
            return FIRST + 2 * low + (low < cuts.length && cuts[low] == value ? 1 : 0);
        }
    }

    /** Not the whole value has a number, but each element. */
    static final class OfList extends Index {
        private final long[] unknown;
        private final long[] unknownPossible;
        private final long[] stated;
        private final long[] undemanding;
        private final long[][] satisfies;
        private final long[][] offends;

        OfList(Field field, int place, List<Entry> entries, int words) {
            super(field, place);
            if (field.choices().size() > Long.SIZE) {
                throw new IllegalStateException(field + " has more constants than a word has bits");
            }
            unknown = Bits.all(words);
            unknownPossible = Bits.all(words);
            stated = Bits.all(words);
            undemanding = Bits.all(words);
            satisfies = new long[field.choices().size()][words];
            offends = new long[field.choices().size()][words];
            for (Entry entry : entries) {
                add(entry, ListTest.of(entry.test()));
            }
        }

        private void add(Entry entry, ListTest test) {
            int way = entry.way();
            if (!entry.test().accepts(null)) {
                Bits.remove(unknown, way);
            }
            if (!entry.test().canHold()) {
                Bits.remove(unknownPossible, way);
            }
            switch (test.kind()) {
                case STATED -> {
                    if (!entry.test().accepts(List.of())) {
                        Bits.remove(stated, way);
                    }
                }
                case FORBIDS -> add(way, test.elements(), offends);
                case NEEDS_ANY -> {
                    Bits.remove(undemanding, way);
                    add(way, test.elements(), satisfies);
                }
            }
        }

        private static void add(int way, List<Enum<?>> elements, long[][] byElement) {
            for (Enum<?> element : elements) {
                Bits.add(byElement[element.ordinal()], way);
            }
        }

        /**
         * Clears the ways that a value, or that nobody stated it, rules out.
         *
         * @param left of what conditions leave as they are meant
         * @param possible of what at least one value would leave
         */
        void narrow(@Nullable Object value, long[] left, long[] possible) {
            if (value == null) {
                Bits.retain(left, unknown);
                Bits.retain(possible, unknownPossible);
                return;
            }
            long elements = elements(value);
            for (int i = 0; i < left.length; i++) {
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

        /** The constants in this list or set, as bits. */
        private static long elements(Object value) {
            long elements = 0;
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    elements |= 1L << ((Enum<?>) list.get(i)).ordinal();
                }
                return elements;
            }
            for (Object element : (Collection<?>) value) {
                elements |= 1L << ((Enum<?>) element).ordinal();
            }
            return elements;
        }
    }
}
