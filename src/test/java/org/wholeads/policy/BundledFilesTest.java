package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever else the class path has, the bundled policy is that of the library's own archive. */
class BundledFilesTest {
    private static final String OURS = PolicyReader.bundled().id().toString();
    private static final String RULE = """
            package rules;
            import org.wholeads.*;
            global Ruling ruling;

            rule "An application's own"
                salience 1000000
            when
                Balance()
            then
                ruling.lead( Leader.CTO, "It is theirs." );
            end
            """;

    /** What it takes to read a policy. */
    private static final Archive LIBRARY =
            Archive.ofLibrary().only(name -> name.matches("org/wholeads/((policy|rules)/)?[^/]*"));

    private final Path folder;

    BundledFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What applications have. */
    static Stream<Archive> applications() {
        return Stream.of(
                Archive.of(Map.of("rules/verdicts.drl", RULE, "rules/policy.properties", "name=theirs\nversion=1\n")),
                Archive.of(Map.of("rules/evidence.drl", RULE)),
                Archive.of(Map.of("org/wholeads/rules/verdicts.drl", RULE)),
                Archive.of(Map.of(
                        "org/wholeads/rules/verdicts.drl",
                        RULE,
                        "org/wholeads/rules/policy.properties",
                        "name=theirs\nversion=1\n",
                        "rules/checklist.drl",
                        RULE)));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void from_folders_and_jars_in_any_order(Archive application) throws Exception {
        URL appFolder = application.folder(folder.resolve("app"));
        URL appJar = application.jar(folder.resolve("app #1.jar"));
        URL libraryFolder = LIBRARY.folder(folder.resolve("library"));
        URL libraryJar = LIBRARY.jar(folder.resolve("library #1.jar"));
        for (URL library : List.of(libraryFolder, libraryJar)) {
            for (URL app : List.of(appFolder, appJar)) {
                assertThat(bundledAmong(app, library)).isEqualTo(OURS);
                assertThat(bundledAmong(library, app)).isEqualTo(OURS);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("applications")
    void from_archives_inside_an_executable_jar(Archive application) throws Exception {
        assertThat(bundledOf(new NestedArchives(List.of(application, LIBRARY)))).isEqualTo(OURS);
        assertThat(bundledOf(new NestedArchives(List.of(LIBRARY, application)))).isEqualTo(OURS);
    }

    @Test
    void from_one_archive_into_which_all_are_merged() throws Exception {
        Archive application = Archive.of(Map.of("rules/verdicts.drl", RULE, "rules/policy.properties", "name=theirs"));

        assertThat(bundledAmong(LIBRARY.mergedInto(application).jar(folder.resolve("all.jar"))))
                .isEqualTo(OURS);
    }

    @Test
    void a_file_that_is_missing_from_the_own_archive_is_taken_from_no_other() throws Exception {
        Archive incomplete = LIBRARY.only(name -> !name.endsWith("/advice.drl"));
        URL application =
                Archive.of(Map.of("org/wholeads/rules/advice.drl", RULE)).jar(folder.resolve("app.jar"));

        assertThat(bundledAmong(application, incomplete.jar(folder.resolve("incomplete.jar"))))
                .contains("cannot read the policy that comes with the library")
                .contains("advice.drl: it is not in the library's own archive");
    }

    private static String bundledAmong(URL... classPath) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            return bundledOf(loader);
        }
    }

    /** The name of the bundled policy, or what is wrong with it, as a library says that is loaded by this one. */
    private static String bundledOf(ClassLoader loader) throws ReflectiveOperationException {
        try {
            Object policy = loader.loadClass(PolicyReader.class.getName())
                    .getMethod("bundled")
                    .invoke(null);
            return policy.getClass().getMethod("id").invoke(policy).toString();
        } catch (InvocationTargetException e) {
            UncheckedIOException problem = (UncheckedIOException) e.getTargetException();
            return problem.getMessage() + ": " + problem.getCause();
        }
    }
}
