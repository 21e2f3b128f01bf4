package org.wholeads.semantics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Objective;
import org.wholeads.Team;
import org.wholeads.semantics.Condition.Atom;

/**
 * The section "What is counted" of the page: the values that conditions can tell apart, for each fact for which some condition
 * asks.
 *
 * @param values by fact; {@code null} is "unknown"
 */
record WaysToFillIn(Map<String, List<@Nullable Object>> values) {
    private static final List<Object> OBJECTIVES = objectives();
    private static final List<Object> TEAMS = sets(List.of(Team.values()));

    /** All facts for which some of these conditions asks. */
    static WaysToFillIn of(Collection<Atom> atoms) {
        Set<String> fields = new TreeSet<>();
        atoms.forEach(atom -> fields.add(atom.field()));
        if (fields.contains(Facts.OBJECTIVES)) {
            fields.remove(Facts.MAIN);
        }
        Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();
        for (String field : fields) {
            values.put(
                    field,
                    values(
                            field,
                            atoms.stream()
                                    .filter(atom -> atom.field().equals(field))
                                    .toList()));
        }
        return new WaysToFillIn(values);
    }

    /** Those of all facts but some. */
    WaysToFillIn without(Collection<String> fields) {
        Map<String, List<@Nullable Object>> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(fields);
        return new WaysToFillIn(rest);
    }

    /** Only those in which the value of a fact is possible. */
    WaysToFillIn where(String field, Predicate<@Nullable Object> isPossible) {
        Map<String, List<@Nullable Object>> rest = new LinkedHashMap<>(values);
        rest.computeIfPresent(
                field,
                (same, all) -> new ArrayList<>(all.stream().filter(isPossible).toList()));
        return new WaysToFillIn(rest);
    }

    List<@Nullable Object> valuesOf(String field) {
        return Objects.requireNonNull(values.get(field));
    }

    BigInteger count() {
        return values.values().stream()
                .map(those -> BigInteger.valueOf(those.size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Passes on each way, beside what is known already; the facts change behind the call. */
    void each(Facts known, Consumer<Facts> way) {
        any(known, facts -> {
            way.accept(facts);
            return false;
        });
    }

    /** Whether something is true of some way; the facts change behind the call. */
    boolean any(Facts known, Predicate<Facts> way) {
        return any(known.copy(), List.copyOf(values.keySet()), way);
    }

    private boolean any(Facts facts, List<String> open, Predicate<Facts> way) {
        if (open.isEmpty()) {
            return way.test(facts);
        }
        String field = open.get(0);
        for (Object value : valuesOf(field)) {
            facts.set(field, value);
            if (any(facts, open.subList(1, open.size()), way)) {
                return true;
            }
        }
        return false;
    }

    private static List<@Nullable Object> values(String field, List<Atom> atoms) {
        if (field.equals(Facts.MAIN)) {
            return List.of((Object[]) Objective.values());
        }
        Fact fact = Fact.labelled(field).orElse(Fact.ATTRIBUTES);
        List<@Nullable Object> values = new ArrayList<>(
                switch (fact.form()) {
                    case ONE_OF -> fact.choices();
                    case YES_NO -> List.of(true, false);
                    case WHOLE_NUMBER -> bands(atoms, 1, Integer.MAX_VALUE);
                    case NUMBER -> bands(atoms, 0, Double.MAX_VALUE);
                    case TEXT, TEXT_BY_KEY -> texts(fact, atoms);
                    case SEVERAL_OF -> fact == Fact.OBJECTIVES ? OBJECTIVES : TEAMS;
                });
        if (!fact.isRequired()) {
            values.add(null);
        }
        return values;
    }

    /** The first number of each band. */
    private static Set<Double> bands(List<Atom> atoms, double unit, double largest) {
        Set<Double> starts = new TreeSet<>(Set.of(0.0));
        for (Atom atom : atoms) {
            for (Object constant : atom.constants()) {
                double number = (Double) constant;
                double behind = unit == 0 ? Math.nextUp(number) : number + unit;
                String sign = atom instanceof Condition.Order order ? order.sign() : "==";
                if (!Set.of("<=", ">").contains(sign)) {
                    starts.add(number);
                }
                if (!Set.of("<", ">=").contains(sign)) {
                    starts.add(behind);
                }
            }
        }
        starts.removeIf(start -> start < 0 || start > largest);
        return starts;
    }

    private static Set<Object> texts(Fact fact, List<Atom> atoms) {
        Set<Object> texts = new LinkedHashSet<>();
        atoms.forEach(atom -> texts.addAll(atom.constants()));
        String other = "another text";
        while (!texts.add(other)) {
            other += "!";
        }
        if (fact == Fact.NAME) {
            texts.removeIf(text -> ((String) text).isBlank());
        }
        if (fact == Fact.ID) {
            texts.removeIf(text -> ((String) text).length() > 200);
        }
        return texts;
    }

    private static List<Object> objectives() {
        List<Object> lists = new ArrayList<>();
        for (Objective main : Objective.values()) {
            lists.add(List.of(main));
            for (Objective second : EnumSet.complementOf(EnumSet.of(main))) {
                lists.add(List.of(main, second));
                for (Objective third : above(second, main)) {
                    lists.add(List.of(main, second, third));
                    for (Objective fourth : above(third, main)) {
                        lists.add(List.of(main, second, third, fourth));
                    }
                }
            }
        }
        return lists;
    }

    private static List<Objective> above(Objective objective, Objective main) {
        return EnumSet.range(objective, Objective.COST_EFFICIENCY).stream()
                .filter(other -> other != objective && other != main)
                .toList();
    }

    /** Each set of these. */
    static <E> List<Object> sets(List<E> elements) {
        List<Object> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << elements.size(); bits++) {
            Set<E> set = new LinkedHashSet<>();
            for (int i = 0; i < elements.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(elements.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }
}
