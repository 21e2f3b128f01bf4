package org.wholeads.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wholeads.SmallFile;

/** The text of a file that people write. Stateless; may be used by many threads. */
public final class InputText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private InputText() {}

    /**
     * Reads a file of at most {@value SmallFile#MOST_BYTES} bytes in UTF-8. A byte order mark is no part of the text.
     *
     * @throws InputRefusedException if it is larger, or not UTF-8; the place names no file
     * @throws UncheckedIOException naming the file, if it cannot be read
     */
    public static String read(Path file) {
        byte[] bytes = bytes(file);
        if (SmallFile.isTooLarge(bytes)) {
            throw new InputRefusedException("line 1", SmallFile.TOO_LARGE);
        }
        String text = Utf8.decode(bytes);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "is a directory");
            }
            try (InputStream input = Files.newInputStream(file)) {
                return SmallFile.read(input);
            }
        } catch (IOException e) {
            FileSystemException named = new FileSystemException(file.toString()); // Java does not always name it
            named.initCause(e);
            throw new UncheckedIOException(named);
        }
    }
}
