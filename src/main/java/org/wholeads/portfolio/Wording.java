package org.wholeads.portfolio;

import java.util.Collection;
import java.util.List;
import org.wholeads.Fact;
import org.wholeads.Spelling;

/** How messages quote what somebody wrote, and what they suggest instead. Stateless; may be used by many threads. */
public final class Wording {
    private static final int LONGEST_QUOTE = 60;

    private Wording() {}

    /** The text in quotation marks, on one line, cut where it is long. */
    public static String quoted(String text) {
        String cut = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        StringBuilder shown = new StringBuilder("\"");
        cut.codePoints()
                .forEach(c -> shown.append(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? " "
                                : Character.toString(c)));
        return shown.append('"').toString();
    }

    /** {@code ", did you mean KIND?"}, or all that is possible when nothing is near. */
    public static String suggestion(String written, Collection<String> possible) {
        return Spelling.closest(written, possible)
                .map(near -> ", did you mean " + near + "?")
                .orElse("; possible: " + String.join(", ", possible));
    }

    /** {@code ", did you mean KIND?"}, or nothing when nothing is near, because all that is possible is too much to say. */
    public static String near(String written, Collection<String> possible) {
        return Spelling.closest(written, possible)
                .map(near -> ", did you mean " + quoted(near) + "?")
                .orElse("");
    }

    static String notOneOf(Fact fact, String written) {
        return quoted(written) + " is not one of its values" + suggestion(written, names(fact));
    }

    static List<String> names(Fact fact) {
        return fact.choices().stream().map(Enum::name).toList();
    }
}
