package org.wholeads;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much is read of a file that people write, and that is therefore held in memory as a whole. What has no end, such as a
 * device, is found to be too large and is not read any further. Stateless; may be used by many threads.
 */
public final class SmallFile {
    /** The most bytes that such a file may have. */
    public static final int MOST_BYTES = 1 << 20;

    /** What is wrong with a file that has more. */
    public static final String TOO_LARGE =
            "the file is larger than " + MOST_BYTES + " bytes; shorten it, or split it where several files are read";

    private SmallFile() {}

    /** The bytes; one more than is allowed, and no further one, if there are too many. */
    public static byte[] read(InputStream input) throws IOException {
        return input.readNBytes(MOST_BYTES + 1);
    }

    /** Whether these are more than is allowed. */
    public static boolean isTooLarge(byte[] bytes) {
        return bytes.length > MOST_BYTES;
    }
}
