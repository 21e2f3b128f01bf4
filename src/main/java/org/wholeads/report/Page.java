package org.wholeads.report;

import java.util.List;

/**
 * A text in the making, no line of which is longer than the width, except for what must not be broken. Not thread-safe.
 */
final class Page {
    private final int width;
    private final StringBuilder text = new StringBuilder();

    /** @param width columns, 40 or more */
    Page(int width) {
        this.width = width;
    }

    Page heading(String heading) {
        return blank().paragraph(0, heading);
    }

    /** A text with each line indented. */
    Page paragraph(int indent, String content) {
        return item(indent, "", content);
    }

    /** A text whose first line begins with a bullet and whose other lines stand below the first word. */
    Page item(int indent, String bullet, String content) {
        int all = indent + PlainText.width(bullet);
        List<String> lines = PlainText.wrap(content, Math.max(20, width - all));
        for (int i = 0; i < lines.size(); i++) {
            String lead = i == 0 ? " ".repeat(indent) + bullet : " ".repeat(all);
            text.append((lead + lines.get(i)).stripTrailing()).append('\n');
        }
        return this;
    }

    /** What must stay on one line, however long, so that it can be copied. */
    Page verbatim(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
        return this;
    }

    /** An empty line, unless there is one, or nothing yet. */
    Page blank() {
        int end = text.length();
        boolean needed = end > 0 && !(end > 1 && text.charAt(end - 2) == '\n');
        text.append(needed ? "\n" : "");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
