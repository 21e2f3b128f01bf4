package org.wholeads.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.wholeads.portfolio.PortfolioFormat;

/**
 * A file, or standard input, with initiatives.
 *
 * @param name as the user wrote it
 * @param format how it is written
 */
record Source(String name, PortfolioFormat format) {
    static final String STANDARD_INPUT = "-";

    boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    /** Its size in bytes; 0 when nobody knows. */
    long size() {
        return isStandardInput() ? 0 : path().toFile().length();
    }

    /**
     * Checks, before anything is decided, that it can be read.
     *
     * @throws UncheckedIOException if not
     */
    void check() {
        if (isStandardInput()) {
            return;
        }
        if (!Files.exists(path())) {
            throw failure("there is no such file");
        }
        if (Files.isDirectory(path())) {
            throw failure("is a directory");
        }
        if (!Files.isReadable(path())) {
            throw failure("you may not read it");
        }
    }

    /**
     * Opens it.
     *
     * @throws UncheckedIOException if that fails
     */
    InputStream open(InputStream standardInput) {
        try {
            return isStandardInput() ? standardInput : Files.newInputStream(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path() {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw failure("is no file name");
        }
    }

    private UncheckedIOException failure(String reason) {
        return new UncheckedIOException(new NoSuchFileException(name, null, reason));
    }
}
