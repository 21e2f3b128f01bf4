package org.wholeads.policy;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * All files of a policy in one folder of the class path. A class path cannot be listed; the archive that has the folder can,
 * where it is a directory or a jar, one inside another included if the class loader knows such.
 */
final class ClassPathFolder {
    private final String folder;
    private final URL place;

    private ClassPathFolder(String folder, URL place) {
        this.folder = folder;
        this.place = place;
    }

    /** @param folder without a slash at either end */
    static List<PolicyFile> files(ClassLoader loader, String folder) throws IOException {
        // Some jars have no entries for folders; the properties of the policy tell the folder as well.
        Map<String, URL> places = new LinkedHashMap<>();
        for (URL place : Collections.list(loader.getResources(folder + "/"))) {
            places.put(place.toExternalForm(), place);
        }
        for (URL file : Collections.list(loader.getResources(folder + "/" + PolicyFile.PROPERTIES))) {
            String name = file.toExternalForm();
            String place = name.substring(0, name.length() - PolicyFile.PROPERTIES.length());
            places.put(place, new URL(file, place));
        }
        if (places.isEmpty()) {
            throw ClassPathResources.missing(folder, "folder");
        }
        if (places.size() > 1) {
            throw new IOException("the class path has this folder " + places.size() + " times: "
                    + String.join(", ", places.keySet())
                    + "; a policy comes from one place, so rename the folder of one of them");
        }
        return new ClassPathFolder(folder, places.values().iterator().next()).files();
    }

    /** @param name without a slash at the end */
    static boolean isThere(ClassLoader loader, String name) throws IOException {
        URL place = loader.getResource(name + "/");
        if (place == null) {
            return false;
        }
        ClassPathFolder found = new ClassPathFolder(name, place);
        // The slash makes no difference to a file system.
        return !found.isInFileSystem() || Files.isDirectory(found.directory());
    }

    /**
     * One file of the first place of the folder that has it.
     *
     * @param folder without a slash at either end
     * @param name without a slash
     */
    static Optional<PolicyFile> file(ClassLoader loader, String folder, String name) throws IOException {
        for (URL place : Collections.list(loader.getResources(folder + "/"))) {
            Optional<PolicyFile> file = new ClassPathFolder(folder, place).file(name);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private List<PolicyFile> files() throws IOException {
        if (isInFileSystem()) {
            return PolicyFiles.inDirectory(directory());
        }
        try (JarFile jar = jar().orElseThrow(() -> new IOException("the folder is at " + place
                + ", which cannot be listed; name its files one by one with fromClassPath"))) {
            return files(jar);
        }
    }

    private Optional<PolicyFile> file(String name) throws IOException {
        if (isInFileSystem()) {
            Path file = directory().resolve(name);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(PolicyFiles.read(name, in));
            }
        }
        Optional<JarFile> archive = jar();
        if (archive.isEmpty()) {
            return Optional.empty();
        }
        try (JarFile jar = archive.get()) {
            JarEntry entry = jar.getJarEntry(folder + "/" + name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return Optional.of(PolicyFiles.read(name, in));
            }
        }
    }

    private boolean isInFileSystem() {
        return place.getProtocol().equals("file");
    }

    /** The archive and not the folder in it, for which it may have no entry. */
    private Optional<JarFile> jar() throws IOException {
        String name = place.toExternalForm();
        int end = name.lastIndexOf("!/");
        if (end < 0) {
            return Optional.empty();
        }
        URLConnection connection = new URL(place, name.substring(0, end + 2)).openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            return Optional.of(jar.getJarFile());
        }
        return Optional.empty();
    }

    private Path directory() throws IOException {
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the class loader's name for the folder is no address: " + place, e);
        }
    }

    private List<PolicyFile> files(JarFile jar) throws IOException {
        List<PolicyFile> files = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<String, JarEntry> entry : entries(jar).entrySet()) {
            if (bytes > Limits.POLICY_BYTES || files.size() > Limits.FILES + 1) {
                break;
            }
            try (InputStream in = jar.getInputStream(entry.getValue())) {
                PolicyFile file = PolicyFiles.read(entry.getKey(), in);
                files.add(file);
                bytes += file.bytes().length;
            }
        }
        return files;
    }

    /** The files of a policy that stand in the folder itself, by their names there. */
    private Map<String, JarEntry> entries(JarFile jar) {
        Map<String, JarEntry> entries = new TreeMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (!entry.isDirectory() && name.startsWith(folder + "/") && name.indexOf('/', folder.length() + 1) < 0) {
                String file = name.substring(folder.length() + 1);
                if (PolicyFiles.isPolicyFile(file)) {
                    entries.put(file, entry);
                }
            }
        }
        return entries;
    }
}
