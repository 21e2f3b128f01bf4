package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Containment;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

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
    private static final Initiative PLAIN = Initiative.builder()
            .name("An example")
            .kind(Kind.TOOL)
            .objectives(Objective.PRODUCTIVITY)
            .build();

    /** Diagrams are walked down by recursion. */
    private static final int MOST_LEVELS = 1_000;

    private final List<Level> levels;
    private final List<Atom> conditions;
    private final Map<Asked, Integer> places = new HashMap<>();

    private record Asked(Field field, @Nullable Object element) {}

    private Space(List<Level> levels, List<Policy> policies) {
        this.levels = List.copyOf(levels);
        this.conditions = policies.stream()
                .flatMap(policy -> policy.rules().stream())
                .flatMap(rule -> Levels.atoms(rule).stream())
                .distinct()
                .toList();
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
        return new Space(LevelOrder.of(found, all), all);
    }

    /**
     * What a policy can tell apart, and edits of it: in the order that suits the policy.
     *
     * @param others rules that edits bring in
     * @throws BudgetExceededException if that is too much
     */
    static Space of(Budget budget, Policy policy, List<Rule> others) {
        List<Policy> all = new ArrayList<>(List.of(policy));
        others.forEach(rule -> all.add(new Policy(policy.id(), List.of(rule)))); // each alone: names may repeat
        List<Level> found = Levels.of(all, budget);
        if (found.size() > MOST_LEVELS) {
            throw new BudgetExceededException();
        }
        return new Space(LevelOrder.of(found, List.of(policy)), all);
    }

    static Space ofLevels(List<Level> levels) {
        return new Space(levels, List.of());
    }

    /** What the policies ask, from the top of a diagram to the bottom. */
    public List<Level> levels() {
        return levels;
    }

    /** For each level the place of this initiative's choice. */
    public int[] choices(Initiative initiative) {
        return levels.stream().mapToInt(level -> level.choiceOf(initiative)).toArray();
    }

    /** What each condition of the policies says about an initiative: equal for initiatives that no rule tells apart. */
    public BitSet answers(Initiative initiative) {
        BitSet answers = new BitSet(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            answers.set(i, conditions.get(i).holds(initiative));
        }
        return answers;
    }

    /**
     * The plainest initiative with these choices: unknown where that is among the values; facts that no rule reads are
     * unknown, and a name, a kind and an objective are always there.
     *
     * @param choices for each level the place of a choice
     * @throws org.wholeads.InvalidInitiativeException if no initiative can have these choices
     */
    public Initiative initiative(int[] choices) {
        return initiative(PLAIN, choices);
    }

    /**
     * The initiative with these choices that keeps the facts of another as far as they allow: every fact that no rule reads,
     * and every value that is among those of the choice. Where a value has to change it becomes the first known one of
     * the choice, and unknown only if there is none: nobody forgets a fact without need.
     *
     * @param from the other initiative
     * @param choices for each level the place of a choice
     * @throws org.wholeads.InvalidInitiativeException if no initiative can have these choices
     */
    public Initiative initiative(Initiative from, int[] choices) {
        Adapted adapted = new Adapted(from);
        for (int i = 0; i < choices.length; i++) {
            adapted.take(levels.get(i), choices[i]);
        }
        return adapted.initiative();
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
