package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory of two files, of which somebody writes a new version while they are read. */
class SnapshotTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Snapshot QUICK = new Snapshot(Duration.ofMillis(20), 10);

    private final Path folder;
    private int readings;

    SnapshotTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeTheFirstVersion() throws IOException {
        write("a.drl", 1);
        write("b.drl", 1);
        old("a.drl");
        old("b.drl");
        Files.setLastModifiedTime(folder, FileTime.from(LONG_AGO));
    }

    @Test
    void files_that_nobody_writes_are_read_twice() throws IOException {
        assertThat(versions(QUICK.of(folder, () -> read(() -> {})))).containsExactly(1, 1);
        assertThat(readings).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_version_written_during_a_reading_is_read_whole(int reading) throws IOException {
        List<PolicyFile> files = QUICK.of(
                folder,
                () -> read(() -> {
                    if (readings == reading) {
                        write("a.drl", 2);
                        write("b.drl", 2);
                    }
                }));

        assertThat(versions(files)).containsExactly(2, 2);
    }

    @Test
    void a_version_with_times_of_the_past_written_during_the_second_reading_is_noticed() throws IOException {
        List<PolicyFile> files = QUICK.of(
                folder,
                () -> read(() -> {
                    if (readings == 2) {
                        write("a.drl", 2);
                        write("b.drl", 2);
                        old("a.drl");
                        old("b.drl");
                    }
                }));

        assertThat(versions(files)).containsExactly(2, 2);
    }

    @Test
    void a_version_that_is_taken_back_in_time_for_each_reading_gives_no_mixture() throws IOException {
        List<PolicyFile> files = QUICK.of(folder, () -> {
            if (readings < 4) {
                write("a.drl", 1);
                write("b.drl", 1);
            }
            return read(() -> {
                if (readings <= 4) {
                    write("a.drl", 2);
                    write("b.drl", 2);
                }
            });
        });

        assertThat(versions(files)).containsExactly(2, 2);
    }

    @Test
    void a_file_that_is_away_for_a_moment_is_waited_for() throws IOException {
        List<PolicyFile> files = QUICK.of(folder, () -> {
            if (readings == 0) {
                readings++;
                throw new NoSuchFileException("b.drl");
            }
            return read(() -> {});
        });

        assertThat(versions(files)).containsExactly(1, 1);
    }

    @Test
    void a_file_that_stays_away_is_named() {
        assertThatThrownBy(() -> QUICK.of(folder, () -> {
                    throw new NoSuchFileException("b.drl");
                }))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("b.drl");
    }

    @Test
    void files_that_never_rest_are_an_error() {
        assertThatThrownBy(() -> QUICK.of(folder, () -> read(() -> write("b.drl", 1000 + readings))))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("files in " + folder + " are being written while they are read");
    }

    @Test
    void times_in_the_future_are_another_clock_s() throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("a.drl"), FileTime.from(Instant.now().plus(Duration.ofDays(1))));

        assertThat(versions(QUICK.of(folder, () -> read(() -> {})))).containsExactly(1, 1);
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void an_interrupted_thread_stops_waiting_and_stays_interrupted() {
        assertThatThrownBy(() -> QUICK.of(
                        folder,
                        () -> read(() -> {
                            write("b.drl", 2);
                            Thread.currentThread().interrupt();
                        })))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(readings).isEqualTo(1);
    }

    /** What somebody does in the middle of a reading. */
    private interface Writer {
        void write() throws IOException;
    }

    private List<PolicyFile> read(Writer between) throws IOException {
        readings++;
        List<PolicyFile> files = new ArrayList<>();
        files.add(new PolicyFile("a.drl", Files.readAllBytes(folder.resolve("a.drl"))));
        between.write();
        files.add(new PolicyFile("b.drl", Files.readAllBytes(folder.resolve("b.drl"))));
        return files;
    }

    private void write(String name, int version) throws IOException {
        Files.writeString(folder.resolve(name), "// " + version);
    }

    private void old(String name) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(LONG_AGO));
    }

    private static List<Integer> versions(List<PolicyFile> files) {
        return files.stream()
                .map(file -> Integer.valueOf(new String(file.bytes(), StandardCharsets.UTF_8).substring(3)))
                .toList();
    }
}
