package org.wholeads.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Field;
import org.wholeads.policy.Subject;

/**
 * What a rule asks, or what is left of it once some answers are known: tests of single fields, of which all must be passed, or
 * one, in any depth. Simplifying keeps the order of the tests. Immutable.
 */
sealed interface Formula {
    /** It does not hold, whatever the unknown facts are. */
    long NO = -1;

    /** It holds, whatever the unknown facts are. */
    long YES = 0;

    /** For how many fields that can be unknown {@link #open} has bits. */
    int MOST_OPEN = 63;

    /**
     * {@link #NO}, {@link #YES}, or the bits of the unknown fields whose tests are left. As far as each test is looked at
     * alone: what {@link #left} says without building it.
     */
    long open(Facts facts);

    /** What is left of it once known facts have settled what they can. */
    Formula left(Facts facts);

    /** What is left of it if a value of this class is put in for a field. */
    Formula with(Field given, int valueClass);

    /** Adds the tests that it consists of. */
    void tests(List<Test> tests);

    /** The tests that a formula consists of, by their fields. */
    static Map<Field, List<Test>> byField(Formula formula) {
        List<Test> tests = new ArrayList<>();
        formula.tests(tests);
        Map<Field, List<Test>> byField = new LinkedHashMap<>();
        for (Test test : tests) {
            byField.computeIfAbsent(test.field(), field -> new ArrayList<>()).add(test);
        }
        return byField;
    }

    /** It holds, or does not, whatever the unknown facts are. */
    enum Constant implements Formula {
        NO,
        YES;

        static Constant of(boolean holds) {
            return holds ? YES : NO;
        }

        @Override
        public long open(Facts facts) {
            return this == YES ? Formula.YES : Formula.NO;
        }

        @Override
        public Formula left(Facts facts) {
            return this;
        }

        @Override
        public Formula with(Field given, int valueClass) {
            return this;
        }

        @Override
        public void tests(List<Test> tests) {}
    }

    /** What is asked of one field in one place; two are the same only if they stand in the same place. */
    final class Test implements Formula {
        private final Subject subject;
        private final FieldTest asked;

        /** That of its field; 0 if it is never unknown. */
        private final long bit;

        /** How many classes of values there are; none where nobody puts values in. */
        private final int classes;

        /** Which of them pass. */
        private final BitSet answers;

        private Test(Subject subject, FieldTest asked, long bit, int classes, BitSet answers) {
            this.subject = subject;
            this.asked = asked;
            this.bit = bit;
            this.classes = classes;
            this.answers = answers;
        }

        Test(Subject subject, FieldTest asked, long bit) {
            this(subject, asked, bit, 0, new BitSet());
        }

        /** The same of its field, but asking this. */
        Test asking(FieldTest other) {
            return new Test(subject, other, bit);
        }

        /** The same, but with the answers to each class of values. */
        Test answering(int allClasses, BitSet passed) {
            return new Test(subject, asked, bit, allClasses, passed);
        }

        FieldTest asked() {
            return asked;
        }

        Field field() {
            return asked.field();
        }

        long bit() {
            return bit;
        }

        int classes() {
            return classes;
        }

        /** Whether values of this class pass. */
        boolean answer(int valueClass) {
            return answers.get(valueClass);
        }

        @Override
        public long open(Facts facts) {
            Object value = field().in(facts.get(subject));
            if (value == null && bit != 0) {
                return bit;
            }
            return asked.accepts(value) ? YES : NO;
        }

        @Override
        public Formula left(Facts facts) {
            Object value = field().in(facts.get(subject));
            return value == null && field().isOptional() ? this : Constant.of(asked.accepts(value));
        }

        @Override
        public Formula with(Field given, int valueClass) {
            return field().equals(given) ? Constant.of(answer(valueClass)) : this;
        }

        @Override
        public void tests(List<Test> tests) {
            tests.add(this);
        }
    }

    /** Several parts of which all must hold, or one; none is a constant or a group of the same kind. */
    final class Group implements Formula {
        private final boolean all;

        // No list: its iterator would be felt in each decision.
        private final Formula[] parts;

        private Group(boolean all, List<Formula> parts) {
            this.all = all;
            this.parts = parts.toArray(new Formula[0]);
        }

        /** The simplest form. */
        static Formula of(boolean all, Iterable<Formula> parts) {
            List<Formula> left = new ArrayList<>();
            for (Formula part : parts) {
                if (part instanceof Constant) {
                    if (part != Constant.of(all)) {
                        return part;
                    }
                } else if (part instanceof Group group && group.all == all) {
                    left.addAll(group.parts());
                } else {
                    left.add(part);
                }
            }
            return left.isEmpty() ? Constant.of(all) : left.size() == 1 ? left.get(0) : new Group(all, left);
        }

        /** Whether all parts must hold, or one. */
        boolean all() {
            return all;
        }

        List<Formula> parts() {
            return List.of(parts);
        }

        @Override
        public long open(Facts facts) {
            long settling = all ? NO : YES;
            long open = 0;
            for (Formula part : parts) {
                long ofPart = part.open(facts);
                if (ofPart == settling) {
                    return settling;
                }
                open |= ofPart == NO ? 0 : ofPart;
            }
            return open != 0 ? open : all ? YES : NO;
        }

        @Override
        public Formula left(Facts facts) {
            List<Formula> left = new ArrayList<>(parts.length);
            for (Formula part : parts) {
                Formula ofPart = part.left(facts);
                if (ofPart == Constant.of(!all)) {
                    return ofPart;
                }
                left.add(ofPart);
            }
            return of(all, left);
        }

        @Override
        public Formula with(Field given, int valueClass) {
            List<Formula> left = new ArrayList<>(parts.length);
            for (Formula part : parts) {
                left.add(part.with(given, valueClass));
            }
            return of(all, left);
        }

        @Override
        public void tests(List<Test> tests) {
            for (Formula part : parts) {
                part.tests(tests);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Group group && all == group.all && Arrays.equals(parts, group.parts);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(parts);
        }
    }
}
