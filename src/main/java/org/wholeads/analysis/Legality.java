package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.wholeads.Fact;
import org.wholeads.Fact.Form;
import org.wholeads.policy.Field;
import org.wholeads.policy.Subject;

/** Which combinations of choices an initiative can have: the rules of {@link org.wholeads.Initiative} itself. */
final class Legality {
    static final int MOST_OBJECTIVES = 4;
    private static final int MOST_ATTRIBUTES = 100;
    static final Field PRIMARY =
            Field.of(Subject.INITIATIVE, "primaryObjective").orElseThrow();

    private final List<Level> levels;
    private final Diagrams diagrams;

    private Legality(Space space, Diagrams diagrams) {
        this.levels = space.levels();
        this.diagrams = diagrams;
    }

    static int of(Space space, Diagrams diagrams) {
        Legality legality = new Legality(space, diagrams);
        int legal = legality.atMost(MOST_OBJECTIVES, level -> isElement(level, Fact.OBJECTIVES));
        legal = diagrams.and(legal, legality.atMost(MOST_ATTRIBUTES, Legality::isAttribute));
        for (int i = 0; i < legality.levels.size(); i++) {
            legal = diagrams.and(legal, legality.impliedBy(i));
        }
        return legal;
    }

    static boolean isElement(Level level, Fact list) {
        return level.element() != null && level.field().label().equals(list.label());
    }

    private static boolean isAttribute(Level level) {
        return level.field().form() == Form.TEXT
                && Fact.labelled(level.field().label()).isEmpty();
    }

    /** The main objective is among the objectives; teams are named only where they are stated. */
    private int impliedBy(int place) {
        Level level = levels.get(place);
        if (isElement(level, Fact.OBJECTIVES)) {
            int primary = find(other -> other.field().equals(PRIMARY));
            List<Choice> choices = levels.get(primary).choices();
            int isMain = diagrams.literal(
                    primary, choice -> choices.get(choice).values().contains(level.element()));
            return diagrams.or(diagrams.not(isMain), holds(place));
        }
        if (isElement(level, Fact.AFFECTED_TEAMS)) {
            int stated = find(other -> other.element() == null && other.field().equals(level.field()));
            return diagrams.or(diagrams.not(holds(place)), holds(stated));
        }
        return Nodes.TRUE;
    }

    private int holds(int place) {
        return diagrams.literal(place, choice -> choice == 1);
    }

    private int find(Predicate<Level> wanted) {
        for (int i = 0; i < levels.size(); i++) {
            if (wanted.test(levels.get(i))) {
                return i;
            }
        }
        throw new IllegalStateException("the space lacks a level that another depends on");
    }

    /** At most so many of these levels are stated. */
    private int atMost(int most, Predicate<Level> counted) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            if (counted.test(levels.get(i))) {
                places.add(i);
            }
        }
        if (places.size() <= most) {
            return Nodes.TRUE;
        }
        // From the bottom: yes, if so many have been stated above; the last stands for too many.
        int[] below = new int[most + 2];
        Arrays.fill(below, Nodes.TRUE);
        below[most + 1] = Nodes.FALSE;
        for (int i = places.size() - 1; i >= 0; i--) {
            int place = places.get(i);
            Level level = levels.get(place);
            int[] here = below.clone();
            for (int above = 0; above <= most; above++) {
                int[] children = new int[level.choices().size()];
                for (int choice = 0; choice < children.length; choice++) {
                    children[choice] = below[above + level.choices().get(choice).cost(level)];
                }
                here[above] = diagrams.nodes().node(place, children, 0);
            }
            below = here;
        }
        return below[0];
    }
}
