package org.wholeads.policy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * {@code name} and {@code version}. Without that file the name is the directory's.
     */
    public static Policy fromDirectory(Path directory) {
        return read(name(directory), PolicyFiles.inDirectory(directory));
    }

    /** What a policy is called that does not say so itself. */
    static String name(Path directory) {
        Path name = directory.toAbsolutePath().normalize().getFileName();
        return name == null ? UNNAMED : SourceText.visible(name.toString());
    }

    /**
     * Resources of the class path, each named in full: {@code "governance/evidence.drl"}. They are found by the thread's
     * context class loader.
     */
    public static Policy fromClassPath(String... resources) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return read(
                UNNAMED,
                PolicyFiles.onClassPath(
                        context != null ? context : PolicyReader.class.getClassLoader(), List.of(resources)));
    }

    /** A policy of one text, which messages call {@code policy.drl}. */
    public static Policy fromText(String drl) {
        return fromTexts(Map.of("policy.drl", drl));
    }

    /** Texts by file name, {@code policy.properties} included. */
    public static Policy fromTexts(Map<String, String> texts) {
        List<PolicyFile> files = new ArrayList<>();
        texts.forEach((name, text) -> files.add(PolicyFile.of(name, text)));
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
