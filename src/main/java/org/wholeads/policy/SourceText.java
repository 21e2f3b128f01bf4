package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One text of a policy, and where its lines begin. */
final class SourceText {
    private static final int WIDEST_EXCERPT = 160;

    private final String file;
    private final String text;
    private final boolean isShown;
    private final int[] lineStarts;

    /** Problems show its lines, unless it holds control characters, such as the environment of a process does. */
    SourceText(String file, String text) {
        this(file, text, text.codePoints().noneMatch(c -> Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0));
    }

    private SourceText(String file, String text, boolean isShown) {
        this.file = file;
        this.text = text;
        this.isShown = isShown;
        this.lineStarts = lineStarts(text);
    }

    /** Problems show nothing of it. */
    static SourceText unshown(String file, String text) {
        return new SourceText(file, text, false);
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        int[] lineStarts = new int[starts.size()];
        for (int i = 0; i < lineStarts.length; i++) {
            lineStarts[i] = starts.get(i);
        }
        return lineStarts;
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** The line of this place, from 1. */
    int line(int offset) {
        int low = 0;
        int high = lineStarts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /** The problem, with the source line and carets below the {@code length} characters at this place. */
    Problem problem(int offset, int length, String message) {
        int line = line(offset);
        int start = lineStarts[line - 1];
        int column = text.codePointCount(start, offset) + 1;
        return new Problem(file, line, column, visible(message), isShown ? excerpt(line, offset, length) : null);
    }

    private @Nullable String excerpt(int line, int offset, int length) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        end = end > start && text.charAt(end - 1) == '\r' && offset < end - 1 ? end - 1 : end;
        int from = whole(Math.max(start, Math.min(offset - WIDEST_EXCERPT / 2, end - WIDEST_EXCERPT)));
        int to = whole(Math.min(end, from + WIDEST_EXCERPT));
        String shown = visible(text.substring(from, to));
        if (shown.isBlank()) {
            return null;
        }
        StringBuilder carets = new StringBuilder();
        text.substring(from, offset).codePoints().forEach(c -> carets.append(c == '\t' ? '\t' : ' '));
        int marked = Math.max(1, text.codePointCount(offset, Math.max(offset, Math.min(offset + length, to))));
        return "  " + shown.stripTrailing() + "\n  " + carets + "^".repeat(marked);
    }

    /** This place, or the one before it if it lies inside a character. */
    private int whole(int offset) {
        boolean inside = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inside ? offset - 1 : offset;
    }

    /** An author's text must not steer the terminal on which an error is read. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> visible.appendCodePoint(isVisible(c) ? c : 0xFFFD));
        return visible.toString();
    }

    static boolean isVisible(int c) {
        return c == '\t' || c == '\\' || Characters.problem(c) == null;
    }
}
