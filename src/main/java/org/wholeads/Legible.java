package org.wholeads;

/** Texts that people typed, made safe to print: no character in them steers a terminal or looks like another line. */
final class Legible {
    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /** The text with a sign in place of every character that shows nothing but acts on what is around it. */
    static String text(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> legible.appendCodePoint(isShown(c) ? c : REPLACEMENT));
        return legible.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
