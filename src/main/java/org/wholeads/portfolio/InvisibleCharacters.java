package org.wholeads.portfolio;

/**
 * Characters that show nothing but act on what is around them: they turn the direction of a text, join words that look
 * apart, or hide. Stateless; may be used by many threads.
 */
public final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /**
     * The text with <code>&#92;u202e</code> in place of each of them, in JSON the same text. Line ends, tabs and blanks stay as they
     * are.
     */
    public static String escaped(String text) {
        StringBuilder escaped = null;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (is(c)) {
                escaped = escaped == null ? new StringBuilder(text.length() + 8).append(text, 0, i) : escaped;
                for (char half : Character.toChars(c)) {
                    escaped.append(String.format("\\u%04x", (int) half));
                }
            } else if (escaped != null) {
                escaped.appendCodePoint(c);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    static boolean is(int c) {
        if (c >= ' ' && c < 0x7F) {
            return false; // by far the most
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
            default -> showsNothing(c);
        };
    }

    /** Letters and marks that Unicode calls default-ignorable, but for those that choose how a sign before them looks. */
    private static boolean showsNothing(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }
}
