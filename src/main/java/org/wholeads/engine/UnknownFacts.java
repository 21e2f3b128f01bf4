package org.wholeads.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Field;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/** Finds the unknown facts on which it depends whether a rule of the policy holds. Immutable. */
final class UnknownFacts {
    private final List<Field> optionalFields;
    private final Map<Field, Integer> places = new HashMap<>();
    private final String[] labels;
    private final long[][] readByRule;

    private final UnknownDependence[] dependences;

    UnknownFacts(List<Rule> rules) {
        List<Set<Field>> read = new ArrayList<>();
        for (Rule rule : rules) {
            read.add(optionalFields(rule));
        }
        this.optionalFields = inOrder(read);
        this.labels = new String[optionalFields.size()];
        for (int place = 0; place < labels.length; place++) {
            Field field = optionalFields.get(place);
            labels[place] = field.label();
            places.put(field, place);
        }
        this.readByRule = new long[rules.size()][];
        for (int rule = 0; rule < readByRule.length; rule++) {
            readByRule[rule] = none();
            for (Field field : read.get(rule)) {
                Bits.add(readByRule[rule], place(field));
            }
        }
        this.dependences = new UnknownDependence[rules.size()];
        for (int rule = 0; rule < dependences.length; rule++) {
            dependences[rule] = UnknownDependence.of(rules.get(rule), this::place);
        }
    }

    private static Set<Field> optionalFields(Rule rule) {
        Set<Field> fields = new HashSet<>();
        rule.fields(field -> {
            if (field.isOptional()) {
                fields.add(field);
            }
        });
        return fields;
    }

    private static List<Field> inOrder(List<Set<Field>> read) {
        Set<Field> fields = new HashSet<>();
        for (Set<Field> some : read) {
            fields.addAll(some);
        }
        List<Field> sorted = new ArrayList<>(fields);
        sorted.sort(UnknownFacts::byVocabulary);
        return sorted;
    }

    /** How many facts of all can be unknown. */
    int size() {
        return labels.length;
    }

    /** An empty set of facts. */
    long[] none() {
        return Bits.none(optionalFields.size());
    }

    /** The number of this fact in sets of them, or -1 if it is never unknown. */
    int place(Field field) {
        return places.getOrDefault(field, -1);
    }

    /** The names of the facts that matter, in the order of the vocabulary, then of the key. */
    List<String> of(Facts facts) {
        long[] unknown = none();
        boolean isOpen = false;
        for (int i = 0; i < optionalFields.size(); i++) {
            if (optionalFields.get(i).in(facts.initiative()) == null) {
                Bits.add(unknown, i);
                isOpen = true;
            }
        }
        if (!isOpen) {
            return List.of();
        }
        long[] matter = none();
        for (int rule = 0; rule < dependences.length; rule++) {
            if (canAdd(readByRule[rule], unknown, matter)) {
                addOf(rule, facts, matter);
            }
        }
        return names(matter);
    }

    /** Adds the unknown facts on which it depends whether this rule holds. */
    void addOf(int rule, Facts facts, long[] matter) {
        dependences[rule].addTo(matter, facts);
    }

    private static boolean canAdd(long[] read, long[] unknown, long[] matter) {
        for (int i = 0; i < read.length; i++) {
            if ((read[i] & unknown[i] & ~matter[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The names of a set of facts. */
    List<String> names(long[] matter) {
        String[] names = new String[Bits.count(matter, 0, labels.length)];
        Bits.pick(matter, 0, labels.length, labels, names, 0);
        return List.of(names);
    }

    /** Attributes come last, by key. */
    private static int byVocabulary(Field one, Field other) {
        int order = Integer.compare(rank(one), rank(other));
        return order != 0 ? order : one.label().compareTo(other.label());
    }

    private static int rank(Field field) {
        return field.key().isEmpty() ? Field.labels(Subject.INITIATIVE).indexOf(field.label()) : Integer.MAX_VALUE;
    }
}
