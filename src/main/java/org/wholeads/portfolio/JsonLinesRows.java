package org.wholeads.portfolio;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One initiative a line. A line is a unit of its own: what is wrong with it, its bytes included, ends with it. */
final class JsonLinesRows implements Rows {
    /** Ten times what an initiative of the largest legal texts takes. */
    private static final int LONGEST_LINE = 2_000_000;

    private final InputStream input;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long line;
    private boolean tooLong;

    JsonLinesRows(InputStream input) {
        this.input = new BufferedInputStream(input);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (readLine()) {
            line++;
            if (tooLong) {
                return refused(new InputRefusedException("line", "is longer than " + LONGEST_LINE + " bytes"));
            }
            try {
                String text = text();
                if (!text.isBlank()) {
                    return Rows.row(line, JsonFacts.draft(text));
                }
            } catch (InputRefusedException e) {
                return refused(e);
            }
        }
        return null;
    }

    /** The parser counts the lines of its text, which is one; the row knows its line in the file. */
    private Row refused(InputRefusedException e) {
        return new Row.Refused(
                line,
                null,
                e.problems().stream()
                        .map(problem -> new Problem(problem.where().replaceFirst("^line 1, ", ""), problem.message()))
                        .toList());
    }

    private String text() {
        String text = Utf8.decode(bytes.toByteArray());
        return line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether there was one more line; it is in {@link #bytes}. */
    private boolean readLine() throws IOException {
        bytes.reset();
        tooLong = false;
        int next = input.read();
        if (next < 0) {
            return false;
        }
        for (; next >= 0 && next != '\n'; next = input.read()) {
            if (bytes.size() < LONGEST_LINE) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
