package org.wholeads.analysis;

import java.util.Locale;

/**
 * A risk, a piece of advice or a question.
 *
 * @param part {@link Entry.Part#RISK}, {@link Entry.Part#ADVICE} or {@link Entry.Part#QUESTION}
 * @param text the words of the rule, which are all that it is
 */
public record Noted(Part part, String text) implements Entry {
    /** @throws IllegalArgumentException if entries of the part are no texts */
    public Noted {
        if (part == Part.CONDITION || part == Part.CONSULTATION) {
            throw new IllegalArgumentException("a " + part + " is no text");
        }
    }

    /** {@code risk "silos"}. */
    @Override
    public String toString() {
        return part.name().toLowerCase(Locale.ROOT) + " \"" + text + "\"";
    }
}
