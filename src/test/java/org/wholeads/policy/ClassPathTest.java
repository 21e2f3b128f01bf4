package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy among the resources of an application. */
class ClassPathTest {
    private static final String HEAD = "package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n\n";
    private static final Archive APPLICATION = Archive.of(Map.of(
            "governance/ai/a.drl", HEAD + rule("a", "Leader.CTO"),
            "governance/ai/b.DRL", HEAD + rule("b", "Leader.CTO"),
            "governance/ai/policy.properties", "name = Governance\nversion = 7\n",
            "governance/ai/notes.txt", "no rule",
            "governance/ai/more/c.drl", "no rule either",
            "governance/ainother/d.drl", "nor this"));

    private final Path folder;

    ClassPathTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String rule(String name, String leader) {
        return "rule \"" + name + "\" when Balance() then ruling.lead( " + leader + ", \"Because.\" ); end";
    }

    @Test
    void a_folder_is_read_from_a_directory_and_from_a_jar_alike() throws IOException {
        Policy fromFolder = read(APPLICATION.folder(Files.createDirectory(folder.resolve("classes #1"))));
        Policy fromJar = read(APPLICATION.jar(folder.resolve("app #1.jar")));

        assertThat(fromJar).isEqualTo(fromFolder);
        assertThat(fromJar.rules()).extracting(Rule::name).containsExactly("a", "b");
        assertThat(fromJar.id().toString()).startsWith("Governance 7 (");
    }

    @Test
    void a_jar_without_entries_for_folders_shows_it_by_its_properties() throws IOException {
        assertThat(read(APPLICATION.jarWithoutFolders(folder.resolve("app.jar")))
                        .rules())
                .hasSize(2);
    }

    @Test
    void a_folder_without_properties_gives_its_name() throws IOException {
        Archive application = APPLICATION.only(name -> !name.endsWith(".properties"));

        assertThat(read(application.jar(folder.resolve("app.jar"))).id().name()).isEqualTo("ai");
    }

    @Test
    void a_folder_that_two_archives_have_is_no_mixture_but_an_error() throws IOException {
        URL one = APPLICATION.jar(folder.resolve("one.jar"));
        URL other = Archive.of(Map.of("governance/ai/z.drl", HEAD + rule("z", "Leader.CMO")))
                .jar(folder.resolve("other.jar"));

        assertThatThrownBy(() -> read(one, other))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage(
                        "the class path has this folder 2 times: jar:" + one + "!/governance/ai/, jar:" + other
                                + "!/governance/ai/; a policy comes from one place, so rename the folder of one of them");
    }

    @Test
    void a_folder_that_is_not_there_is_named() throws IOException {
        URL jar = APPLICATION.jar(folder.resolve("app.jar"));
        try (URLClassLoader loader = loader(jar)) {
            assertThatThrownBy(() -> PolicyReader.fromClassPathFolder(loader, "governence"))
                    .hasRootCauseMessage("governence: there is no such folder on the class path");
            assertThatThrownBy(() -> PolicyReader.fromClassPathFolder(loader, "/governance/ai"))
                    .hasRootCauseMessage(
                            "/governance/ai: there is no such folder on the class path; its name begins without a slash");
        }
    }

    @Test
    void a_folder_is_no_file() throws IOException {
        for (URL place : List.of(
                APPLICATION.folder(Files.createDirectory(folder.resolve("classes"))),
                APPLICATION.jar(folder.resolve("app.jar")))) {
            try (URLClassLoader loader = loader(place)) {
                for (String name : List.of("governance/ai", "governance/ai/")) {
                    assertThatThrownBy(() -> PolicyReader.fromClassPath(loader, name))
                            .isInstanceOf(UncheckedIOException.class)
                            .hasMessage(
                                    "cannot read the rules in " + name + ": this is a folder; read all its files with"
                                            + " fromClassPathFolder, or name one");
                }
            }
        }
    }

