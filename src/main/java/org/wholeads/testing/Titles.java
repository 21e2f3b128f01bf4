package org.wholeads.testing;

import java.util.Collection;
import org.wholeads.Spelling;

/** Titles of rules as somebody wrote them. */
final class Titles {
    private Titles() {}

    /** {@code ; did you mean "…"?}, or nothing if no title is near. */
    static String hint(String title, Collection<String> titles) {
        return Spelling.closest(title, titles)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
    }
}
