package org.wholeads.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_and_its_folders_are_made() {
        Path file = folder.resolve("target/site/report.txt");

        AtomicFile.write(file, "\u00e4");

        assertThat(file).usingCharset(UTF_8).hasContent("\u00e4");
    }

    @Test
    void permissions_stay() throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        AtomicFile.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(names()).containsExactly("report.txt");
    }

    @Test
    void a_new_file_has_the_permissions_that_files_have() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual.txt"), "");

        AtomicFile.write(folder.resolve("report.txt"), "new");

        assertThat(Files.getPosixFilePermissions(folder.resolve("report.txt")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void links_stay_links() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path link = Files.createSymbolicLink(inner.resolve("link"), Path.of("../second"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("inner/real.txt"));
        Files.writeString(inner.resolve("real.txt"), "old");

        AtomicFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(inner.resolve("real.txt")).isRegularFile().hasContent("new");
    }

    @Test
    void a_link_that_leads_to_nothing_is_refused_and_nothing_is_written() throws IOException {
        Path outside = folder.resolve("outside");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path link = Files.createSymbolicLink(inside.resolve("link"), Path.of("../outside/new.txt"));
        Path second = Files.createSymbolicLink(inside.resolve("second"), Path.of("link"));
        Path under = Files.createSymbolicLink(inside.resolve("folder"), outside).resolve("new.txt");

        for (Path file : List.of(link, second)) {
            assertThatThrownBy(() -> AtomicFile.write(file, "new"))
                    .isInstanceOfSatisfying(
                            UncheckedIOException.class, failure -> assertThat(Unreadable.message(failure))
                                    .isEqualTo(file + ": is a link to " + outside.resolve("new.txt")
                                            + ", where there is no file; make that file, or delete the link"));
        }
        assertThatThrownBy(() -> AtomicFile.write(under, "new")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> AtomicFile.create(link, content("new"))).isInstanceOf(UncheckedIOException.class);

        assertThat(outside).doesNotExist();
        assertThat(names()).containsExactly("inside");
    }

    @Test
    void what_is_no_file_is_written_as_it_is() {
        AtomicFile.write(Path.of("/dev/null"), "new");

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void a_failure_names_the_file_and_leaves_nothing_behind() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("report.txt"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        Path under = Files.writeString(folder.resolve("under"), "").resolve("report.txt");

        for (Path file : List.of(directory, loop, under)) {
            assertThatThrownBy(() -> AtomicFile.write(file, "new"))
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .isInstanceOfSatisfying(FileSystemException.class, failure -> assertThat(failure.getFile())
                            .isEqualTo(file.toString()));
        }
        assertThat(names()).containsExactly("loop", "report.txt", "under");
    }

    @Test
    void what_is_there_already_is_not_created() throws IOException {
        Path file = folder.resolve("a.drl");
        AtomicFile.create(file, content("old"));

        assertThatThrownBy(() -> AtomicFile.create(file, content("new")))
                .hasRootCauseInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.drl");
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
