package org.wholeads.cli;

import java.nio.file.Path;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.IntakeMapping;

/**
 * A mapping and where it comes from.
 *
 * @param name as the user wrote it
 */
record MappingFile(String name, IntakeMapping mapping) {
    /**
     * Reads it.
     *
     * @throws InputRefusedException with the file's name at each problem
     */
    static MappingFile read(Path file) {
        try {
            return new MappingFile(file.toString(), IntakeMapping.read(file));
        } catch (InputRefusedException e) {
            throw e.in(file.toString());
        }
    }
}
