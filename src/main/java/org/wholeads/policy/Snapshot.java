package org.wholeads.policy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a directory as they were at one moment. No file system gives that for several files, so they are read
 * twice, and what was read stands if it was the same twice and nothing was written from a while before the first reading to
 * the end of the second. A writer that pauses for longer between two files looks like one that is done.
 *
 * @param quiet how long nothing must have been written; longer than the tick of the kernel's clock, up to 10 ms, by which the
 *     times of files lag behind
 * @param tries how often it is tried, with as long a pause between
 */
record Snapshot(Duration quiet, int tries) {
    /** Costs nothing where files are older; otherwise it takes up to a second. */
    static final Snapshot NORMAL = new Snapshot(Duration.ofMillis(50), 20);

    /** Reads all files of the directory once. */
    interface Reading {
        List<PolicyFile> read() throws IOException;
    }

    /** What tells of a change, even of one that was taken back. */
    private record Stamp(
            FileTime written, long size, @Nullable Object key) {
        static Stamp of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }

        /** Times in the future come from another clock, and tell nothing. */
        boolean isWithin(Instant from, Instant to) {
            return !written.toInstant().isBefore(from) && !written.toInstant().isAfter(to);
        }
    }

    List<PolicyFile> of(Path directory, Reading reading) throws IOException {
        IOException problem = null;
        for (int i = 0; i < tries; i++) {
            if (i > 0) {
                pause(directory);
            }
            try {
                Instant start = Instant.now();
                List<PolicyFile> files = reading.read();
                List<Stamp> stamps = stamps(directory, files);
                Instant end = Instant.now();
                boolean isQuiet = stamps.stream().noneMatch(stamp -> stamp.isWithin(start.minus(quiet), end));
                List<PolicyFile> again = isQuiet ? reading.read() : List.of();
                if (isQuiet && same(files, again) && stamps.equals(stamps(directory, again))) {
                    return files;
                }
                problem = null;
            } catch (NoSuchFileException e) {
                problem = e; // It was there when the directory was listed: somebody writes it anew.
            }
        }
        throw problem != null
                ? problem
                : new IOException(
                        "files in " + directory + " are being written while they are read; load them once they"
                                + " are there, or write them to another directory and rename that");
    }

    private static List<Stamp> stamps(Path directory, List<PolicyFile> files) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        stamps.add(Stamp.of(directory));
        for (PolicyFile file : files) {
            stamps.add(Stamp.of(directory.resolve(file.name())));
        }
        return stamps;
    }

    private static boolean same(List<PolicyFile> files, List<PolicyFile> again) {
        if (files.size() != again.size()) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            PolicyFile one = files.get(i);
            PolicyFile other = again.get(i);
            if (!one.name().equals(other.name()) || !Arrays.equals(one.bytes(), other.bytes())) {
                return false;
            }
        }
        return true;
    }

    private void pause(Path directory) throws IOException {
        try {
            Thread.sleep(quiet.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting until nobody writes to " + directory);
        }
    }
}
