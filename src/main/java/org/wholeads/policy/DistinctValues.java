package org.wholeads.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InvalidInitiativeException;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Condition.Membership;

/**
 * The values of a field that conditions can tell apart: every legal value of it has the same answers of these conditions as
 * one of the values here. Stateless.
 */
public final class DistinctValues {
    private static final Initiative ANY = Initiative.builder()
            .name("any")
            .kind(Kind.TOOL)
            .objectives(Objective.PRODUCTIVITY)
            .build();

    private DistinctValues() {}

    /**
     * The values, {@code null} for "nobody stated it" first if the field is optional; all constants of an enum, one number of
     * each band between the constants of the conditions, the legal texts among their constants and one that is none of them;
     * of a list all sets of the elements that the conditions name, which are two to the power of their number.
     *
     * @param field of which the conditions are
     * @param atoms the conditions
     */
    public static List<@Nullable Object> of(Field field, Collection<Atom> atoms) {
        List<@Nullable Object> values = new ArrayList<>();
        if (field.isOptional()) {
            values.add(null);
        }
        switch (field.form()) {
            case YES_NO -> values.addAll(List.of(true, false));
            case WHOLE_NUMBER, NUMBER -> values.addAll(NumberBands.numbers(field, atoms));
            case TEXT -> values.addAll(texts(field, atoms));
            case SEVERAL_OF -> values.addAll(sets(named(atoms)));
            default -> values.addAll(field.choices());
        }
        return values;
    }

    /**
     * Where the bands of a number begin: the first number of each band, rising, by the value that {@link #of} has for it.
     *
     * @param field a number
     * @param atoms the conditions
     */
    public static Map<Object, Double> bandStarts(Field field, Collection<Atom> atoms) {
        return NumberBands.firsts(field, atoms);
    }

    private static List<String> texts(Field field, Collection<Atom> atoms) {
        Set<String> named = new TreeSet<>();
        for (Atom atom : atoms) {
            List<Constant> constants = atom instanceof Membership membership
                    ? membership.constants()
                    : List.of(((Comparison) atom).constant());
            for (Constant constant : constants) {
                if (constant.value() instanceof String text) {
                    named.add(text);
                }
            }
        }
        String another = "another";
        for (int i = 2; named.contains(another); i++) {
            another = "another " + i;
        }
        List<String> texts = new ArrayList<>(List.of(another));
        named.stream().filter(text -> isLegal(field, text)).forEach(texts::add);
        return texts;
    }

    private static boolean isLegal(Field field, String text) {
        try {
            Fact.labelled(field.label())
                    .ifPresentOrElse(
                            fact -> ANY.toBuilder().set(fact, text).build(),
                            () -> ANY.toBuilder().attribute("any", text).build());
            return true;
        } catch (InvalidInitiativeException e) {
            return false;
        }
    }

    /** The elements for which these conditions ask. */
    public static Set<Enum<?>> named(Collection<Atom> atoms) {
        Set<Enum<?>> named = new LinkedHashSet<>();
        for (Atom atom : atoms) {
            if (atom instanceof Containment containment
                    && containment.constant().value() instanceof Enum<?> element) {
                named.add(element);
            }
        }
        return named;
    }

    private static List<Set<Enum<?>>> sets(Set<Enum<?>> elements) {
        List<Set<Enum<?>>> sets = new ArrayList<>(List.of(Set.of()));
        for (Enum<?> element : elements) {
            for (Set<Enum<?>> set : List.copyOf(sets)) {
                Set<Enum<?>> larger = new LinkedHashSet<>(set);
                larger.add(element);
                sets.add(larger);
            }
        }
        return sets;
    }
}
