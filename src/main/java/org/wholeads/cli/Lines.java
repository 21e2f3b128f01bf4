package org.wholeads.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of an input that a person types, each at most 10,000 bytes of UTF-8; what is longer is cut. Not thread-safe. */
final class Lines {
    private static final int LONGEST = 10_000;

    private final InputStream input;

    Lines(InputStream input) {
        this.input = input;
    }

    /** The next line without its end; empty at the end of the input. */
    Optional<String> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = input.read();
            if (next < 0) {
                return Optional.empty();
            }
            while (next >= 0 && next != '\n') {
                if (line.size() < LONGEST) {
                    line.write(next);
                }
                next = input.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
