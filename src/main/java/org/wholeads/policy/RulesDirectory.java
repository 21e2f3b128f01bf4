package org.wholeads.policy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a directory that look like rules. Each is a readable regular file inside the directory, perhaps behind
 * links, as Kubernetes mounts them; whoever may write into the directory cannot have other files read or shown, nor drop
 * rules without a word.
 */
final class RulesDirectory {
    private static final String DENIED = "this cannot be read: access is denied; allow it, or move the file elsewhere";

    private static final String DANGLING = "this is a link that leads to nothing; delete it, or put the file here";

    private final Path root;
    private final Map<String, Path> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private RulesDirectory(Path root) {
        this.root = root;
    }

    /**
     * Where the files really are, by their names here.
     *
     * @throws PolicyRejectedException with every entry that looks like rules and is something else
     */
    static Map<String, Path> files(Path directory) throws IOException {
        RulesDirectory found = new RulesDirectory(directory.toRealPath());
        List<Path> paths;
        try (Stream<Path> entries = Files.list(directory)) {
            paths = entries.filter(RulesDirectory::looksLikeRules)
                    .sorted()
                    .limit(Limits.FILES + 2L)
                    .toList();
        }
        for (Path path : paths) {
            found.add(path);
        }
        if (!found.problems.isEmpty()) {
            throw new PolicyRejectedException(found.problems);
        }
        return found.files;
    }

    private static boolean looksLikeRules(Path entry) {
        String name = name(entry);
        return PolicyFiles.isPolicyFile(name) || name.equalsIgnoreCase(PolicyFile.PROPERTIES);
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private void add(Path entry) throws NoSuchFileException {
        String name = name(entry);
        String problem = problem(name, entry);
        if (problem != null) {
            problems.add(new Problem(SourceText.visible(name), 1, 1, problem, null));
        }
    }

    private @Nullable String problem(String name, Path entry) throws NoSuchFileException {
        if (name.equalsIgnoreCase(PolicyFile.PROPERTIES) && !name.equals(PolicyFile.PROPERTIES)) {
            return "this is not read; rename it to " + PolicyFile.PROPERTIES + ", in small letters";
        }
        try {
            Path file = entry.toRealPath();
            if (!file.startsWith(root)) {
                return "this is a link that leads outside the directory; put a copy of the file here";
            }
            // The type is asked before anything is opened: to open a pipe would be to wait for its writer.
            BasicFileAttributes type = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (type.isDirectory()) {
                return "this is a directory; move its files up here, or rename it";
            }
            if (!type.isRegularFile()) {
                return "this is no regular file but a pipe, a socket or a device; delete it, or put a file here";
            }
            if (!Files.isReadable(file)) {
                return DENIED;
            }
            files.put(name, file);
            return null;
        } catch (AccessDeniedException e) {
            return DENIED;
        } catch (NoSuchFileException e) {
            if (!Files.isSymbolicLink(entry)) {
                throw e; // it was there a moment ago: somebody writes it anew
            }
            return DANGLING;
        } catch (IOException e) {
            return Files.isSymbolicLink(entry) ? DANGLING : "this cannot be read; try again, or delete it";
        }
    }
}
