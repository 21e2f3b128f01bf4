package org.wholeads.explain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.analysis.Space;
import org.wholeads.policy.Field;

/**
 * Asks one question after the other until the leader is settled. Immutable: each answer gives the interview that goes on.
 *
 * <pre>{@code
 * Interview interview = WhatIf.of(diagram).interview();
 * while (interview.question().isPresent()) {
 *     interview = interview.answer(ask(interview.question().get()));
 * }
 * }</pre>
 */
public final class Interview {
    private static final String MAIN = "primaryObjective";
    private static final String FURTHER = "objectives";

    private final Reading reading;
    private final Strategy strategy;
    private final Mask mask;
    private final Map<Field, Object> answers;
    private final int count;
    private final Optional<Question> question;

    Interview(Reading reading, Strategy strategy) {
        this(reading, strategy, Mask.free(reading.space()), Map.of(), 0);
    }

    private Interview(Reading reading, Strategy strategy, Mask mask, Map<Field, Object> answers, int count) {
        this.reading = reading;
        this.strategy = strategy;
        this.mask = mask;
        this.answers = answers;
        this.count = count;
        this.question = strategy.next(mask).map(next -> next.isFurtherObjectives() ? withoutMain(next, answers) : next);
    }

    /** A further objective is not the main one. */
    private static Question withoutMain(Question further, Map<Field, Object> answers) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().label().equals(MAIN))
                .findFirst()
                .map(main -> further.without(main.getValue()))
                .orElse(further);
    }

    /** What to ask next; empty if the leader is settled, or nothing that is open matters. */
    public Optional<Question> question() {
        return question;
    }

    /** What can still come out. */
    public Outlook outlook() {
        return reading.outlook(mask);
    }

    /** How many questions have been answered. */
    public int count() {
        return count;
    }

    /**
     * Goes on with the answer to {@link #question}.
     *
     * @param answer a value of the question's field, for several constants a collection of them; {@code null}: nobody knows
     * @throws IllegalStateException if there is no question
     * @throws IllegalArgumentException if nobody knows what every initiative has
     * @throws org.wholeads.InvalidInitiativeException if no initiative may have this value
     */
    public Interview answer(@Nullable Object answer) {
        Question asked = question.orElseThrow(() -> new IllegalStateException("there is no question"));
        if (answer == null && !asked.field().isOptional() && !asked.isMultiple()) {
            throw new IllegalArgumentException("every initiative has " + asked);
        }
        Map<Field, Object> all = new LinkedHashMap<>(answers);
        if (answer != null) {
            all.put(asked.field(), answer);
        }
        Space space = reading.space();
        Initiative stated = initiative(all);
        Mask known = mask;
        for (int level : asked.levels()) {
            int choice = answer == null
                    ? Mask.unknownChoice(reading.level(level))
                    : space.levels().get(level).choiceOf(stated);
            known = known.with(level, choice);
        }
        return new Interview(reading, strategy, known, Collections.unmodifiableMap(all), count + 1);
    }

    /** Whether an answer was given for the field of this name: {@code kind}, {@code primaryObjective}. */
    public boolean knows(String field) {
        return answers.keySet().stream().anyMatch(known -> known.label().equals(field));
    }

    /**
     * The initiative as far as it is known.
     *
     * @param name its name
     * @param kind its kind, used unless an answer gave one
     * @param main its main objective, used unless an answer gave one
     */
    public Initiative initiative(String name, Kind kind, Objective main) {
        return build(answers, name, kind, main);
    }

    private static Initiative initiative(Map<Field, Object> answers) {
        // The main objective is asked for before the further ones: where it is missing, none of them matters.
        return build(answers, "?", Kind.TOOL, Objective.PRODUCTIVITY);
    }

    private static Initiative build(Map<Field, Object> answers, String name, Kind kind, Objective anyMain) {
        InitiativeBuilder builder = Initiative.builder().name(name).kind(kind);
        Objective main = anyMain;
        Set<Objective> objectives = new LinkedHashSet<>();
        for (Map.Entry<Field, Object> answer : answers.entrySet()) {
            if (answer.getKey().label().equals(MAIN)) {
                main = (Objective) answer.getValue();
            } else if (answer.getKey().label().equals(FURTHER)) {
                ((Collection<?>) answer.getValue()).forEach(it -> objectives.add((Objective) it));
            } else {
                state(builder, answer.getKey(), answer.getValue());
            }
        }
        Set<Objective> inOrder = new LinkedHashSet<>();
        inOrder.add(main);
        inOrder.addAll(objectives);
        return builder.objectives(List.copyOf(inOrder)).build();
    }

    private static void state(InitiativeBuilder builder, Field field, Object value) {
        Fact.labelled(field.label())
                .ifPresentOrElse(
                        fact -> builder.set(fact, value), () -> builder.attribute(field.key(), (String) value));
    }
}
