package org.wholeads.explain;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.Fact;
import org.wholeads.analysis.Level;
import org.wholeads.analysis.Space;
import org.wholeads.policy.Field;

/**
 * One thing to ask about an initiative.
 *
 * @param field what it asks for. {@code primaryObjective} asks for the main objective, {@code objectives} for the further
 *     ones
 * @param levels the places of the levels in the space that the answer settles
 * @param choices the constants to choose from; empty for texts, numbers, and yes or no. Those of the further objectives lack
 *     the main one, once it is known
 */
public record Question(Field field, List<Integer> levels, List<Enum<?>> choices) {
    static final String MAIN = "primaryObjective";
    static final String FURTHER = Fact.OBJECTIVES.label();

    public Question {
        levels = List.copyOf(levels);
        choices = List.copyOf(choices);
    }

    /** The same without a constant that cannot be the answer. */
    Question without(Object constant) {
        return new Question(
                field,
                levels,
                choices.stream().filter(choice -> !choice.equals(constant)).toList());
    }

    /** Whether it asks for the main objective. */
    public boolean isMainObjective() {
        return field.label().equals(MAIN);
    }

    /** Whether it asks for the further objectives. */
    public boolean isFurtherObjectives() {
        return field.label().equals(FURTHER);
    }

    /** Whether more than one constant may be the answer. */
    public boolean isMultiple() {
        return field.form() == Fact.Form.SEVERAL_OF;
    }

    /** Whether "don't know" is an answer: not for what every initiative has. */
    public boolean mayBeUnknown() {
        return field.isOptional() || isFurtherObjectives();
    }

    /** All that a space can be asked, in the order of its levels. */
    static List<Question> all(Space space) {
        List<Question> questions = new ArrayList<>();
        List<Level> levels = space.levels();
        for (Level level : levels) {
            if (questions.stream().noneMatch(question -> question.field().equals(level.field()))) {
                List<Integer> places = new ArrayList<>();
                for (int i = 0; i < levels.size(); i++) {
                    if (levels.get(i).field().equals(level.field())) {
                        places.add(i);
                    }
                }
                questions.add(new Question(level.field(), places, level.field().choices()));
            }
        }
        return List.copyOf(questions);
    }

    @Override
    public String toString() {
        return field.label();
    }
}
