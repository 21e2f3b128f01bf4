package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Team;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/**
 * All initiatives that policies can tell apart, one by one, written down a second time and more plainly than in the library:
 * constants that no rule names stand for each other, and weigh as many as they are.
 */
public final class Enumeration {
    private final Map<String, Set<Atom>> atoms = new LinkedHashMap<>();

    /** An initiative, and for how many it stands. */
    public record Case(Initiative initiative, BigInteger weight) {}

    /** A way to set one fact, and how many values it stands for. */
    private record Option(Consumer<InitiativeBuilder> setting, long weight) {}

    private Enumeration() {}

    /** Empty if there would be more than so many. */
    public static List<Case> of(int most, Policy... policies) {
        Enumeration all = new Enumeration();
        for (Policy policy : policies) {
            for (Rule rule : policy.rules()) {
                rule.patterns().stream()
                        .filter(pattern -> pattern.subject() == Subject.INITIATIVE)
                        .forEach(pattern -> pattern.conditions().forEach(all::collect));
            }
        }
        return all.cases(most);
    }

    private void collect(Condition condition) {
        if (condition instanceof Atom atom) {
            atoms.computeIfAbsent(atom.field().label(), label -> new LinkedHashSet<>())
                    .add(atom);
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition());
        } else if (condition instanceof Condition.All parts) {
            parts.conditions().forEach(this::collect);
        } else if (condition instanceof Condition.Any parts) {
            parts.conditions().forEach(this::collect);
        }
    }

    private List<Case> cases(int most) {
        List<List<Option>> facts = new ArrayList<>();
        atoms.forEach((label, asked) -> {
            switch (label) {
                case "objectives" -> facts.add(objectives());
                case "primaryObjective" -> {
                    if (!atoms.containsKey("objectives")) {
                        facts.add(mainObjective());
                    }
                }
                case "affectedTeams" -> facts.add(teams());
                default -> facts.add(plain(asked.iterator().next().field(), asked));
            }
        });
        long size = facts.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        List<Case> cases = new ArrayList<>();
        if (size <= most) {
            combine(facts, 0, List.of(), BigInteger.ONE, cases);
        }
        return cases;
    }

    private static void combine(
            List<List<Option>> facts, int from, List<Option> chosen, BigInteger weight, List<Case> cases) {
        if (from == facts.size()) {
            InitiativeBuilder builder =
                    Initiative.builder().name("n").kind(Kind.TOOL).objectives(Objective.CREATIVE_CONTENT);
            chosen.forEach(option -> option.setting().accept(builder));
            cases.add(new Case(builder.build(), weight));
            return;
        }
        for (Option option : facts.get(from)) {
            List<Option> more = new ArrayList<>(chosen);
            more.add(option);
            combine(facts, from + 1, more, weight.multiply(BigInteger.valueOf(option.weight())), cases);
        }
    }

    private static List<Option> plain(Field field, Set<Atom> asked) {
        List<Option> options = new ArrayList<>();
        if (field.isOptional()) {
            options.add(new Option(builder -> {}, 1));
        }
        switch (field.form()) {
            case YES_NO -> List.of(true, false).forEach(value -> options.add(option(field, value, 1)));
            case ONE_OF -> {
                Set<Object> named = named(asked);
                named.forEach(value -> options.add(option(field, value, 1)));
                field.choices().stream()
                        .filter(choice -> !named.contains(choice))
                        .findFirst()
                        .ifPresent(other ->
                                options.add(option(field, other, field.choices().size() - named.size())));
            }
            case TEXT -> {
                options.add(option(field, "a text that nobody names", 1));
                named(asked).stream()
                        .filter(text -> !field.label().equals("name")
                                || !text.toString().isBlank())
                        .forEach(text -> options.add(option(field, text, 1)));
            }
            default -> bands(field, asked).forEach(number -> options.add(option(field, number, 1)));
        }
        return options;
    }

    private static Option option(Field field, Object value, long weight) {
        return new Option(
                builder -> {
                    if (field.label().startsWith("attributes")) {
                        String[] parts = field.label().split("\"", -1);
                        builder.attribute(parts[1], (String) value);
                    } else {
                        builder.set(Fact.labelled(field.label()).orElseThrow(), value);
                    }
                },
                weight);
    }

    private static Set<Object> named(Set<Atom> asked) {
        Set<Object> named = new LinkedHashSet<>();
        for (Atom atom : asked) {
            if (atom instanceof Condition.Comparison comparison) {
                Optional.ofNullable(comparison.constant().value()).ifPresent(named::add);
            } else if (atom instanceof Condition.Membership membership) {
                membership.constants().forEach(constant -> named.add(Objects.requireNonNull(constant.value())));
            } else if (atom instanceof Condition.Containment containment) {
                named.add(Objects.requireNonNull(containment.constant().value()));
            }
        }
        return named;
    }

    /** The first of each run of neighbouring numbers that no condition tells apart; the constants are whole or halves. */
    private static List<Object> bands(Field field, Set<Atom> asked) {
        boolean whole = field.label().equals("users");
        TreeSet<Double> near = new TreeSet<>(Set.of(0.0));
        for (Object constant : named(asked)) {
            double value = ((Number) constant).doubleValue();
            double step = whole ? 1 : 0.25;
            List.of(value - step, value, value + step).forEach(near::add);
        }
        List<Object> firsts = new ArrayList<>();
        List<Boolean> last = List.of();
        for (double number : near) {
            if (number < 0 || (whole && number > Integer.MAX_VALUE)) {
                continue;
            }
            Object value = whole ? (Object) (int) number : (Object) number;
            List<Boolean> answers =
                    asked.stream().map(atom -> atom.accepts(value)).toList();
            if (firsts.isEmpty() || !answers.equals(last)) {
                firsts.add(value);
            }
            last = answers;
        }
        return firsts;
    }

    private List<Option> mainObjective() {
        Set<Object> named = named(atoms.getOrDefault("primaryObjective", Set.of()));
        List<Option> options = new ArrayList<>();
        named.forEach(main -> options.add(new Option(builder -> builder.objectives((Objective) main), 1)));
        Objective other = firstBut(named, 1).get(0);
        options.add(new Option(builder -> builder.objectives(other), Objective.values().length - named.size()));
        return options;
    }

    /** Main objectives with sets of others; those that nobody asks for are taken in order. */
    private List<Option> objectives() {
        Set<Object> contained = named(atoms.getOrDefault("objectives", Set.of()));
        Set<Object> mains = new LinkedHashSet<>(contained);
        mains.addAll(named(atoms.getOrDefault("primaryObjective", Set.of())));
        Objective unnamed = firstBut(mains, 1).get(0);
        List<Option> options = new ArrayList<>();
        for (Object main : mains) {
            others((Objective) main, contained, 1, options);
        }
        others(unnamed, contained, Objective.values().length - mains.size(), options);
        return options;
    }

    private static void others(Objective main, Set<Object> contained, long weight, List<Option> options) {
        List<Object> further = contained.stream().filter(other -> other != main).toList();
        Set<Object> taken = new LinkedHashSet<>(contained);
        taken.add(main);
        int free = Objective.values().length - taken.size();
        for (int bits = 0; bits < 1 << further.size(); bits++) {
            for (int more = 0; more + Integer.bitCount(bits) <= 3; more++) {
                List<Objective> all = new ArrayList<>(List.of(main));
                for (int i = 0; i < further.size(); i++) {
                    if ((bits & (1 << i)) != 0) {
                        all.add((Objective) further.get(i));
                    }
                }
                all.addAll(firstBut(taken, more));
                options.add(new Option(builder -> builder.objectives(all), weight * choose(free, more)));
            }
        }
    }

    private static long choose(int from, int count) {
        long ways = 1;
        for (int i = 0; i < count; i++) {
            ways = ways * (from - i) / (i + 1);
        }
        return ways;
    }

    private static List<Objective> firstBut(Set<Object> taken, int count) {
        return List.of(Objective.values()).stream()
                .filter(objective -> !taken.contains(objective))
                .limit(count)
                .toList();
    }

    private List<Option> teams() {
        List<Object> named = List.copyOf(named(atoms.getOrDefault("affectedTeams", Set.of())));
        List<Option> options = new ArrayList<>();
        options.add(new Option(builder -> {}, 1));
        for (int bits = 0; bits < 1 << named.size(); bits++) {
            Set<Team> teams = new LinkedHashSet<>();
            for (int i = 0; i < named.size(); i++) {
                if ((bits & (1 << i)) != 0) {
                    teams.add((Team) named.get(i));
                }
            }
            options.add(
                    new Option(builder -> builder.affectedTeams(teams), 1L << (Team.values().length - named.size())));
        }
        return options;
    }

    /** How many facts are stated beyond a name, a kind and one objective. */
    static int size(Initiative initiative) {
        int size = initiative.objectives().size() - 1 + initiative.attributes().size();
        for (Fact fact : Fact.values()) {
            @Nullable Object value = fact.in(initiative);
            if (!fact.isRequired() && fact != Fact.ATTRIBUTES && value != null) {
                size += 1 + (value instanceof Set<?> teams ? teams.size() : 0);
            }
        }
        return size;
    }
}
