package org.wholeads.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.wholeads.engine.Formula.Test;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Field;
import org.wholeads.policy.Rule;

/**
 * On which unknown facts it depends whether a rule holds. It depends on one if there are values of the unknown facts - any
 * legal one, or still none - among which another value of this one alone makes the difference. Balance and outcome are as
 * they came out. Immutable.
 *
 * <p>How: the conditions on one fact that stand side by side are one test, which is left out if every value passes it, or
 * none. Where each unknown fact is tested once, none of the tests that are left hides another: the rule depends on all that
 * no known fact has settled. For a fact that is still tested in several places, each of its values is put in, and what is
 * left of the rule compared; a formula that tests each fact once has only one form.
 */
final class UnknownDependence {
    /**
     * For how many combinations of values what is left of a rule is compared. Beyond it, every unknown fact that is still
     * tested counts.
     */
    static final int MOST_COMBINATIONS = 1_024;

    private final Formula rule;

    /** By number in the rule: the fields that can be unknown, as places among the facts of all rules. */
    private final int[] places;

    /** The bits of those that are tested in several places. */
    private final long repeated;

    private final ToIntFunction<Field> place;

    private UnknownDependence(Formula rule, int[] places, ToIntFunction<Field> place) {
        this.rule = rule;
        this.places = places;
        this.place = place;
        long several = 0;
        for (List<Test> tests : Formula.byField(rule).values()) {
            several |= tests.size() > 1 ? tests.get(0).bit() : 0;
        }
        this.repeated = several;
    }

    /**
     * That of a rule.
     *
     * @param place where a field stands in the sets of facts that are given to {@link #addTo}
     */
    static UnknownDependence of(Rule rule, ToIntFunction<Field> place) {
        Map<Field, Integer> numbers = new LinkedHashMap<>();
        rule.fields(field -> {
            if (field.isOptional()) {
                numbers.putIfAbsent(field, numbers.size());
            }
        });
        int[] places = numbers.keySet().stream().mapToInt(place).toArray();
        return new UnknownDependence(RuleFormula.of(rule, numbers), places, place);
    }

    /** Adds the unknown facts on which it depends. */
    void addTo(long[] found, Facts facts) {
        if (places.length > Formula.MOST_OPEN) {
            compare(rule.left(facts), found);
            return;
        }
        long open = rule.open(facts);
        if (open == Formula.NO || open == Formula.YES) {
            return;
        }
        if ((open & repeated) != 0) {
            compare(rule.left(facts), found);
            return;
        }
        for (long rest = open; rest != 0; rest &= rest - 1) {
            Bits.add(found, places[Long.numberOfTrailingZeros(rest)]);
        }
    }

    private void compare(Formula left, long[] found) {
        Map<Field, List<Test>> tests = Formula.byField(left);
        List<Field> fields = new ArrayList<>();
        List<int[]> values = new ArrayList<>();
        long combinations = 1;
        for (Map.Entry<Field, List<Test>> ofField : tests.entrySet()) {
            if (ofField.getValue().size() > 1) {
                int[] classes = values(ofField.getValue());
                combinations *= classes.length == 0 ? MOST_COMBINATIONS + 1 : classes.length;
                if (combinations > MOST_COMBINATIONS) {
                    add(tests.keySet(), found);
                    return;
                }
                fields.add(ofField.getKey());
                values.add(classes);
            }
        }
        compare(left, fields, values, (int) combinations, found);
    }

    /** Puts in every combination of values: the first field changes fastest. */
    private void compare(Formula left, List<Field> fields, List<int[]> values, int combinations, long[] found) {
        Formula[] rests = new Formula[combinations];
        for (int i = 0; i < combinations; i++) {
            Formula rest = left;
            int digits = i;
            for (int j = 0; j < fields.size(); j++) {
                int[] ofField = values.get(j);
                rest = rest.with(fields.get(j), ofField[digits % ofField.length]);
                digits /= ofField.length;
            }
            rests[i] = rest;
            add(Formula.byField(rest).keySet(), found);
        }
        int stride = 1;
        for (int j = 0; j < fields.size(); j++) {
            int size = values.get(j).length;
            for (int i = 0; i < combinations; i++) {
                int first = i - i / stride % size * stride;
                if (!rests[i].equals(rests[first])) {
                    add(Set.of(fields.get(j)), found);
                    break;
                }
            }
            stride *= size;
        }
    }

    private void add(Set<Field> fields, long[] found) {
        for (Field field : fields) {
            Bits.add(found, place.applyAsInt(field));
        }
    }

    /** One class of values for each way to answer these tests of a field; none if values cannot be put in. */
    private static int[] values(List<Test> tests) {
        Set<BitSet> seen = new HashSet<>();
        List<Integer> values = new ArrayList<>();
        for (int value = 0; value < tests.get(0).classes(); value++) {
            BitSet passed = new BitSet();
            for (int i = 0; i < tests.size(); i++) {
                passed.set(i, tests.get(i).answer(value));
            }
            if (seen.add(passed)) {
                values.add(value);
            }
        }
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
