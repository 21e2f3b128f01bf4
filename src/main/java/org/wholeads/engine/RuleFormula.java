package org.wholeads.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.engine.Formula.Constant;
import org.wholeads.engine.Formula.Group;
import org.wholeads.engine.Formula.Test;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.All;
import org.wholeads.policy.Condition.Any;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Junction;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Field;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/** Makes the {@link Formula} of a rule, in which conditions on one fact that stand side by side are one test. */
final class RuleFormula {
    private final Map<Field, Integer> numbers;

    private RuleFormula(Map<Field, Integer> numbers) {
        this.numbers = numbers;
    }

    /** @param numbers of the fields that can be unknown; each below {@link Formula#MOST_OPEN} has the bit of its number */
    static Formula of(Rule rule, Map<Field, Integer> numbers) {
        RuleFormula making = new RuleFormula(numbers);
        List<Formula> parts = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            for (Condition condition : pattern.conditions()) {
                parts.add(making.plain(pattern.subject(), condition, false));
            }
        }
        return answered(joined(Group.of(true, parts)));
    }

    /** Without "not", which moves into the tests. */
    private Formula plain(Subject subject, Condition condition, boolean negated) {
        if (condition instanceof Atom atom) {
            return new Test(subject, new FieldTest(atom.field(), negated ? new Not(atom) : atom), bit(atom.field()));
        }
        if (condition instanceof Not not) {
            return plain(subject, not.condition(), !negated);
        }
        List<Formula> parts = new ArrayList<>();
        for (Condition part : ((Junction) condition).conditions()) {
            parts.add(plain(subject, part, negated));
        }
        return Group.of(condition instanceof All != negated, parts);
    }

    private long bit(Field field) {
        int number = numbers.getOrDefault(field, Formula.MOST_OPEN);
        return number < Formula.MOST_OPEN ? 1L << number : 0;
    }

    /** The tests of one field that stand side by side as one. What may settle the rule soonest, and at least cost, comes first. */
    private static Formula joined(Formula formula) {
        if (!(formula instanceof Group group)) {
            return formula;
        }
        List<Formula> parts = new ArrayList<>();
        Map<Field, List<Test>> byField = new LinkedHashMap<>();
        List<Formula> groups = new ArrayList<>();
        for (Formula part : group.parts()) {
            if (!(part instanceof Test test)) {
                groups.add(joined(part));
            } else if (test.field().isOptional()) {
                byField.computeIfAbsent(test.field(), field -> new ArrayList<>())
                        .add(test);
            } else {
                parts.add(test);
            }
        }
        byField.forEach((field, tests) -> parts.add(tests.size() == 1 ? tests.get(0) : joined(group.all(), tests)));
        parts.addAll(groups);
        return Group.of(group.all(), parts);
    }

    private static Test joined(boolean all, List<Test> tests) {
        List<Condition> conditions =
                tests.stream().map(test -> test.asked().condition()).toList();
        Test first = tests.get(0);
        return first.asking(new FieldTest(first.field(), all ? new All(conditions) : new Any(conditions)));
    }

    /** With the answers of each test to the values of its field; tests that every value passes or none are constants. */
    private static Formula answered(Formula formula) {
        Map<Test, Formula> replaced = new HashMap<>();
        Formula.byField(formula).forEach((field, tests) -> {
            if (field.isOptional()) {
                answer(field, tests, replaced);
            }
        });
        return replaced(formula, replaced);
    }

    private static void answer(Field field, List<Test> tests, Map<Test, Formula> replaced) {
        if (tests.size() == 1 && tests.get(0).asked().isPlain()) {
            return; // some value passes it, and some does not
        }
        List<Atom> atoms = new ArrayList<>();
        tests.forEach(test -> test.asked().condition().atoms(atoms::add));
        Optional<List<@Nullable Object>> values = FieldTest.distinctValues(field, atoms);
        if (values.isEmpty()) {
            return;
        }
        Set<BitSet> classes = new LinkedHashSet<>();
        for (Object value : values.get()) {
            BitSet passed = new BitSet();
            for (int i = 0; i < tests.size(); i++) {
                passed.set(i, tests.get(i).asked().accepts(value));
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
                            : test.answering(classes.size(), answers));
        }
    }

    private static Formula replaced(Formula formula, Map<Test, Formula> replaced) {
        if (formula instanceof Test test) {
            return replaced.getOrDefault(test, test);
        }
        if (!(formula instanceof Group group)) {
            return formula;
        }
        List<Formula> parts = new ArrayList<>();
        group.parts().forEach(part -> parts.add(replaced(part, replaced)));
        return Group.of(group.all(), parts);
    }
}
