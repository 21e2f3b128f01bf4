package org.wholeads.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that is safe to show on a terminal and fits into columns. Stateless; may be used by many threads.
 *
 * <p>Names and reasons come from files that anybody may have written: a control character among them could clear the
 * screen, change what was printed before or turn the reading direction round.
 */
public final class PlainText {
    private static final String INDENT = "  ";

    private PlainText() {}

    /**
     * The text on one line, with a single blank in place of control, formatting and unassigned characters, half
     * characters and any run of blanks.
     */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isShown(c)) {
                plain.appendCodePoint(c);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().stripTrailing();
    }

    /** Whether the character shows something, and does nothing else. */
    static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** How many columns of a terminal the text takes: none for accents that combine, two for wide characters. */
    public static int width(String text) {
        return text.codePoints().map(PlainText::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    /**
     * The plain text in lines of at most this width, broken at blanks; a word that is longer than a line is broken where
     * the line ends. At least one line.
     *
     * @param width 2 or more
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : of(text).split(" ", -1)) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ");
            String rest = word;
            while (width(rest) > width) {
                int cut = fitting(rest, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Like {@link #wrap}, with the lines after the first indented, so that several texts can stand below each other. */
    static List<String> wrapHanging(String text, int width) {
        List<String> lines = new ArrayList<>(wrap(text, width - INDENT.length()));
        lines.replaceAll(line -> INDENT + line);
        lines.set(0, lines.get(0).substring(INDENT.length()));
        return lines;
    }

    /** How many chars of the text, at least one character, fit into the width. */
    private static int fitting(String text, int width) {
        int cut = text.offsetByCodePoints(0, 1);
        while (cut < text.length() && width(text.substring(0, text.offsetByCodePoints(cut, 1))) <= width) {
            cut = text.offsetByCodePoints(cut, 1);
        }
        return cut;
    }
}
