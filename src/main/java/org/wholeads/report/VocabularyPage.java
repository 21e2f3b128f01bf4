package org.wholeads.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeads.Fact;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.policy.Field;
import org.wholeads.policy.Subject;

/**
 * What a rule may speak of, as a page in Markdown for those who write rules: every fact with its question, how a rule asks for
 * it and its constants, and what a verb takes. It is made from the vocabulary itself. Stateless; may be used by many threads.
 */
public final class VocabularyPage {
    private final StringBuilder page = new StringBuilder();

    private VocabularyPage() {}

    /** The page, which is the same at each call. */
    public static String markdown() {
        VocabularyPage vocabulary = new VocabularyPage();
        vocabulary.write();
        return vocabulary.page.toString();
    }

    /** How a condition on each fact of an initiative is written, by the name of the fact: one example each. */
    public static Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            conditions.put(fact.label(), condition(fact));
            if (fact == Fact.OBJECTIVES) {
                conditions.put("primaryObjective", "primaryObjective == " + constant(Objective.values()[0]));
            }
        }
        return conditions;
    }

    private static String condition(Fact fact) {
        return switch (fact.form()) {
            case ONE_OF -> fact.label() + " == " + constant(fact.choices().get(0));
            case SEVERAL_OF ->
                fact.label() + " contains " + constant(fact.choices().get(0));
            case YES_NO -> fact.label() + " == true";
            case WHOLE_NUMBER, NUMBER -> fact.label() + " >= 100";
            case TEXT -> fact.label() + " == \"a text\"";
            case TEXT_BY_KEY -> fact.label() + "[\"region\"] == \"EU\"";
        };
    }

    private static String constant(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private void write() {
        page.append(
                "# Vocabulary\n\nWhat a rule may ask, and what it may say. Of a fact that nobody stated, a rule asks by"
                        + " `== null`; only the name, the kind and the objectives are always there.\n");
        heading("Initiative");
        conditions().forEach((label, condition) -> {
            String question = question(label);
            page.append("\n**").append(label).append("** - ").append(question);
            page.append(" `").append(condition).append("`\n");
            if (!label.equals("primaryObjective")) {
                choices(Fact.labelled(label).map(Fact::choices).orElse(List.of()));
            }
        });
        for (Subject subject : List.of(Subject.BALANCE, Subject.OUTCOME)) {
            heading(subject.label());
            Field.labels(subject).forEach(label -> page.append("\n**")
                    .append(label)
                    .append("** - ")
                    .append(FactWords.name(Field.of(subject, label).orElseThrow()))
                    .append('\n'));
        }
        heading("Leaders");
        choices(List.of(Leader.values()));
        heading("What can be required");
        choices(List.of(Requirement.values()));
        heading("Who answers for it, or is heard");
        choices(List.of(Role.values()));
    }

    private static String question(String label) {
        if (label.equals(Fact.ATTRIBUTES.label())) {
            return "Facts of your own, each with its key.";
        }
        return label.equals(Fact.OBJECTIVES.label())
                ? "All that it is for, at most four, the main one first."
                : FactWords.question(Field.of(Subject.INITIATIVE, label).orElseThrow());
    }

    private void heading(String heading) {
        page.append("\n## ").append(heading).append('\n');
    }

    private void choices(List<? extends Enum<?>> choices) {
        if (!choices.isEmpty()) {
            page.append('\n');
        }
        Stream.of(choices.toArray(new Enum<?>[0])).forEach(choice -> page.append("- `")
                .append(constant(choice))
                .append("` - ")
                .append(FactWords.meaning(choice).orElse(FactWords.value(choice)))
                .append('\n'));
    }
}
