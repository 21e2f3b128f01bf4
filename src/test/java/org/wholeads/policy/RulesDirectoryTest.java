package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every entry of a directory that looks like rules is read, or named with what to do. */
class RulesDirectoryTest {
    private static final String SECRET = "PASSWORD=correct horse";

    @TempDir
    private Path parent = Path.of("");

    private Path directory = Path.of("");

    @BeforeEach
    void one_sound_file() throws IOException {
        directory = Files.createDirectory(parent.resolve("rules"));
        Files.writeString(directory.resolve("a.drl"), rule("a"));
        Files.writeString(parent.resolve("secret"), SECRET);
    }

    private static String rule(String name) {
        return "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n\nrule \"" + name
                + "\"\nwhen\n    Balance()\nthen\n    ruling.lead( Leader.CTO, \"Because.\" );\nend\n";
    }

    @Test
    void a_link_that_leads_outside_is_refused_and_nothing_of_its_file_is_shown() throws IOException {
        Files.createSymbolicLink(directory.resolve("x.drl"), parent.resolve("secret"));
        Files.createSymbolicLink(directory.resolve("policy.properties"), Path.of("../secret"));

        assertThat(refused())
                .isEqualTo(
                        "policy.properties:1:1: error: this is a link that leads outside the directory; put a copy of the"
                                + " file here\n"
                                + "x.drl:1:1: error: this is a link that leads outside the directory; put a copy of the file here\n"
                                + "2 problems")
                .doesNotContain("PASSWORD");
    }

    @Test
    void a_link_to_nothing_and_a_link_to_itself_are_refused() throws IOException {
        Files.createSymbolicLink(directory.resolve("dangling.drl"), Path.of("gone.txt"));
        Files.createSymbolicLink(directory.resolve("loop.drl"), Path.of("loop.drl"));

        assertThat(refused())
                .isEqualTo(
                        "dangling.drl:1:1: error: this is a link that leads to nothing; delete it, or put the file here\n"
                                + "loop.drl:1:1: error: this is a link that leads to nothing; delete it, or put the file here\n"
                                + "2 problems");
    }

    @Test
    void a_directory_that_is_called_like_rules_is_refused() throws IOException {
        Files.createDirectory(directory.resolve("more.drl"));
        Files.createSymbolicLink(directory.resolve("same.drl"), Path.of("more.drl"));

        assertThat(refused())
                .startsWith("more.drl:1:1: error: this is a directory; move its files up here, or rename it\n"
                        + "same.drl:1:1: error: this is a directory;");
    }

    @Test
    void a_pipe_is_refused_without_opening_it() throws Exception {
        Process made =
                new ProcessBuilder("mkfifo", directory.resolve("pipe.drl").toString()).start();
        assumeTrue(made.waitFor() == 0, "the system has pipes with names");

        assertThat(refused())
                .isEqualTo(
                        "pipe.drl:1:1: error: this is no regular file but a pipe, a socket or a device; delete it, or put"
                                + " a file here\n1 problem");
    }

    @Test
    void a_socket_is_refused() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(directory.resolve("s.drl")));

            assertThat(refused()).startsWith("s.drl:1:1: error: this is no regular file");
        }
    }

    @Test
    void a_file_that_must_not_be_read_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("b.drl"), rule("b"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "the user of this system may not read everything");

        assertThat(refused())
                .startsWith(
                        "b.drl:1:1: error: this cannot be read: access is denied; allow it, or move the file elsewhere");
    }

    @Test
    void properties_in_other_letters_are_refused() throws IOException {
        Files.writeString(directory.resolve("Policy.Properties"), "name = Ours\n");

        assertThat(refused())
                .startsWith(
                        "Policy.Properties:1:1: error: this is not read; rename it to policy.properties, in small letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {".b.drl", "._b.drl", ".#b.drl", ".policy.properties", "b.drl~", "b.drl.bak", "#b.drl#"})
    void hidden_files_and_copies_of_editors_are_no_rules(String name) throws IOException {
        Files.writeString(directory.resolve(name), SECRET);

        assertThat(PolicyReader.fromDirectory(directory).rules())
                .extracting(Rule::name)
                .containsExactly("a");
    }

    @Test
    void a_hidden_dangling_link_of_an_editor_is_no_rule() throws IOException {
        Files.createSymbolicLink(directory.resolve(".#a.drl"), Path.of("somebody@host.1234"));

        assertThat(PolicyReader.fromDirectory(directory).rules()).hasSize(1);
    }

    @Test
    void a_directory_that_is_mounted_by_links_inside_itself_is_read() throws IOException {
        Path mount = Files.createDirectory(parent.resolve("mount"));
        Path version = Files.createDirectory(mount.resolve("..2026_11_24"));
        Files.writeString(version.resolve("x.drl"), rule("x"));
        Files.writeString(version.resolve("policy.properties"), "name = Mounted\n");
        Files.createSymbolicLink(mount.resolve("..data"), Path.of("..2026_11_24"));
        Files.createSymbolicLink(mount.resolve("x.drl"), Path.of("..data/x.drl"));
        Files.createSymbolicLink(mount.resolve("policy.properties"), Path.of("..data/policy.properties"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), mount);

        for (Path way : List.of(mount, link)) {
            Policy policy = PolicyReader.fromDirectory(way);

            assertThat(policy.rules())
                    .extracting(rule -> rule.ref().toString())
                    .containsExactly(PolicyReader.fromTexts(Map.of("x.drl", rule("x")))
                            .rules()
                            .get(0)
                            .ref()
                            .toString());
            assertThat(policy.id().name()).isEqualTo("Mounted");
        }
    }

    @Test
    void everything_is_named_at_once() throws IOException {
        Files.createDirectory(directory.resolve("more.DRL"));
        Files.createSymbolicLink(directory.resolve("out.drl"), parent.resolve("secret"));
        Files.createSymbolicLink(directory.resolve("gone.drl"), Path.of("gone"));

        assertThat(refused()).contains("more.DRL:1:1", "out.drl:1:1", "gone.drl:1:1", "3 problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u001B[31m", "\u007F", "\u009B"})
    void nothing_is_shown_of_a_file_with_characters_that_steer_machines(String character) throws IOException {
        Files.writeString(directory.resolve("b.drl"), SECRET + "\n\n" + character);

        assertThat(refused()).startsWith("b.drl:1:1: error: expected 'package'").doesNotContain("correct horse", "^");
    }

    @Test
    void nothing_is_shown_of_a_file_that_is_no_text() throws IOException {
        Files.write(directory.resolve("b.drl"), new byte[] {'k', 'e', 'y', ' ', (byte) 0xE9, 0});

        assertThat(refused())
                .isEqualTo("b.drl:1:5: error: the byte 0xE9 here is not UTF-8; save the file as UTF-8\n1 problem");
    }

    private String refused() {
        return String.valueOf(
                catchThrowableOfType(PolicyRejectedException.class, () -> PolicyReader.fromDirectory(directory))
                        .getMessage());
    }
}
