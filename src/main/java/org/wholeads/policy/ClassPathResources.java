package org.wholeads.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Files of a policy on the class path, as one class loader finds them. */
final class ClassPathResources {
    private ClassPathResources() {}

    /**
     * The loaders that are asked where none was given: that of the thread, which application servers set, then the library's
     * own, because the threads of parallel streams have one that does not know what lies inside an executable jar.
     */
    private static Set<ClassLoader> usual() {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            loaders.add(context);
        }
        loaders.add(PolicyReader.class.getClassLoader());
        return loaders;
    }

    /** What is found by the first of the usual loaders that finds all. */
    static List<PolicyFile> files(List<String> resources) {
        return byFirst(loader -> files(loader, resources));
    }

    /** What is found by this loader. */
    static List<PolicyFile> files(ClassLoader loader, List<String> resources) {
        List<PolicyFile> files = new ArrayList<>();
        for (String resource : resources) {
            try {
                files.add(file(loader, resource));
            } catch (IOException e) {
                throw unreadable(resource, e);
            }
        }
        return files;
    }

    private static PolicyFile file(ClassLoader loader, String resource) throws IOException {
        // The class loader would give the names of what is in it, or nothing, as if that were the text of a file.
        if (resource.endsWith("/") || ClassPathFolder.isThere(loader, resource)) {
            throw new FileSystemException(
                    resource, null, "this is a folder; read all its files with fromClassPathFolder, or name one");
        }
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in != null) {
                return PolicyFiles.read(name, in);
            }
        }
        // Java hides a file in a folder of a module that its descriptor does not open, but not the folder.
        int slash = resource.lastIndexOf('/');
        Optional<PolicyFile> hidden =
                slash <= 0 ? Optional.empty() : ClassPathFolder.file(loader, resource.substring(0, slash), name);
        return hidden.orElseThrow(
                () -> slash > 0 && PolicyReader.class.getModule().isNamed()
                        ? hiddenByModule(resource, resource.substring(0, slash))
                        : missing(resource, "resource"));
    }

    private static NoSuchFileException hiddenByModule(String resource, String folder) {
        return new NoSuchFileException(
                resource,
                null,
                "there is no such resource, or its module hides it because its jar has no entries for folders; then write"
                        + " \"opens " + folder.replace('/', '.') + ";\" in the module-info.java of that module");
    }

    /** The files of a folder, as the first of the usual loaders finds it. */
    static List<PolicyFile> inFolder(String folder) {
        return byFirst(loader -> inFolder(loader, folder));
    }

    /** The files of a folder, as this loader finds it. */
    static List<PolicyFile> inFolder(ClassLoader loader, String folder) {
        try {
            return ClassPathFolder.files(loader, folder);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private interface Search {
        List<PolicyFile> by(ClassLoader loader);
    }

    private static List<PolicyFile> byFirst(Search search) {
        UncheckedIOException first = null;
        for (ClassLoader loader : usual()) {
            try {
                return search.by(loader);
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof NoSuchFileException)) {
                    throw e;
                }
                first = first == null ? e : first;
            }
        }
        throw Objects.requireNonNull(first);
    }

    static NoSuchFileException missing(String name, String kind) {
        return new NoSuchFileException(
                name,
                null,
                "there is no such " + kind + " on the class path"
                        + (name.startsWith("/") ? "; its name begins without a slash" : ""));
    }

    private static UncheckedIOException unreadable(String name, IOException e) {
        return PolicyFiles.unreadable("the rules in " + name, e);
    }
}
