package org.wholeads.portfolio;

import java.text.Normalizer;

/**
 * Texts for the cells of a spreadsheet: none is run as a formula, whichever sign separates cells where the file is opened,
 * and none shows something else than it says.
 */
final class SpreadsheetText {
    private static final String FORMULA_STARTS = "=+-@\u2212";
    private static final String SEPARATORS = ";,|\t\r\n";

    private SpreadsheetText() {}

    /**
     * The text with an apostrophe before every sign that would begin a formula: at the beginning of the cell and of what a
     * spreadsheet may take for one, behind whatever it may skip. Invisible characters are written as {@code \\u202e}.
     */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 2);
        boolean isStart = true;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isStart && startsFormula(c)) {
                safe.append('\'');
            }
            isStart = SEPARATORS.indexOf(c) >= 0 || isLineEnd(c) || (isStart && isSkipped(c));
            safe.appendCodePoint(c);
        }
        return InvisibleCharacters.escaped(safe.toString());
    }

    /** Full-width, small and raised signs too, which some programs take for the plain ones. */
    private static boolean startsFormula(int c) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return FORMULA_STARTS.indexOf(plain.codePointAt(0)) >= 0;
    }

    /** VT, FF, NEL and the separators of Unicode. */
    private static boolean isLineEnd(int c) {
        return c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isSkipped(int c) {
        return c == '"'
                || c == '\''
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || InvisibleCharacters.is(c);
    }
}
