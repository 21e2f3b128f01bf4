package org.wholeads.report;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes files at once or not at all: through a temporary file beside them, so that nobody reads half a file and a full disk
 * leaves the old one as it was. Stateless; may be used by many threads, each with its own file.
 */
public final class AtomicFile {
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /**
     * Writes a text in UTF-8, in the place of what was there. The folders that the file is in are made if they are not there.
     * A symbolic link stays one, and the file that it leads to is written; one that leads to nothing is refused, because nobody
     * knows whether a file is wanted where it points. A file keeps its permissions. What is no regular file, such
     * as {@code /dev/stdout}, is written as it is.
     *
     * @throws UncheckedIOException naming the file, if it cannot be written
     */
    public static void write(Path file, String text) {
        try {
            if (isDevice(file)) {
                Files.writeString(file, text);
            } else {
                replace(target(file), text);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Writes a file that is not there yet.
     *
     * @throws UncheckedIOException naming the file, if it is there or cannot be written
     */
    public static void create(Path file, InputStream content) {
        try {
            Path temporary = temporary(file);
            try {
                Files.copy(content, temporary);
                Files.move(temporary, file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path temporary = temporary(file);
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            keepPermissions(file, temporary);
            Files.move(temporary, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Replacing what a running program writes to would take it away. */
    private static boolean isDevice(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith("/dev")
                || whole.startsWith("/proc")
                || (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file));
    }

    /** Where links lead. */
    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
            if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(
                        file.toString(),
                        null,
                        Unreadable.linkToNothing(target) + "; make that file, or delete the link");
            }
        }
        return target;
    }

    private static Path temporary(Path file) {
        return file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
        }
    }

    /** The exception's own file may be a temporary one, a folder, or none. */
    private static UncheckedIOException failure(Path file, IOException cause) {
        FileSystemException failure = new FileSystemException(file.toString());
        failure.initCause(cause);
        return new UncheckedIOException(failure);
    }
}
