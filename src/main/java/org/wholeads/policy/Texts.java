package org.wholeads.policy;

import org.jspecify.annotations.Nullable;

/**
 * Which texts and names a policy may hold. The reader says where one is wrong; this stands behind it for whoever builds
 * the records of a policy directly. It runs for every text at every start, so it is plain loops.
 */
final class Texts {
    private Texts() {}

    /** What is wrong with the characters; {@code null} if a rule may hold them between quotation marks. */
    static @Nullable String problem(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c == '"') {
                return "a quotation mark cannot stand inside a text; write ' instead";
            }
            String problem = Characters.problem(c);
            if (problem != null) {
                return problem;
            }
        }
        return Characters.normalisationProblem(text);
    }

    /** @throws IllegalArgumentException unless the text has 1 to {@code longest} characters, not only blanks */
    static void requireText(String what, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        requireCharacters(what, text, longest);
    }

    /** @throws IllegalArgumentException if the text is too long or holds a character that no rule may hold */
    static void requireCharacters(String what, String text, int longest) {
        String problem = text.length() > longest
                ? "at most " + longest + " characters are allowed, but there are " + text.length()
                : problem(text);
        if (problem != null) {
            throw new IllegalArgumentException(what + ": " + problem);
        }
    }
}
