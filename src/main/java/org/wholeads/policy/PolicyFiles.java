package org.wholeads.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wholeads.SmallFile;

/** Finds the files of a policy and reads no more of them than a policy may have. */
final class PolicyFiles {
    private PolicyFiles() {}

    static List<PolicyFile> inDirectory(Path directory) {
        try {
            if (!Files.exists(directory)) {
                throw new NoSuchFileException(directory.toString(), null, "there is no such directory");
            }
            if (!Files.isDirectory(directory)) {
                throw new FileSystemException(directory.toString(), null, "is no directory");
            }
            return Snapshot.NORMAL.of(directory, () -> read(RulesDirectory.files(directory)));
        } catch (IOException e) {
            throw unreadable("the rules in " + directory, e);
        }
    }

    static UncheckedIOException unreadable(String what, IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage() == null ? e : e.getMessage());
        return new UncheckedIOException("cannot read " + what + ": " + reason, e);
    }

    /** Stops behind the file with which the policy is too large. */
    private static List<PolicyFile> read(Map<String, Path> paths) throws IOException {
        List<PolicyFile> files = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<String, Path> path : paths.entrySet()) {
            if (bytes > Limits.POLICY_BYTES) {
                break;
            }
            try (InputStream in = Files.newInputStream(path.getValue(), LinkOption.NOFOLLOW_LINKS)) {
                PolicyFile file = read(path.getKey(), in);
                files.add(file);
                bytes += file.bytes().length;
            }
        }
        return files;
    }

    /** Hidden files are none: editors and operating systems keep their own there. */
    static boolean isPolicyFile(String name) {
        return !name.startsWith(".")
                && (name.toLowerCase(Locale.ROOT).endsWith(".drl") || name.equals(PolicyFile.PROPERTIES));
    }

    static PolicyFile read(String name, InputStream in) throws IOException {
        return new PolicyFile(name, SmallFile.read(in));
    }
}
