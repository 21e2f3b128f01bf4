package org.wholeads.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;

/** A bar that tells a waiting person how far it is, once it takes longer than a moment. */
final class Progress {
    private static final int BAR = 30;
    private static final long MOMENT = 1_000_000_000L;
    private static final long STEP = 200_000_000L;

    private final PrintStream err;
    private final boolean watched;
    private final long total;
    private long next = System.nanoTime() + MOMENT;
    private long bytes;
    private long rows;
    private int shown;

    /**
     * A bar that starts empty.
     *
     * @param total bytes to read; 0 when nobody knows
     */
    Progress(PrintStream err, boolean watched, long total) {
        this.err = err;
        this.watched = watched;
        this.total = total;
    }

    /** The same input, with its bytes counted. */
    InputStream counted(InputStream input) {
        return new FilterInputStream(input) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                bytes += one < 0 ? 0 : 1;
                return one;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                bytes += Math.max(0, count);
                return count;
            }
        };
    }

    void row() {
        rows++;
        if (watched && System.nanoTime() - next >= 0) {
            next = System.nanoTime() + STEP;
            clear();
            String line = line(bytes, total, rows);
            err.print(line);
            err.flush();
            shown = line.length();
        }
    }

    /** Makes room for a message. */
    void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            shown = 0;
        }
    }

    static String line(long bytes, long total, long rows) {
        String count = String.format(Locale.ROOT, "%,d rows", rows);
        if (total <= 0) {
            return count;
        }
        double share = Math.min(1, (double) bytes / total);
        int full = (int) (BAR * share);
        return "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] "
                + String.format(Locale.ROOT, "%3d %%  ", (int) (100 * share)) + count;
    }
}
