package org.wholeads.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.report.Unreadable;

/** Standard output while decisions are written to it. */
final class Output {
    private final Writer writer;
    private final OutputFormat format;
    private final int width;
    private boolean first = true;

    /** Nobody reads the output any more, as after {@code | head}; there is nothing left to do and nothing went wrong. */
    static final class NobodyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The output cannot be written, as on a full disk; what was decided is lost. */
    static final class CannotWrite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotWrite(IOException cause) {
            super("the output cannot be written: " + Unreadable.reason(cause), cause);
        }
    }

    Output(OutputStream out, OutputFormat format, int width) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.format = format;
        this.width = width;
    }

    void start() {
        write(format.start(width));
    }

    void add(Initiative initiative, Decision decision) {
        write(format.row(initiative, decision, width, first));
        first = false;
    }

    void end() {
        write(format.end());
        flush();
    }

    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The systems word it differently, but all speak of a pipe. */
    static RuntimeException failure(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.toLowerCase(Locale.ROOT).contains("pipe") ? new NobodyReads() : new CannotWrite(e);
    }
}
