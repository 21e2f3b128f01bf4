package org.wholeads.portfolio;

import java.text.Normalizer;

/**
 * Texts for the cells of a spreadsheet: none is run as a formula, whichever of the usual signs separates or encloses cells
 * where the file is opened, and none shows something else than it says. Signs that compatibility normalisation (NFKC) makes
 * the same count as the same. A blank is not held to separate cells, nor an apostrophe to enclose them.
 */
final class SpreadsheetText {
    private static final String FORMULA_STARTS = "=+-@\u2212";

    /** What encloses cells separates them, too, for a reader that takes another sign for the separator. */
    private static final String SEPARATORS = ";,|:\t\r\n\"'";

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
            String sign = Character.toString(c);
            String plain = c < 0x80 ? sign : Normalizer.normalize(sign, Normalizer.Form.NFKC);
            int formula = startOfFormula(plain, isStart);
            if (formula > 0) {
                sign = plain; // one sign that stands for several: the apostrophe belongs between them
            }
            safe.append(sign);
            if (formula >= 0) {
                safe.insert(safe.length() - sign.length() + formula, '\'');
            }
            isStart = isStartBehind(plain, plain.length(), isStart);
        }
        return InvisibleCharacters.escaped(safe.toString());
    }

    /** Where in these characters a formula would begin, or -1. */
    private static int startOfFormula(String plain, boolean isStart) {
        for (int i = 0; i < plain.length(); i++) {
            if (FORMULA_STARTS.indexOf(plain.charAt(i)) >= 0 && isStartBehind(plain, i, isStart)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a cell may begin behind the first of these characters. */
    private static boolean isStartBehind(String plain, int end, boolean isStart) {
        boolean start = isStart;
        int c;
        for (int i = 0; i < end; i += Character.charCount(c)) {
            c = plain.codePointAt(i);
            start = separates(c) || (start && isSkipped(c));
        }
        return start;
    }

    /** Also VT, FF, NEL and the separators of Unicode. */
    private static boolean separates(int c) {
        return SEPARATORS.indexOf(c) >= 0 || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isSkipped(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || InvisibleCharacters.is(c);
    }
}
