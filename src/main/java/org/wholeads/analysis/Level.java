package org.wholeads.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Field;

/**
 * One thing that a policy asks about initiatives: the value of a field, whether a list holds an element, or - for a list
 * that can be unknown - whether it is stated. Immutable.
 */
public final class Level {
    private final Field field;
    private final @Nullable Enum<?> element;
    private final List<Choice> choices;
    private final List<Atom> atoms;
    private final BitSet[] answers;

    private Level(Field field, @Nullable Enum<?> element, List<Choice> choices, List<Atom> atoms, BitSet[] answers) {
        this.field = field;
        this.element = element;
        this.choices = List.copyOf(choices);
        this.atoms = List.copyOf(atoms);
        this.answers = answers;
    }

    /** The value of a field; each choice has its own answers to the conditions. */
    static Level ofValue(Field field, List<Choice> choices, List<Atom> atoms, BitSet[] answers) {
        return new Level(field, null, choices, atoms, answers);
    }

    /** Whether a list is stated, where the first choice is that it is not; or whether it holds the element. */
    static Level ofList(Field field, @Nullable Enum<?> element, List<Choice> choices) {
        return new Level(field, element, choices, List.of(), new BitSet[0]);
    }

    /** The field that it looks at. */
    public Field field() {
        return field;
    }

    /** For "does the list hold it?" the element, else {@code null}. */
    public @Nullable Enum<?> element() {
        return element;
    }

    /** The conditions that tell the choices of a value apart. */
    List<Atom> atoms() {
        return atoms;
    }

    /** The choices, at least one; for "does the list hold it?" no ({@code false}), then yes ({@code true}). */
    public List<Choice> choices() {
        return choices;
    }

    /** The place of the choice that holds this initiative's value. */
    public int choiceOf(Initiative initiative) {
        Object value = field.in(initiative);
        if (element != null) {
            return value instanceof Collection<?> list && list.contains(element) ? 1 : 0;
        }
        if (answers.length == 0) {
            return value == null ? 0 : 1;
        }
        int place = Arrays.asList(answers).indexOf(answers(atoms, value));
        if (place < 0) {
            throw new IllegalStateException("every value of " + field + " has a choice, but " + value + " has none");
        }
        return place;
    }

    /** Whether it asks if a list is stated; the first choice is that it is not. */
    boolean isAskedWhetherStated() {
        return element == null && answers.length == 0;
    }

    /**
     * Whether a value of this choice makes the condition, which looks at this level, hold. All of them do or none, if it is a
     * condition of the policies that the level is made for.
     */
    boolean accepts(int place, Atom atom) {
        Choice choice = choices.get(place);
        if (element != null) {
            return atom.accepts(place == 1 ? List.of(element) : List.of());
        }
        return choice.unknown() ? atom.accepts(null) : choice.values().stream().anyMatch(atom::accepts);
    }

    /** Whether a value of it is a fact more, which an initiative could be without. */
    boolean isStatement() {
        return field.isOptional() || element != null;
    }

    static BitSet answers(List<Atom> atoms, @Nullable Object value) {
        BitSet answers = new BitSet(atoms.size());
        for (int i = 0; i < atoms.size(); i++) {
            answers.set(i, atoms.get(i).accepts(value));
        }
        return answers;
    }

    /** {@code risk}, {@code objectives contains COMPLIANCE}. */
    @Override
    public String toString() {
        return element == null ? field.label() : field + " contains " + element;
    }
}
