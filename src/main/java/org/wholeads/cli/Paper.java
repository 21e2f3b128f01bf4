package org.wholeads.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output for whole reports. Nobody reading it any more, as after {@code | head}, is no failure. */
final class Paper {
    private final OutputStream out;
    private boolean read = true;

    Paper(OutputStream out) {
        this.out = out;
    }

    /**
     * A whole report into a file; the folders that it is in are made if they are not there.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Output.CannotWrite if the output cannot be written, as on a full disk */
    void write(String text) {
        if (read) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                RuntimeException failure = Output.failure(e);
                if (!(failure instanceof Output.NobodyReads)) {
                    throw failure;
                }
                read = false;
            }
        }
    }
}
