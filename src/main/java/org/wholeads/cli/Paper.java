package org.wholeads.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output for whole reports. Nobody reading it any more, as after {@code | head}, is no failure. */
final class Paper {
    private final OutputStream out;
    private boolean read = true;

    Paper(OutputStream out) {
        this.out = out;
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