    @Test
    void a_message_says_why() throws IOException {
        try (URLClassLoader loader = loader(APPLICATION.jar(folder.resolve("app.jar")))) {
            assertThatThrownBy(() -> PolicyReader.fromClassPath(loader, "governance/none.drl"))
                    .hasMessage(
                            "cannot read the rules in governance/none.drl: there is no such resource on the class path");
            assertThatThrownBy(() -> PolicyReader.fromClassPathFolder(loader, "none"))
                    .hasMessage("cannot read the rules in none: there is no such folder on the class path");
        }
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> PolicyReader.fromDirectory(file))
                .hasMessage("cannot read the rules in " + file + ": is no directory");
    }

    @Test
    void a_file_is_found_where_only_its_folder_is_shown() throws IOException {
        for (URL place : List.of(
                APPLICATION.folder(Files.createDirectory(folder.resolve("classes #2"))),
                APPLICATION.jar(folder.resolve("app #2.jar")))) {
            try (URLClassLoader loader = new ShowingFolders(place)) {
                assertThat(PolicyReader.fromClassPath(loader, "governance/ai/b.DRL")
                                .rules())
                        .extracting(Rule::name)
                        .containsExactly("b");
                assertThatThrownBy(() -> PolicyReader.fromClassPath(loader, "governance/ai/none.drl"))
                        .hasMessageEndingWith("there is no such resource on the class path");
                assertThatThrownBy(() -> PolicyReader.fromClassPath(loader, "governance/ai/.."))
                        .isInstanceOf(UncheckedIOException.class);
            }
        }
    }

    /** As that of a module that opens no package. */
    private static final class ShowingFolders extends URLClassLoader {
        ShowingFolders(URL place) {
            super(new URL[] {place}, ClassLoader.getPlatformClassLoader());
        }

        @Override
        public @Nullable URL findResource(String name) {
            return name.endsWith("/") ? super.findResource(name) : null;
        }
    }

    @Test
    void an_archive_that_cannot_be_listed_says_so() {
        assertThatThrownBy(() ->
                        PolicyReader.fromClassPathFolder(new NestedArchives(List.of(APPLICATION)), "governance/ai"))
                .rootCause()
                .hasMessageContaining("which cannot be listed; name its files one by one with fromClassPath");
    }

    @Test
    void resources_are_found_by_the_loader_that_is_given() throws IOException {
        try (URLClassLoader loader = loader(APPLICATION.jar(folder.resolve("app.jar")))) {
            List<Policy> policies = IntStream.range(0, 64)
                    .parallel()
                    .mapToObj(i -> i % 2 == 0
                            ? PolicyReader.fromClassPath(
                                    loader,
                                    "governance/ai/a.drl",
                                    "governance/ai/b.DRL",
                                    "governance/ai/policy.properties")
                            : PolicyReader.fromClassPathFolder(loader, "governance/ai/"))
                    .toList();

            assertThat(policies).hasSize(64).containsOnly(policies.get(0));
        }
    }

    @Test
    void where_the_thread_s_loader_knows_nothing_the_library_s_own_is_asked() throws Exception {
        Archive all = Archive.ofLibrary()
                .only(name -> name.matches("org/wholeads/((policy|rules)/)?[^/]*"))
                .mergedInto(APPLICATION);
        try (URLClassLoader loader = loader(all.jar(folder.resolve("all.jar")))) {
            Class<?> reader = loader.loadClass(PolicyReader.class.getName());
            Object policy = with(ClassLoader.getPlatformClassLoader(), () -> {
                try {
                    return reader.getMethod("fromClassPathFolder", String.class).invoke(null, "governance/ai");
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });

            assertThat(policy.toString()).contains("Governance");
        }
    }

    @Test
    void where_each_loader_knows_but_a_part_there_is_no_mixture() throws IOException {
        try (URLClassLoader part = loader(
                Archive.of(Map.of("part/a.drl", HEAD + rule("a", "Leader.CTO"))).jar(folder.resolve("part.jar")))) {
            assertThatThrownBy(() -> with(
                            part, () -> PolicyReader.fromClassPath("part/a.drl", "org/wholeads/policy/Policy.class")))
                    .hasRootCauseMessage(
                            "org/wholeads/policy/Policy.class: there is no such resource on the class path");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what this is about
    void what_is_not_there_is_refused_by_its_name() {
        assertThatNullPointerException()
                .isThrownBy(() -> PolicyReader.fromDirectory(null))
                .withMessage("directory must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> PolicyReader.fromText(null))
                .withMessage("drl must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> PolicyReader.fromClassPath((ClassLoader) null, "a.drl"))
                .withMessage("loader must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> PolicyReader.fromClassPathFolder(null))
                .withMessage("folder must not be null");
    }

    private static Policy read(URL... classPath) throws IOException {
        try (URLClassLoader loader = loader(classPath)) {
            return PolicyReader.fromClassPathFolder(loader, "governance/ai");
        }
    }

    private static URLClassLoader loader(URL... classPath) {
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static <T> T with(ClassLoader context, Supplier<T> reading) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return reading.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
