package org.wholeads.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Constant;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;

/** Questions about facts as people ask them. Stateless; may be used by many threads. */
public final class QuestionText {
    private QuestionText() {}

    /** The question: "Does it work on personal data?". */
    public static String of(Field field) {
        return FactWords.question(field);
    }

    /** The constants to choose from, each with what it means, in the same order. */
    public static List<String> choices(List<Enum<?>> choices) {
        return choices.stream().map(QuestionText::choice).toList();
    }

    /** What an answer says, for those who hesitate. */
    public static String help(Field field) {
        return FactWords.help(field);
    }

    /** A constant as people call it: "data security". */
    public static String name(Enum<?> choice) {
        return FactWords.value(choice);
    }

    /** A constant with what it means: "data security - protecting data and systems". */
    public static String choice(Enum<?> choice) {
        return FactWords.value(choice)
                + FactWords.meaning(choice).map(means -> " - " + means).orElse("");
    }

    /** The names of the groups that constants belong to, each with its constants, in order; empty if they have none. */
    public static Map<String, List<Enum<?>>> groups(List<Enum<?>> choices) {
        Map<String, List<Enum<?>>> groups = new LinkedHashMap<>();
        for (Enum<?> choice : choices) {
            FactWords.group(choice).ifPresent(group -> groups.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(choice));
        }
        return groups;
    }

    /**
     * A group on one line or more: "a  the work itself: 17 productivity, 18 specialist work".
     *
     * @param number by which number each constant is known
     * @param width columns, 40 or more
     */
    public static String group(
            char letter, String name, List<Enum<?>> choices, ToIntFunction<Enum<?>> number, int width) {
        String all = choices.stream()
                .map(choice -> number.applyAsInt(choice) + " " + name(choice))
                .collect(Collectors.joining(", "));
        return new Page(width).item(3, letter + "  ", name + ": " + all).toString();
    }

    /**
     * A text in lines that fit.
     *
     * @param indent blanks before each line
     * @param width columns, 40 or more
     */
    public static String paragraph(int indent, String text, int width) {
        return new Page(width).paragraph(indent, text).toString();
    }

    /** The texts with which rules of the policy compare the field, sorted: any other text is like all others to them. */
    public static List<String> texts(Policy policy, Field field) {
        Set<String> texts = new TreeSet<>();
        policy.rules().forEach(rule -> rule.patterns()
                .forEach(pattern -> pattern.conditions().forEach(condition -> texts(condition, field, texts))));
        return List.copyOf(texts);
    }

    private static void texts(Condition condition, Field field, Set<String> texts) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(part -> texts(part, field, texts));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(part -> texts(part, field, texts));
        } else if (condition instanceof Condition.Not not) {
            texts(not.condition(), field, texts);
        } else if (condition instanceof Condition.Comparison comparison
                && comparison.field().equals(field)) {
            text(comparison.constant(), texts);
        } else if (condition instanceof Condition.Membership membership
                && membership.field().equals(field)) {
            membership.constants().forEach(constant -> text(constant, texts));
        }
    }

    private static void text(Constant constant, Set<String> texts) {
        if (constant.value() instanceof String text) {
            texts.add(text);
        }
    }
}
