package org.wholeads.scenario;

import java.nio.file.Path;

/**
 * Where a scenario stands.
 *
 * @param file the file
 * @param line the line on which it begins, from 1
 */
public record Place(Path file, int line) {
    /** {@code scenarios/tools.yaml:12}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
