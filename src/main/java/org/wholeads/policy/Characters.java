package org.wholeads.policy;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Which characters a policy may hold. Outside texts, names and comments only ASCII; inside them any that a reader can
 * see. Refused everywhere: the backslash, because a later reader might decode an escape that this one took for text, and
 * every character that makes a text look different from what it says.
 */
final class Characters {
    private Characters() {}

    /** What is wrong with this character; {@code null} if it may stand in texts, names and comments. */
    static @Nullable String problem(int c) {
        if (c == '\\') {
            return "a backslash is not allowed anywhere, not even in comments: there are no escapes; write the character itself, and ' instead of a quotation mark inside a text";
        }
        if (c == 0) {
            return "a NUL character is not allowed; save the file as plain UTF-8 text";
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> named(c, "control character");
            case Character.FORMAT -> named(c, "invisible or direction-changing character");
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> named(c, "line separator");
            case Character.SURROGATE -> named(c, "half of a character");
            case Character.PRIVATE_USE -> named(c, "private-use character");
            case Character.UNASSIGNED -> named(c, "unassigned character");
            case Character.SPACE_SEPARATOR -> c == ' ' ? null : named(c, "unusual blank");
            default -> isBlankToTheEye(c) ? named(c, "invisible character") : null;
        };
    }

    /** What is wrong with the way in which letters and accents are put together; {@code null} if nothing is. */
    static @Nullable String normalisationProblem(String text) {
        return isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? null
                : "this is not in Unicode's composed form (NFC), so that another text could look the same and differ; type"
                        + " its letters with accents anew, or convert the file to NFC";
    }

    /** The text with a sign in place of every character that is not allowed, letters and accents put together. */
    static String legible(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> legible.appendCodePoint(problem(c) == null ? c : 0xFFFD));
        return Normalizer.normalize(legible, Normalizer.Form.NFC);
    }

    /** Nearly all texts are, and for those {@link Normalizer} need not be loaded. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Letters and marks that Unicode calls default-ignorable: they show nothing. */
    private static boolean isBlankToTheEye(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static String named(int c, String what) {
        return String.format("the %s U+%04X is not allowed; delete it", what, c);
    }
}
