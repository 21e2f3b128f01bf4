package org.wholeads.policy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of the policy that comes with the library. A class path has resources of one name in many archives, and gives the
 * first: these come from the archive that this class comes from, or not at all.
 */
final class BundledFiles {
    private static final List<String> NAMES = List.of(
            PolicyFile.PROPERTIES,
            "evidence.drl",
            "verdicts.drl",
            "tie-breaks.drl",
            "conditions.drl",
            "advice.drl",
            "checklist.drl");

    /**
     * Where they lie in the archive. Archives that are merged into one keep one file of each name, so the build puts these
     * into a folder that no application has.
     */
    private static final String FOLDER = "org/wholeads/rules/";

    private static final Class<?> SELF = BundledFiles.class;
    private static final String SELF_FILE = SELF.getName().replace('.', '/') + ".class";

    private final URL self;
    private final String root;

    /** @param self where this class comes from: its class file in the archive */
    private BundledFiles(URL self) {
        this.self = self;
        this.root = self.toExternalForm().substring(0, self.toExternalForm().length() - SELF_FILE.length());
    }

    /** All of them. */
    static List<PolicyFile> all() {
        URL self = SELF.getResource("/" + SELF_FILE);
        try {
            if (self == null || !self.toExternalForm().endsWith(SELF_FILE)) {
                throw new NoSuchFileException(
                        SELF_FILE, null, "the class loader does not tell in which archive the library is");
            }
            return new BundledFiles(self).read();
        } catch (IOException e) {
            throw PolicyFiles.unreadable("the policy that comes with the library", e);
        }
    }

    private List<PolicyFile> read() throws IOException {
        List<PolicyFile> files = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = open(FOLDER + name)) {
                if (in == null) {
                    throw missing(FOLDER + name);
                }
                files.add(PolicyFiles.read(name, in));
            }
        }
        return files;
    }

    private NoSuchFileException missing(String file) {
        return new NoSuchFileException(root + file, null, "it is not in the library's own archive");
    }

    /** A file of the own archive; {@code null} if it has none of this name. */
    private @Nullable InputStream open(String file) throws IOException {
        URL first = SELF.getResource("/" + file);
        if (first != null && first.toExternalForm().equals(root + file)) {
            return SELF.getResourceAsStream("/" + file);
        }
        // Another archive comes before. Its loader has this one open, but does not give what is behind the first.
        try {
            URLConnection connection = new URL(self, root + file).openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (FileNotFoundException e) {
            return null;
        }
    }
}
