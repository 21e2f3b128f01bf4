package org.wholeads.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/**
 * Everything that a policy can say, prepared once, in the order in which a decision says it: a decision only has to pick.
 * Immutable.
 */
final class Statements {
    private final Policy policy;
    private final Statement[] inOrder;
    private final int[][] ofRule;
    private final List<Field> optionalFields;
    private final Map<Field, Integer> places = new HashMap<>();
    private final int[][] readByRule;

    Statements(Policy policy) {
        this.policy = policy;
        this.inOrder = inOrder(policy.rules());
        this.ofRule = byRule(policy.rules().size(), inOrder);
        this.optionalFields = optionalFields(policy.rules());
        optionalFields.forEach(field -> places.put(field, places.size()));
        this.readByRule = readByRule(policy.rules(), places);
    }

    private static Statement[] inOrder(List<Rule> rules) {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int place = 0; place < rules.get(i).consequences().size(); place++) {
                all.add(Statement.of(i, rules.get(i), place));
            }
        }
        all.sort(Statement::order);
        return all.toArray(new Statement[0]);
    }

    private static int[][] byRule(int rules, Statement[] statements) {
        BitSet[] byRule = new BitSet[rules];
        for (int i = 0; i < statements.length; i++) {
            int rule = statements[i].rule();
            byRule[rule] = byRule[rule] == null ? new BitSet() : byRule[rule];
            byRule[rule].set(i);
        }
        int[][] arrays = new int[rules][];
        for (int rule = 0; rule < rules; rule++) {
            arrays[rule] = array(byRule[rule]);
        }
        return arrays;
    }

    private static List<Field> optionalFields(List<Rule> rules) {
        Set<Field> fields = new LinkedHashSet<>();
        rules.forEach(rule -> rule.fields(field -> {
            if (field.isOptional()) {
                fields.add(field);
            }
        }));
        List<Field> sorted = new ArrayList<>(fields);
        sorted.sort(Statements::byVocabulary);
        return List.copyOf(sorted);
    }

    /** Attributes come last, by key. */
    private static int byVocabulary(Field one, Field other) {
        int order = Integer.compare(rank(one), rank(other));
        return order != 0 ? order : one.label().compareTo(other.label());
    }

    private static int rank(Field field) {
        return field.key().isEmpty() ? Field.labels(Subject.INITIATIVE).indexOf(field.label()) : Integer.MAX_VALUE;
    }

    private static int[][] readByRule(List<Rule> rules, Map<Field, Integer> places) {
        int[][] readByRule = new int[rules.size()][];
        for (int i = 0; i < readByRule.length; i++) {
            BitSet read = new BitSet();
            rules.get(i).fields(field -> {
                Integer place = places.get(field);
                if (place != null) {
                    read.set(place);
                }
            });
            readByRule[i] = array(read);
        }
        return readByRule;
    }

    private static int[] array(BitSet set) {
        int[] array = new int[set.cardinality()];
        for (int i = set.nextSetBit(0), next = 0; i >= 0; i = set.nextSetBit(i + 1)) {
            array[next++] = i;
        }
        return array;
    }

    Policy policy() {
        return policy;
    }

    Statement get(int index) {
        return inOrder[index];
    }

    int size() {
        return inOrder.length;
    }

    /** What this rule says, as indexes for {@link #get}. */
    int[] of(int rule) {
        return ofRule[rule];
    }

    /** The fields that can be unknown and that some rule looks at, in the order of the vocabulary, then of the key. */
    List<Field> optionalFields() {
        return optionalFields;
    }

    /** The index of a field of {@link #optionalFields}. */
    int placeOf(Field field) {
        return Objects.requireNonNull(places.get(field));
    }

    /** Which of {@link #optionalFields} this rule looks at, as indexes. */
    int[] readBy(int rule) {
        return readByRule[rule];
    }
}
