package org.wholeads.portfolio;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.wholeads.Fact;
import org.wholeads.Initiative;

/**
 * Reads initiatives from texts under the names of the facts: those of {@link Fact#label()}, and {@code attributes.key} for
 * the organisation's own. Stateless; may be used by many threads.
 */
public final class WrittenFacts {
    private WrittenFacts() {}

    /** All names. */
    public static List<String> names() {
        return FactName.possible();
    }

    /** Whether a fact has this name. */
    public static boolean isName(String name) {
        return FactName.of(name).isPresent();
    }

    /**
     * Reads an initiative. A fact that is blank or says {@code unknown} is unknown, except that a text which says so means
     * it. A fact that takes several values may have them as several texts or separated by semicolons.
     *
     * @param texts what is stated, by name
     * @param place where a fact is stated; where the initiative stands, for one that is not
     * @throws InputRefusedException with everything that is wrong, the vocabulary's own limits included
     */
    public static Initiative read(Map<String, List<String>> texts, UnaryOperator<String> place) {
        Draft draft = new Draft(fact -> place.apply(fact.label()));
        texts.forEach((name, values) -> FactName.of(name)
                .ifPresentOrElse(
                        fact -> read(fact, values, draft, place.apply(name)),
                        () -> draft.problem(
                                place.apply(name),
                                () -> "is not a fact of an initiative" + Wording.suggestion(name, names()))));
        return draft.build();
    }

    private static void read(FactName name, List<String> values, Draft draft, String where) {
        Fact fact = name.fact();
        boolean several = fact.form() == Fact.Form.SEVERAL_OF;
        if (values.size() != 1 && !several) {
            draft.problem(fact, where, "must be one value, but is a list");
            return;
        }
        String text = values.isEmpty() ? FactText.NOBODY : String.join(";", values);
        if (!isUnknown(fact, text)) {
            name.read(draft, where, text);
        }
    }

    private static boolean isUnknown(Fact fact, String text) {
        return fact.form() != Fact.Form.TEXT
                && fact.form() != Fact.Form.TEXT_BY_KEY
                && text.strip().equals(MappingLine.UNKNOWN);
    }
}
