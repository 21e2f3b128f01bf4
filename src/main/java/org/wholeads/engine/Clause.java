package org.wholeads.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholeads.Fact.Form;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.All;
import org.wholeads.policy.Condition.Any;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Field;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;

/**
 * One of the ways in which a rule can hold: all of these tests of single fields are passed.
 *
 * @param rule the rule's index in the policy
 * @param tests what is asked; several tests of one field are possible
 * @param exact whether the tests are all that is asked; otherwise the rule itself has to be asked, too
 */
record Clause(int rule, List<FieldTest> tests, boolean exact) {
    /** A rule with more ways than this is found by what all ways have in common, and asked. */
    private static final int MOST = 32;

    Clause {
        tests = List.copyOf(tests);
    }

    /** All ways in which a rule can hold, at least one. */
    static List<Clause> of(int index, Rule rule) {
        List<Condition> conditions = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            conditions.addAll(pattern.conditions());
        }
        Optional<List<List<FieldTest>>> ways = product(conditions, false);
        if (ways.isEmpty()) {
            return List.of(new Clause(index, of(index, inCommon(conditions)).tests(), false));
        }
        List<Clause> clauses = new ArrayList<>();
        for (List<FieldTest> way : ways.get()) {
            clauses.add(of(index, way));
        }
        return clauses;
    }

    /**
     * Whether on which unknown facts a rule depends can be seen from which of its clauses are possible: all ask the same of
     * facts that can be unknown. Otherwise one that holds makes it irrelevant what another depends on.
     */
    static boolean dependAlike(List<Clause> clauses) {
        for (Clause clause : clauses) {
            if (!clause.asksEachFactOnce() || (clauses.size() > 1 && !clause.asksTheSame(clauses.get(0)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the tests are all that is asked, and no two ask the same fact that can be unknown: then the rule can hold in this
     * way if each test can.
     */
    boolean asksEachFactOnce() {
        Set<Field> asked = new HashSet<>();
        for (FieldTest test : tests) {
            if (test.field().isOptional() && !asked.add(test.field())) {
                return false;
            }
        }
        return exact;
    }

    private boolean asksTheSame(Clause other) {
        return new HashSet<>(openTests()).equals(new HashSet<>(other.openTests()));
    }

    private List<FieldTest> openTests() {
        List<FieldTest> open = new ArrayList<>();
        for (FieldTest test : tests) {
            if (test.field().isOptional() && test.isOpenIfUnknown()) {
                open.add(test);
            }
        }
        return open;
    }

    /** The fields on which it may depend whether this clause of the rule lets it hold, if nobody stated them. */
    Set<Field> openFields(Rule ofPolicy) {
        Set<Field> fields = new HashSet<>();
        if (exact) {
            for (FieldTest test : openTests()) {
                fields.add(test.field());
            }
        } else {
            ofPolicy.fields(fields::add);
            fields.removeIf(field -> !field.isOptional());
        }
        return fields;
    }

    /** The tests of one field are one, where an index can answer it; of several demands on one list it answers the first. */
    private static Clause of(int index, List<FieldTest> way) {
        Map<Field, List<FieldTest>> byField = new LinkedHashMap<>();
        boolean exact = true;
        for (FieldTest test : way) {
            List<FieldTest> ofField = byField.computeIfAbsent(test.field(), field -> new ArrayList<>());
            if (!ofField.isEmpty() && isDemand(test) && ofField.stream().anyMatch(Clause::isDemand)) {
                exact = false;
            } else {
                ofField.add(test);
            }
        }
        List<FieldTest> tests = new ArrayList<>();
        for (List<FieldTest> ofField : byField.values()) {
            tests.addAll(joined(ofField));
        }
        return new Clause(index, tests, exact);
    }

    private static boolean isDemand(FieldTest test) {
        return test.field().form() == Form.SEVERAL_OF && ListTest.of(test).kind() == ListTest.Kind.NEEDS_ANY;
    }

    private static List<FieldTest> joined(List<FieldTest> ofField) {
        if (ofField.size() == 1) {
            return ofField;
        }
        List<Condition> conditions = new ArrayList<>();
        for (FieldTest test : ofField) {
            conditions.add(test.condition());
        }
        Condition all = new All(conditions);
        Field field = ofField.get(0).field();
        return field.form() != Form.SEVERAL_OF || ListTest.of(all).isPresent()
                ? List.of(new FieldTest(field, all))
                : ofField;
    }

    private static List<FieldTest> inCommon(List<Condition> conditions) {
        List<FieldTest> tests = new ArrayList<>();
        for (Condition condition : conditions) {
            test(condition, false).ifPresent(tests::add);
        }
        return tests;
    }

    /** The ways in which a condition holds, or, negated, does not; empty if there are too many. */
    private static Optional<List<List<FieldTest>>> ways(Condition condition, boolean negated) {
        Optional<FieldTest> test = test(condition, negated);
        if (test.isPresent()) {
            return Optional.of(List.of(List.of(test.get())));
        }
        if (condition instanceof Not not) {
            return ways(not.condition(), !negated);
        }
        List<Condition> parts = ((Condition.Junction) condition).conditions();
        return condition instanceof All != negated ? product(parts, negated) : sum(parts, negated);
    }

    private static Optional<List<List<FieldTest>>> product(List<Condition> parts, boolean negated) {
        List<List<FieldTest>> all = List.of(List.of());
        for (Condition part : parts) {
            Optional<List<List<FieldTest>>> ways = ways(part, negated);
            if (ways.isEmpty() || all.size() * ways.get().size() > MOST) {
                return Optional.empty();
            }
            List<List<FieldTest>> longer = new ArrayList<>();
            for (List<FieldTest> before : all) {
                for (List<FieldTest> way : ways.get()) {
                    List<FieldTest> both = new ArrayList<>(before);
                    both.addAll(way);
                    longer.add(both);
                }
            }
            all = longer;
        }
        return Optional.of(all);
    }

    private static Optional<List<List<FieldTest>>> sum(List<Condition> parts, boolean negated) {
        List<List<FieldTest>> all = new ArrayList<>();
        for (Condition part : together(parts, negated)) {
            Optional<List<List<FieldTest>>> ways = ways(part, negated);
            if (ways.isEmpty() || all.size() + ways.get().size() > MOST) {
                return Optional.empty();
            }
            all.addAll(ways.get());
        }
        return Optional.of(all);
    }

    /** The alternatives, where those that one test can answer are one. */
    private static List<Condition> together(List<Condition> parts, boolean negated) {
        Map<Field, List<Condition>> byField = new LinkedHashMap<>();
        List<Condition> together = new ArrayList<>();
        for (Condition part : parts) {
            Optional<FieldTest> test = test(part, negated);
            if (test.isPresent() && joins(test.get())) {
                byField.computeIfAbsent(test.get().field(), field -> new ArrayList<>())
                        .add(part);
            } else {
                together.add(part);
            }
        }
        for (List<Condition> same : byField.values()) {
            together.add(same.size() == 1 ? same.get(0) : negated ? new All(same) : new Any(same));
        }
        return together;
    }

    private static boolean joins(FieldTest test) {
        return test.field().form() != Form.SEVERAL_OF || ListTest.of(test).kind() == ListTest.Kind.NEEDS_ANY;
    }

    /** The condition as a test of a single field, if it is one that an index can answer. */
    private static Optional<FieldTest> test(Condition condition, boolean negated) {
        List<Field> fields = new ArrayList<>();
        condition.fields(fields::add);
        for (Field field : fields) {
            if (!field.equals(fields.get(0))) {
                return Optional.empty();
            }
        }
        FieldTest test = new FieldTest(fields.get(0), negated ? new Not(condition) : condition);
        return test.field().form() != Form.SEVERAL_OF
                        || ListTest.of(test.condition()).isPresent()
                ? Optional.of(test)
                : Optional.empty();
    }
}
