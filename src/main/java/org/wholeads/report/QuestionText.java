package org.wholeads.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        return choices.stream()
                .map(choice -> FactWords.value(choice)
                        + FactWords.meaning(choice).map(means -> " - " + means).orElse(""))
                .toList();
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
