package org.wholeads.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A policy that must be refused, and the message expected. To add one, put two files into a folder of
 * {@code src/test/resources/policies}:
 *
 * <ul>
 *   <li>{@code what-it-tries.drl}, or a folder of that name with several files, or {@code what-it-tries.drl.bytes}: text in
 *       which {@code <<00 FF>>} stands for bytes that editors would spoil or hide,
 *   <li>{@code what-it-tries.expected}: the message as it begins, in whole lines.
 * </ul>
 */
record PolicyFixture(String name, List<PolicyFile> files, String expected) {
    private static final java.util.regex.Pattern BYTES = java.util.regex.Pattern.compile("<<([0-9A-F ]+)>>");
    private static final Path ALL = Path.of(System.getProperty("project.basedir", ""), "src/test/resources/policies");

    static List<PolicyFixture> in(String folder) {
        return list(ALL.resolve(folder)).stream()
                .filter(path -> !path.toString().endsWith(".expected"))
                .map(PolicyFixture::of)
                .toList();
    }

    private static PolicyFixture of(Path path) {
        List<Path> sources = Files.isDirectory(path) ? list(path) : List.of(path);
        String name = fileName(path).replaceFirst("\\.drl(\\.bytes)?$", "");
        return new PolicyFixture(
                name,
                sources.stream().map(PolicyFixture::file).toList(),
                new String(read(path.resolveSibling(name + ".expected")), StandardCharsets.UTF_8));
    }

    private static PolicyFile file(Path path) {
        String name = fileName(path);
        return name.endsWith(".bytes")
                ? new PolicyFile(name.replaceFirst("\\.bytes$", ""), bytes(read(path)))
                : new PolicyFile(name, read(path));
    }

    private static byte[] bytes(byte[] described) {
        String text = new String(described, StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        Matcher matcher = BYTES.matcher(text);
        for (MatchResult found : matcher.results().toList()) {
            bytes.writeBytes(text.substring(at, found.start()).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(HexFormat.of().parseHex(found.group(1).replace(" ", "")));
            at = found.end();
        }
        bytes.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public String toString() {
        return name;
    }
}
