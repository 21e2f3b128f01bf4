package org.wholeads.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.All;
import org.wholeads.policy.Condition.Any;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Junction;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Field;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/**
 * On which unknown facts it depends whether a rule holds. It depends on one if there are values of the unknown facts - any
 * legal one, or still none - among which another value of this one alone makes the difference. Balance and outcome are as
 * they came out. Immutable.
 *
 * <p>How: the conditions on one fact that stand side by side are one test, which is left out if every value passes it, or
 * none. Where each unknown fact is tested once, none of the tests that are left hides another: the rule depends on all that
 * no known fact has settled. For a fact that is still tested in several places, each of its values is put in, and what is
 * left of the rule compared; a formula that tests each fact once has only one form, but for the order.
 */
final class UnknownDependence {
    /**
     * For how many combinations of values what is left of a rule is compared. Beyond it, every unknown fact that is still
     * tested counts.
     */
    static final int MOST_COMBINATIONS = 1_024;

    private final Node rule;
    private final boolean asksEachFactOnce;

    private UnknownDependence(Node rule) {
        this.rule = rule;
        this.asksEachFactOnce = byField(rule).values().stream()
                .allMatch(tests -> tests.size() == 1 || !tests.get(0).field().isOptional());
    }

    static UnknownDependence of(Rule rule) {
        List<Node> parts = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            for (Condition condition : pattern.conditions()) {
                parts.add(plain(pattern.subject(), condition, false));
            }
        }
        return new UnknownDependence(withAnswers(Group.of(true, parts)));
    }

    /** Passes on the facts by their fields, each at least once. */
    void of(Facts facts, FieldSet found) {
        if (rule.truth(facts) != Truth.OPEN) {
            return;
        }
        if (asksEachFactOnce) {
            rule.open(facts, found);
            return;
        }
        Node left = rule.left(facts);
        Map<Field, List<Test>> tests = byField(left);
        List<Field> repeated = new ArrayList<>();
        List<int[]> values = new ArrayList<>();
        tests.forEach((field, ofField) -> {
            if (ofField.size() > 1) {
                repeated.add(field);
                values.add(values(ofField));
            }
        });
        if (repeated.isEmpty()) {
            tests.keySet().forEach(found::add);
            return;
        }
        long combinations = 1;
        for (int[] ofField : values) {
            combinations = ofField.length == 0 ? Long.MAX_VALUE : combinations * ofField.length;
            if (combinations > MOST_COMBINATIONS) {
                tests.keySet().forEach(found::add);
                return;
            }
        }
        compare(left, repeated, values, (int) combinations, found);
    }

    /** Puts in every combination of values: the first field changes fastest. */
    private static void compare(Node left, List<Field> repeated, List<int[]> values, int combinations, FieldSet found) {
        Node[] rests = new Node[combinations];
        for (int i = 0; i < combinations; i++) {
            Node rest = left;
            int digits = i;
            for (int j = 0; j < repeated.size(); j++) {
                int[] ofField = values.get(j);
                rest = rest.with(repeated.get(j), ofField[digits % ofField.length]);
                digits /= ofField.length;
            }
            rests[i] = rest;
            byField(rest).keySet().forEach(found::add);
        }
        int stride = 1;
        for (int j = 0; j < repeated.size(); j++) {
            int size = values.get(j).length;
            for (int i = 0; i < combinations; i++) {
                int first = i - i / stride % size * stride;
                if (!rests[i].equals(rests[first])) {
                    found.add(repeated.get(j));
                    break;
                }
            }
            stride *= size;
        }
    }

    private static Map<Field, List<Test>> byField(Node node) {
        List<Test> tests = new ArrayList<>();
        node.tests(tests);
        Map<Field, List<Test>> byField = new LinkedHashMap<>();
        for (Test test : tests) {
            byField.computeIfAbsent(test.field(), field -> new ArrayList<>()).add(test);
        }
        return byField;
    }

    /** One class of values for each way to answer these tests of a field; none if values cannot be put in. */
    private static int[] values(List<Test> tests) {
        Set<BitSet> seen = new HashSet<>();
        List<Integer> values = new ArrayList<>();
        for (int value = 0; value < tests.get(0).classes; value++) {
            BitSet passed = new BitSet();
            for (int i = 0; i < tests.size(); i++) {
                passed.set(i, tests.get(i).answers.get(value));
            }
            if (seen.add(passed)) {
                values.add(value);
            }
        }
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where fields are collected. */
    interface FieldSet {
        void add(Field field);
    }

    /** Whether a part of a rule holds. */
    private enum Truth {
        NO,
        YES,
        /** That depends on unknown facts, as far as each test is looked at alone. */
        OPEN;

        static Truth of(boolean holds) {
            return holds ? YES : NO;
        }
    }

    /** A part of a rule, or what is left of it. */
    private sealed interface Node {
        Truth truth(Facts facts);

        /** Passes on the fields of the tests that are open, if this is. */
        void open(Facts facts, FieldSet found);

        /** What is left of it once known facts have settled what they can. */
        Node left(Facts facts);

        /** What is left of it if a value of this class is put in for a field. */
        Node with(Field given, int valueClass);

        void tests(List<Test> tests);

        default boolean isConstant() {
            return this instanceof Constant;
        }
    }

    /** It holds, or does not, whatever the unknown facts are. */
    private enum Constant implements Node {
        NO,
        YES;

        static Constant of(boolean holds) {
            return holds ? YES : NO;
        }

        @Override
        public Truth truth(Facts facts) {
            return this == YES ? Truth.YES : Truth.NO;
        }

        @Override
        public void open(Facts facts, FieldSet found) {}

        @Override
        public Node left(Facts facts) {
            return this;
        }

        @Override
        public Node with(Field given, int valueClass) {
            return this;
        }

        @Override
        public void tests(List<Test> tests) {}
    }

    /** What is asked of one field in one place; two are the same only if they stand in the same place. */
    private static final class Test implements Node {
        private final Subject subject;
        private final FieldTest asked;

        /** How many classes of values there are; none where nobody puts values in. */
        private final int classes;

        /** Which of them pass. */
        private final BitSet answers;

        private Test(Subject subject, FieldTest asked, int classes, BitSet answers) {
            this.subject = subject;
            this.asked = asked;
            this.classes = classes;
            this.answers = answers;
        }

        private Test(Subject subject, FieldTest asked) {
            this(subject, asked, 0, new BitSet());
        }

        Field field() {
            return asked.field();
        }

        @Override
        public Truth truth(Facts facts) {
            Object value = field().in(facts.get(subject));
            return value == null && field().isOptional() ? Truth.OPEN : Truth.of(asked.accepts(value));
        }

        @Override
        public void open(Facts facts, FieldSet found) {
            if (truth(facts) == Truth.OPEN) {
                found.add(field());
            }
        }

        @Override
        public Node left(Facts facts) {
            Truth truth = truth(facts);
            return truth == Truth.OPEN ? this : Constant.of(truth == Truth.YES);
        }

        @Override
        public Node with(Field given, int valueClass) {
            return field().equals(given) ? Constant.of(answers.get(valueClass)) : this;
        }

        @Override
        public void tests(List<Test> tests) {
            tests.add(this);
        }
    }

    /** Several parts of which all must hold, or one; none is a constant or a group of the same kind. */
    private record Group(boolean all, Set<Node> parts) implements Node {
        /** The simplest form. */
        static Node of(boolean all, Iterable<Node> parts) {
            Set<Node> left = new LinkedHashSet<>();
            for (Node part : parts) {
                if (part.isConstant()) {
                    if (part != Constant.of(all)) {
                        return part;
                    }
                } else if (part instanceof Group group && group.all == all) {
                    left.addAll(group.parts);
                } else {
                    left.add(part);
                }
            }
            return left.isEmpty()
                    ? Constant.of(all)
                    : left.size() == 1 ? left.iterator().next() : new Group(all, left);
        }

        @Override
        public Truth truth(Facts facts) {
            Truth truth = Truth.of(all);
            for (Node part : parts) {
                Truth ofPart = part.truth(facts);
                if (ofPart == Truth.of(!all)) {
                    return ofPart;
                }
                truth = ofPart == Truth.OPEN ? ofPart : truth;
            }
            return truth;
        }

        @Override
        public void open(Facts facts, FieldSet found) {
            if (truth(facts) == Truth.OPEN) {
                for (Node part : parts) {
                    part.open(facts, found);
                }
            }
        }

        @Override
        public Node left(Facts facts) {
            List<Node> left = new ArrayList<>(parts.size());
            for (Node part : parts) {
                Node ofPart = part.left(facts);
                if (ofPart == Constant.of(!all)) {
                    return ofPart;
                }
                left.add(ofPart);
            }
            return of(all, left);
        }

        @Override
        public Node with(Field given, int valueClass) {
            List<Node> left = new ArrayList<>(parts.size());
            for (Node part : parts) {
                left.add(part.with(given, valueClass));
            }
            return of(all, left);
        }

        @Override
        public void tests(List<Test> tests) {
            for (Node part : parts) {
                part.tests(tests);
            }
        }
    }

    /** Without "not", which moves into the tests. */
    private static Node plain(Subject subject, Condition condition, boolean negated) {
        if (condition instanceof Atom atom) {
            return new Test(subject, new FieldTest(atom.field(), negated ? new Not(atom) : atom));
        }
        if (condition instanceof Not not) {
            return plain(subject, not.condition(), !negated);
        }
        List<Node> parts = new ArrayList<>();
        for (Condition part : ((Junction) condition).conditions()) {
            parts.add(plain(subject, part, negated));
        }
        return Group.of(condition instanceof All != negated, parts);
    }

    /** The tests of one field that stand side by side as one, those that every value passes or none as constants. */
    private static Node withAnswers(Node rule) {
        Node joined = joined(rule);
        Map<Test, Node> replaced = new HashMap<>();
        byField(joined).forEach((field, ofField) -> {
            if (field.isOptional()) {
                answer(field, ofField, replaced);
            }
        });
        return replaced(joined, replaced);
    }

    private static Node joined(Node node) {
        if (!(node instanceof Group group)) {
            return node;
        }
        Map<Field, List<Test>> byField = new LinkedHashMap<>();
        List<Node> parts = new ArrayList<>();
        for (Node part : group.parts()) {
            if (part instanceof Test test && test.field().isOptional()) {
                byField.computeIfAbsent(test.field(), field -> new ArrayList<>())
                        .add(test);
            } else {
                parts.add(joined(part));
            }
        }
        byField.forEach((field, tests) -> parts.add(tests.size() == 1 ? tests.get(0) : joined(group.all(), tests)));
        return Group.of(group.all(), parts);
    }

    private static Test joined(boolean all, List<Test> tests) {
        List<Condition> conditions =
                tests.stream().map(test -> test.asked.condition()).toList();
        Test first = tests.get(0);
        return new Test(first.subject, new FieldTest(first.field(), all ? new All(conditions) : new Any(conditions)));
    }

    private static void answer(Field field, List<Test> tests, Map<Test, Node> replaced) {
        if (tests.size() == 1 && tests.get(0).asked.isPlain()) {
            return; // some value passes it, and some does not
        }
        List<Atom> atoms = new ArrayList<>();
        tests.forEach(test -> test.asked.condition().atoms(atoms::add));
        Optional<List<@Nullable Object>> values = FieldTest.distinctValues(field, atoms);
        if (values.isEmpty()) {
            return;
        }
        Set<BitSet> classes = new LinkedHashSet<>();
        for (Object value : values.get()) {
            BitSet passed = new BitSet();
            for (int i = 0; i < tests.size(); i++) {
                passed.set(i, tests.get(i).asked.accepts(value));
            }
            classes.add(passed);
        }
        for (int i = 0; i < tests.size(); i++) {
            BitSet answers = new BitSet();
            int valueClass = 0;
            for (BitSet passed : classes) {
                answers.set(valueClass++, passed.get(i));
            }
            int passing = answers.cardinality();
            Test test = tests.get(i);
            replaced.put(
                    test,
                    passing == 0 || passing == classes.size()
                            ? Constant.of(passing > 0)
                            : new Test(test.subject, test.asked, classes.size(), answers));
        }
    }

    private static Node replaced(Node node, Map<Test, Node> replaced) {
        if (node instanceof Test test) {
            return replaced.getOrDefault(test, test);
        }
        if (!(node instanceof Group group)) {
            return node;
        }
        List<Node> parts = new ArrayList<>();
        group.parts().forEach(part -> parts.add(replaced(part, replaced)));
        return Group.of(group.all(), parts);
    }
}
