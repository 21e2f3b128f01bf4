package org.wholeads.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What stands in a jar, or in a folder of classes, by its name there. */
public record Archive(Map<String, byte[]> entries) {
    private static final Path RULES = Path.of(System.getProperty("project.basedir", ""), "src/main/resources/rules");

    /** As the build makes it: the classes, and the bundled rules where no application has any. */
    public static Archive ofLibrary() {
        Map<String, byte[]> entries = new TreeMap<>();
        add(
                entries,
                "",
                Path.of(URI.create(PolicyReader.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())));
        entries.keySet().removeIf(name -> name.startsWith("rules/"));
        add(entries, "org/wholeads/rules/", RULES);
        return new Archive(entries);
    }

    /** Of these texts. */
    public static Archive of(Map<String, String> texts) {
        Map<String, byte[]> entries = new TreeMap<>();
        texts.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Archive(entries);
    }

    private static void add(Map<String, byte[]> entries, String prefix, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                entries.put(prefix + name, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the entries of other names. */
    public Archive only(Predicate<String> names) {
        Map<String, byte[]> kept = new TreeMap<>(entries);
        kept.keySet().removeIf(names.negate());
        return new Archive(kept);
    }

    /** Both as one; of two entries of one name that of the other one stays. */
    public Archive mergedInto(Archive other) {
        Map<String, byte[]> merged = new TreeMap<>(entries);
        merged.putAll(other.entries);
        return new Archive(merged);
    }

    /** Writes it as a jar with entries for its folders, as usual. */
    public URL jar(Path file) throws IOException {
        Files.write(file, bytes(true));
        return file.toUri().toURL();
    }

    /** Writes it as a jar that has entries for files alone. */
    public URL jarWithoutFolders(Path file) throws IOException {
        Files.write(file, bytes(false));
        return file.toUri().toURL();
    }

    /** Writes it as a folder. */
    public URL folder(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        return folder.toUri().toURL();
    }

    private byte[] bytes(boolean folderEntries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Set<String> folders = new TreeSet<>();
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                for (int end = entry.getKey().indexOf('/');
                        end > 0;
                        end = entry.getKey().indexOf('/', end + 1)) {
                    String folder = entry.getKey().substring(0, end + 1);
                    if (folderEntries && folders.add(folder)) {
                        zip.putNextEntry(new ZipEntry(folder));
                    }
                }
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
