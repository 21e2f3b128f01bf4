package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Team;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Subject;

/**
 * The initiatives that a policy, or several, can tell apart. Immutable.
 *
 * <p>What is counted: every combination of values of the fields that some rule reads, as long as an {@link Initiative} may
 * have them. For each field
 *
 * <ul>
 *   <li>"nobody stated it" is one value, wherever that is allowed;
 *   <li>each constant of a choice, {@code true} and {@code false} count one each;
 *   <li>a text counts one for each text that a condition names, and one for all others together;
 *   <li>a number counts one for each band between neighbouring constants within which no condition changes its answer;
 *   <li>objectives count one for each main objective if conditions ask only for that one, else one for each main
 *       objective with each set of at most three others;
 *   <li>affected teams count one for each set.
 * </ul>
 *
 * Fields that no rule reads do not count.
 */
public final class Space {
    private static final Field PRIMARY =
            Field.of(Subject.INITIATIVE, "primaryObjective").orElseThrow();
    private static final String NAME = "An example";

    /** Diagrams are walked down by recursion. */
    private static final int MOST_LEVELS = 1_000;

    private final List<Level> levels;
    private final Map<Asked, Integer> places = new HashMap<>();

    private record Asked(Field field, @Nullable Object element) {}

    private Space(List<Level> levels) {
        this.levels = List.copyOf(levels);
        for (int i = 0; i < levels.size(); i++) {
            places.put(new Asked(levels.get(i).field(), levels.get(i).element()), i);
        }
    }

    /**
     * What these policies, taken together, can tell apart.
     *
     * @throws BudgetExceededException if that is too much
     */
    static Space of(Budget budget, Policy... policies) {
        List<Policy> all = List.of(policies);
        List<Level> found = Levels.of(all, budget);
        if (found.size() > MOST_LEVELS) {
            throw new BudgetExceededException();
        }
        return new Space(LevelOrder.of(found, all));
    }

    static Space ofLevels(List<Level> levels) {
        return new Space(levels);
    }

    /** What the policies ask, from the top of a diagram to the bottom. */
    public List<Level> levels() {
        return levels;
    }

    /** For each level the place of this initiative's choice. */
    public int[] choices(Initiative initiative) {
        return levels.stream().mapToInt(level -> level.choiceOf(initiative)).toArray();
    }

    /**
     * The plainest initiative with these choices: unknown where that is among the values, else the first value of the
     * choice. Facts that no rule reads are unknown; a name, a kind and an objective are always there.
     *
     * @param choices for each level the place of a choice
     * @throws org.wholeads.InvalidInitiativeException if no initiative can have these choices
     */
    public Initiative initiative(int[] choices) {
        InitiativeBuilder builder = Initiative.builder().name(NAME).kind(Kind.TOOL);
        Objective main = Objective.PRODUCTIVITY;
        Set<Objective> objectives = new LinkedHashSet<>();
        Set<Team> teams = new LinkedHashSet<>();
        for (int i = 0; i < choices.length; i++) {
            Level level = levels.get(i);
            Choice choice = level.choices().get(choices[i]);
            if (level.element() != null) {
                if (choices[i] == 1 && level.element() instanceof Objective objective) {
                    objectives.add(objective);
                } else if (choices[i] == 1 && level.element() instanceof Team team) {
                    teams.add(team);
                }
            } else if (!choice.unknown()) {
                if (level.field().equals(PRIMARY)) {
                    main = (Objective) choice.values().get(0);
                } else {
                    set(builder, level.field(), choice.values().get(0));
                }
            }
        }
        if (!teams.isEmpty()) {
            builder.affectedTeams(teams);
        }
        return builder.objectives(mainFirst(main, objectives)).build();
    }

    /**
     * The initiative with other choices. What no changed choice asks for stays as it is.
     *
     * @param choices for each level the place of a choice
     * @throws org.wholeads.InvalidInitiativeException if no initiative can have these choices
     */
    public Initiative with(Initiative initiative, int[] choices) {
        InitiativeBuilder builder = initiative.toBuilder();
        Objective main = initiative.primaryObjective();
        Set<Objective> objectives = new LinkedHashSet<>(initiative.objectives());
        Set<Team> teams = initiative.affectedTeams() == null
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(initiative.affectedTeams());
        boolean teamsAreStated = initiative.affectedTeams() != null;
        for (int i = 0; i < choices.length; i++) {
            Level level = levels.get(i);
            if (choices[i] == level.choiceOf(initiative)) {
                continue;
            }
            Choice choice = level.choices().get(choices[i]);
            if (level.element() instanceof Objective objective) {
                toggle(objectives, objective, choices[i] == 1);
            } else if (level.element() instanceof Team team) {
                toggle(teams, team, choices[i] == 1);
            } else if (level.field().form() == Fact.Form.SEVERAL_OF) {
                teamsAreStated = !choice.unknown();
            } else if (level.field().equals(PRIMARY)) {
                main = (Objective) choice.values().get(0);
            } else if (choice.values().isEmpty()) {
                unset(builder, level.field(), initiative);
            } else {
                set(builder, level.field(), choice.values().get(0));
            }
        }
        return builder.objectives(mainFirst(main, objectives))
                .affectedTeams(teamsAreStated ? teams : null)
                .build();
    }

    private static <T> void toggle(Set<T> set, T element, boolean holds) {
        if (holds) {
            set.add(element);
        } else {
            set.remove(element);
        }
    }

    private static void unset(InitiativeBuilder builder, Field field, Initiative initiative) {
        Fact.labelled(field.label()).ifPresentOrElse(fact -> builder.set(fact, null), () -> {
            Map<String, String> others = new LinkedHashMap<>(initiative.attributes());
            others.remove(key(field));
            builder.attributes(others);
        });
    }

    private static List<Objective> mainFirst(Objective main, Set<Objective> all) {
        Set<Objective> inOrder = new LinkedHashSet<>(List.of(main));
        all.stream().sorted().forEach(inOrder::add);
        return new ArrayList<>(inOrder);
    }

    /**
     * Sets the fact behind a field of the initiative.
     *
     * @param field any but the main objective, which is the first of the objectives
     * @throws ClassCastException if the value is not of the field's form
     */
    public static void set(InitiativeBuilder builder, Field field, Object value) {
        Fact.labelled(field.label())
                .ifPresentOrElse(fact -> builder.set(fact, value), () -> builder.attribute(key(field), (String) value));
    }

    /** The key in {@code attributes["key"]}. */
    private static String key(Field attribute) {
        String label = attribute.label();
        return label.substring("attributes[\"".length(), label.length() - "\"]".length());
    }

    /** The place of the level that this condition looks at. */
    int levelOf(Atom atom) {
        @Nullable
        Object element = atom instanceof Containment it ? it.constant().value() : null;
        Integer place = places.get(new Asked(atom.field(), element));
        if (place == null) {
            throw new IllegalArgumentException("the space does not ask for " + atom);
        }
        return place;
    }

    /** How many choices each level has. */
    int[] arities() {
        return levels.stream().mapToInt(level -> level.choices().size()).toArray();
    }

    @Override
    public String toString() {
        return levels.toString();
    }
}
