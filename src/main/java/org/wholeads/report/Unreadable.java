package org.wholeads.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** What a person wants to know about a file that cannot be read or written. Stateless; may be used by many threads. */
public final class Unreadable {
    private Unreadable() {}

    /** The file and the reason. */
    public static String message(UncheckedIOException failure) {
        return failure.getCause() instanceof FileSystemException file && file.getFile() != null
                ? file.getFile() + ": " + reason(failure)
                : reason(failure);
    }

    /** Java leaves the reason out where the type of the exception is the reason. */
    public static String reason(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        if (cause instanceof FileSystemException file && file.getCause() instanceof IOException deeper) {
            return deeper instanceof FileSystemException named && isOther(file, named)
                    ? reason(deeper) + ": " + named.getFile()
                    : reason(deeper);
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing(missing);
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof NotDirectoryException) {
            return "is no directory";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "is there already";
        }
        if (cause instanceof FileSystemLoopException) {
            return "is a link that leads back to itself";
        }
        return cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : String.valueOf(cause);
    }

    private static String missing(NoSuchFileException failure) {
        try {
            Path link = Path.of(String.valueOf(failure.getFile()));
            return Files.isSymbolicLink(link)
                    ? linkToNothing(link.resolveSibling(Files.readSymbolicLink(link)))
                    : "there is no such file or directory";
        } catch (IOException e) {
            return "there is no such file or directory";
        }
    }

    /** @param target of the link, which may itself be such a link */
    static String linkToNothing(Path target) {
        return "is a link to " + target.normalize() + ", where there is no file";
    }

    /** A folder, say, without which the file cannot be there; a file that is written for a while is nobody's concern. */
    private static boolean isOther(FileSystemException file, FileSystemException named) {
        return named.getFile() != null
                && !Path.of(named.getFile())
                        .toAbsolutePath()
                        .equals(Path.of(file.getFile()).toAbsolutePath())
                && !named.getFile().endsWith(".tmp");
    }
}
