package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wholeads.Fact;
import org.wholeads.Fact.Form;
import org.wholeads.Initiative;
import org.wholeads.InvalidInitiativeException;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Condition.Membership;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/** Finds what policies ask about initiatives, and which values they tell apart. */
final class Levels {
    private static final Field PRIMARY =
            Field.of(Subject.INITIATIVE, "primaryObjective").orElseThrow();
    private static final Initiative ANY = Initiative.builder()
            .name("any")
            .kind(Kind.TOOL)
            .objectives(Objective.PRODUCTIVITY)
            .build();
    private static final Object UNKNOWN = new Object();

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
        Map<BitSet, List<Object>> alike = new LinkedHashMap<>();
        List<Choice> choices = new ArrayList<>();
        List<Atom> asked = apart ? eachAlone(field) : atoms;
        List<Object> values = values(field, atoms);
        if ((long) values.size() * asked.size() > budget.steps()) {
            throw new BudgetExceededException();
        }
        for (Object value : values) {
            alike.computeIfAbsent(Level.answers(asked, value == UNKNOWN ? null : value), key -> new ArrayList<>())
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

    private static Choice choice(List<Object> values) {
        List<Object> known = values.stream().filter(value -> value != UNKNOWN).toList();
        return new Choice(known.size() < values.size(), known, BigInteger.valueOf(values.size()));
    }

    /** All values that count, "unknown" first. */
    private static List<Object> values(Field field, List<Atom> atoms) {
        List<Object> values = new ArrayList<>();
        if (field.isOptional()) {
            values.add(UNKNOWN);
        }
        switch (field.form()) {
            case YES_NO -> values.addAll(List.of(true, false));
            case WHOLE_NUMBER, NUMBER -> values.addAll(Bands.numbers(field, atoms));
            case TEXT -> values.addAll(texts(field, atoms));
            default -> values.addAll(field.choices());
        }
        return values;
    }

    private static List<String> texts(Field field, List<Atom> atoms) {
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

    private void optionalList(Field field, List<Atom> atoms) {
        Set<Enum<?>> named = new LinkedHashSet<>();
        for (Atom atom : atoms) {
            if (atom instanceof Containment containment
                    && containment.constant().value() instanceof Enum<?> element) {
                named.add(element);
            }
        }
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
