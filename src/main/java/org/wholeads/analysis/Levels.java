package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact.Form;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Constant;
import org.wholeads.policy.DistinctValues;
import org.wholeads.policy.Field;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/** Finds what policies ask about initiatives, and which values they tell apart. */
final class Levels {
    private static final Field PRIMARY =
            Field.of(Subject.INITIATIVE, "primaryObjective").orElseThrow();
    private final Map<Field, Set<Atom>> read = new LinkedHashMap<>();
    private final List<Level> levels = new ArrayList<>();
    private final Budget budget;

    private Levels(Budget budget) {
        this.budget = budget;
    }

    /** In the order in which the policies ask. */
    static List<Level> of(List<Policy> policies, Budget budget) {
        Levels found = new Levels(budget);
        for (Policy policy : policies) {
            for (Rule rule : policy.rules()) {
                atoms(rule).forEach(atom -> found.read
                        .computeIfAbsent(atom.field(), field -> new LinkedHashSet<>())
                        .add(atom));
            }
        }
        found.objectives();
        found.read.forEach((field, atoms) -> found.add(field, List.copyOf(atoms)));
        return found.levels;
    }

    /** The conditions of a rule on single fields of the initiative. */
    static List<Atom> atoms(Rule rule) {
        List<Atom> atoms = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            if (pattern.subject() == Subject.INITIATIVE) {
                pattern.conditions().forEach(condition -> condition.atoms(atoms::add));
            }
        }
        return atoms;
    }

    /** Who asks for an objective that need not be the main one asks for the main one, too: it is one of them. */
    private void objectives() {
        if (asksForObjectives()) {
            read.computeIfAbsent(PRIMARY, field -> new LinkedHashSet<>());
        }
    }

    private boolean asksForObjectives() {
        return read.keySet().stream().anyMatch(field -> field.form() == Form.SEVERAL_OF && !field.isOptional());
    }

    private void add(Field field, List<Atom> atoms) {
        if (field.form() != Form.SEVERAL_OF) {
            levels.add(value(field, atoms));
        } else if (field.isOptional()) {
            optionalList(field, atoms);
        } else {
            // How many others there can be depends on all of them, so each is a level, whether a rule asks for it or
            // not.
            field.choices().forEach(element -> levels.add(element(field, element)));
        }
    }

    private Level value(Field field, List<Atom> atoms) {
        boolean apart = field.equals(PRIMARY) && asksForObjectives();
        Map<BitSet, List<@Nullable Object>> alike = new LinkedHashMap<>();
        List<Choice> choices = new ArrayList<>();
        List<Atom> asked = apart ? eachAlone(field) : atoms;
        List<@Nullable Object> values = DistinctValues.of(field, atoms);
        if ((long) values.size() * asked.size() > budget.steps()) {
            throw new BudgetExceededException();
        }
        for (Object value : values) {
            alike.computeIfAbsent(Level.answers(asked, value), key -> new ArrayList<>())
                    .add(value);
        }
        alike.values().forEach(same -> choices.add(choice(same)));
        return Level.ofValue(field, choices, asked, alike.keySet().toArray(BitSet[]::new));
    }

    /** Conditions that tell every constant from all others. */
    private static List<Atom> eachAlone(Field field) {
        return field.choices().stream()
                .<Atom>map(choice -> new Membership(field, false, List.of(new Constant(choice))))
                .toList();
    }

    private static Choice choice(List<@Nullable Object> values) {
        List<Object> known = values.stream().flatMap(Stream::ofNullable).toList();
        return new Choice(known.size() < values.size(), known, BigInteger.valueOf(values.size()));
    }

    private void optionalList(Field field, List<Atom> atoms) {
        Set<Enum<?>> named = DistinctValues.named(atoms);
        BigInteger others = BigInteger.TWO.pow(field.choices().size() - named.size());
        levels.add(Level.ofList(
                field,
                null,
                List.of(new Choice(true, List.of(), BigInteger.ONE), new Choice(false, List.of(Set.of()), others))));
        named.forEach(element -> levels.add(element(field, element)));
    }

    private static Level element(Field field, Enum<?> element) {
        return Level.ofList(
                field,
                element,
                List.of(
                        new Choice(false, List.of(false), BigInteger.ONE),
                        new Choice(false, List.of(true), BigInteger.ONE)));
    }
}
