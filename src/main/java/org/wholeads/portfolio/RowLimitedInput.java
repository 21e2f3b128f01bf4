package org.wholeads.portfolio;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An input in which rows end. Inputs may be larger than memory and pipes need not end, so that the whole has no limit; a
 * single row has. Not thread-safe.
 */
final class RowLimitedInput extends FilterInputStream {
    /** Eight times the longest line of JSON. */
    static final long MOST_BYTES = 16_000_000;

    private long bytes;

    RowLimitedInput(InputStream input) {
        super(input);
    }

    /** A row is there; the next one begins. */
    void startRow() {
        bytes = 0;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new InputRefusedException(
                    "input",
                    "goes on for more than " + MOST_BYTES
                            + " bytes without the end of a row; nothing after it was read");
        }
    }
}
