package org.wholeads.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.portfolio.PortfolioFormat;

/**
 * A file, or standard input, with initiatives.
 *
 * @param name as the user wrote it
 * @param format how it is written
 */
record Source(String name, PortfolioFormat format) {
    static final String STANDARD_INPUT = "-";

    /** The source of this name, if the name says how it is written. Standard input is JSON Lines. */
    static Optional<Source> of(String name) {
        return name.equals(STANDARD_INPUT)
                ? Optional.of(new Source(name, PortfolioFormat.JSON_LINES))
                : PortfolioFormat.of(name).map(format -> new Source(name, format));
    }

    boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    /** Its size in bytes; 0 when nobody knows. */
    long size() {
        return isStandardInput() ? 0 : Path.of(name).toFile().length();
    }

    /** Why it cannot be read, as far as can be told without reading it; empty when nothing speaks against it. */
    Stream<String> wrong() {
        if (isStandardInput()) {
            return Stream.empty();
        }
        try {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                return Stream.of(name + ": there is no such file");
            }
            if (Files.isDirectory(path)) {
                return Stream.of(name + ": is a directory");
            }
            return Files.isReadable(path) ? Stream.empty() : Stream.of(name + ": access is denied");
        } catch (InvalidPathException e) {
            return Stream.of(name + ": is no file name");
        }
    }

    /**
     * Opens it.
     *
     * @throws UncheckedIOException if that fails
     */
    InputStream open(InputStream standardInput) {
        try {
            return isStandardInput() ? standardInput : Files.newInputStream(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
