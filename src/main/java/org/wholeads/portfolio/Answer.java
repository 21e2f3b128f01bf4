package org.wholeads.portfolio;

import java.util.Locale;
import java.util.regex.Pattern;

/** How answers are compared: upper and lower case, outer blanks and the kind of inner blanks make no difference. */
final class Answer {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F\\u2007]+");

    private Answer() {}

    /** On one line, with single blanks. */
    static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Equal for texts that count as the same answer. */
    static String comparable(String text) {
        return tidy(text).toLowerCase(Locale.ROOT);
    }
}
