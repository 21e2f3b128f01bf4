package org.wholeads.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads and checks the texts of a policy.
 *
 * <pre>{@code
 * Policy policy = PolicyReader.fromDirectory(Path.of("rules"));
 * }</pre>
 *
 * <p>A text is at most 1 MiB of UTF-8, a policy at most 4 MiB in 500 files with 10,000 rules. Every method throws {@link
 * PolicyRejectedException} with every problem of every file, and {@link java.io.UncheckedIOException} if a file cannot be
 * read. Nothing is kept between calls; all methods may be called by several threads.
 */
public final class PolicyReader {
    static final String UNNAMED = "unnamed";

    private PolicyReader() {}

    /**
     * The policy that comes with the library. It is read from the archive that holds this class and from no other place,
     * whatever else the class path has.
     */
    public static Policy bundled() {
        return read("bundled", BundledFiles.all());
    }

    /** The texts of the policy that comes with the library, by file name: to start a policy of your own from. */
    public static Map<String, String> bundledTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (PolicyFile file : BundledFiles.all()) {
            texts.put(file.name(), new String(file.bytes(), StandardCharsets.UTF_8));
        }
        return Collections.unmodifiableMap(texts);
    }

    /**
     * All {@code .drl} files of a directory (not of directories inside it), and its {@code policy.properties}, which gives
     * {@code name} and {@code version}. Without that file the name is the directory's. Hidden files, whose name begins with
     * a dot, are left alone. An entry of such a name that is no readable regular file inside the directory - a link that
     * leads outside or to nothing, a directory, a pipe - is a problem of the policy; links that stay inside are followed.
     *
     * <p>They are read as they were at one moment: no file was written from 50 ms before the reading to its end; where files
     * are being written, it waits up to a second. Somebody who pauses for longer between two files looks done: write a policy
     * elsewhere, and rename its directory, where that can happen.
     *
     * @throws java.io.UncheckedIOException also if files are still being written then
     */
    public static Policy fromDirectory(Path directory) {
        Objects.requireNonNull(directory, "directory must not be null");
        return read(name(directory), PolicyFiles.inDirectory(directory));
    }

    /** What a policy is called that does not say so itself. */
    static String name(Path directory) {
        Path name = directory.toAbsolutePath().normalize().getFileName();
        return name == null ? UNNAMED : SourceText.visible(name.toString());
    }

    /**
     * Resources of the class path, each named in full: {@code "governance/evidence.drl"}. All of them are found by the thread's
     * context class loader or, where it does not know one, all by the library's own. Where several archives have a resource of
     * this name the first of them gives it; the files of a {@linkplain #fromClassPathFolder folder} come from one. A module need
     * not open the folder in which they lie, unless its jar has no entries for folders.
     */
    public static Policy fromClassPath(String... resources) {
        return read(UNNAMED, ClassPathResources.files(List.of(resources)));
    }

    /** Likewise, but found by this class loader alone: where the library is loaded by another one than the resources are. */
    public static Policy fromClassPath(ClassLoader loader, String... resources) {
        return read(
                UNNAMED,
                ClassPathResources.files(
                        Objects.requireNonNull(loader, "loader must not be null"), List.of(resources)));
    }

    /**
     * All {@code .drl} files and the {@code policy.properties} of a folder on the class path, such as {@code "governance"}, as
     * {@link #fromDirectory} would read them. It lies in a directory, in a jar, or in a jar inside another one if the class
     * loader's URLs can be opened as {@link java.net.JarURLConnection}. Class loaders are asked as by {@link
     * #fromClassPath(String...)}.
     *
     * @throws java.io.UncheckedIOException if there is no such folder, or more than one archive has it, because a policy comes
     *     from one place; a jar without entries for folders shows one only by its {@code policy.properties}
     */
    public static Policy fromClassPathFolder(String folder) {
        return read(nameInPath(folder), ClassPathResources.inFolder(withoutSlash(folder)));
    }

    /** Likewise, but found by this class loader alone. */
    public static Policy fromClassPathFolder(ClassLoader loader, String folder) {
        return read(
                nameInPath(folder),
                ClassPathResources.inFolder(
                        Objects.requireNonNull(loader, "loader must not be null"), withoutSlash(folder)));
    }

    private static String withoutSlash(String folder) {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }

    private static String nameInPath(String folder) {
        String path = withoutSlash(Objects.requireNonNull(folder, "folder must not be null"));
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? UNNAMED : SourceText.visible(name);
    }

    /** A policy of one text, which messages call {@code policy.drl}. */
    public static Policy fromText(String drl) {
        return fromTexts(Map.of("policy.drl", Objects.requireNonNull(drl, "drl must not be null")));
    }

    /** Texts by file name, {@code policy.properties} included. */
    public static Policy fromTexts(Map<String, String> texts) {
        List<PolicyFile> files = new ArrayList<>();
        texts.forEach((name, text) -> files.add(PolicyFile.of(
                Objects.requireNonNull(name, "a file must have a name"),
                Objects.requireNonNull(text, () -> "the text of " + name + " must not be null"))));
        return read(UNNAMED, files);
    }

    static Policy read(String name, List<PolicyFile> files) {
        return PolicyCheck.policy(name, sorted(files));
    }

    private static List<PolicyFile> sorted(List<PolicyFile> files) {
        List<PolicyFile> sorted = new ArrayList<>(files);
        sorted.sort((one, other) -> one.name().compareTo(other.name()));
        return sorted;
    }
}
