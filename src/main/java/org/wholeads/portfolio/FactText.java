package org.wholeads.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wholeads.Fact;

/** Reads the values of facts from plain text, as cells have it. */
final class FactText {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,300}([.][0-9]{1,300})?");
    static final String NOBODY = "none";

    private FactText() {}

    /** @param text stripped, not empty */
    static void read(Draft draft, Fact fact, String where, String text) {
        switch (fact.form()) {
            case TEXT, TEXT_BY_KEY -> draft.set(fact, text);
            case ONE_OF ->
                choice(fact, text)
                        .ifPresentOrElse(
                                choice -> draft.set(fact, choice),
                                () -> draft.problem(fact, where, () -> Wording.notOneOf(fact, text)));
            case SEVERAL_OF -> choices(draft, fact, where, text);
            case YES_NO -> yesNo(draft, fact, where, text);
            case WHOLE_NUMBER -> wholeNumber(draft, fact, where, text);
            case NUMBER -> number(draft, fact, where, text);
        }
    }

    static Optional<Enum<?>> choice(Fact fact, String text) {
        return fact.choices().stream()
                .<Enum<?>>map(choice -> choice)
                .filter(choice -> choice.name().equals(text))
                .findFirst();
    }

    /** Separated by semicolons. "none" is an answer too: an empty cell leaves unknown what "none" states. */
    private static void choices(Draft draft, Fact fact, String where, String text) {
        List<Enum<?>> choices = new ArrayList<>();
        String[] parts = text.equalsIgnoreCase(NOBODY) ? new String[0] : text.split(";");
        for (String part : parts) {
            if (!part.isBlank()) {
                choice(fact, part.strip())
                        .ifPresentOrElse(
                                choices::add,
                                () -> draft.problem(fact, where, () -> Wording.notOneOf(fact, part.strip())));
            }
        }
        draft.set(fact, choices);
    }

    private static void yesNo(Draft draft, Fact fact, String where, String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> draft.set(fact, true);
            case "false", "no" -> draft.set(fact, false);
            default -> draft.problem(fact, where, Wording.quoted(text) + " is none of true, false, yes, no");
        }
    }

    private static void wholeNumber(Draft draft, Fact fact, String where, String text) {
        if (WHOLE_NUMBER.matcher(text).matches() && Long.parseLong(text) <= Integer.MAX_VALUE) {
            draft.set(fact, (int) Math.max(Integer.MIN_VALUE, Long.parseLong(text)));
        } else {
            draft.problem(
                    fact,
                    where,
                    Wording.quoted(text) + " is not a whole number up to " + Integer.MAX_VALUE
                            + ", written without separators");
        }
    }

    private static void number(Draft draft, Fact fact, String where, String text) {
        if (NUMBER.matcher(text).matches()) {
            draft.set(fact, new BigDecimal(text).doubleValue());
        } else {
            draft.problem(
                    fact, where, Wording.quoted(text) + " is not a number, written like 1234.5 without separators");
        }
    }
}
