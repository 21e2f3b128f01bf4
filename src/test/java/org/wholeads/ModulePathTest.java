package org.wholeads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeads.policy.Archive;

/** An application that is a module, compiled and started with the JDK that runs the tests. */
@Tag("slow")
class ModulePathTest {
    private static final Path DESCRIPTOR =
            Path.of(System.getProperty("project.basedir", ""), "src/main/module/module-info.java");

    /** A class of each library that comes along. */
    private static final List<String> NEEDED = List.of(
            "org.slf4j.Logger",
            "org.kie.api.KieBase",
            "org.kie.internal.utils.ChainedProperties",
            "org.drools.model.Model",
            "org.drools.modelcompiler.KieBaseBuilder",
            "org.drools.base.RuleBase",
            "org.drools.core.impl.RuleBaseFactory",
            "org.drools.kiesession.agenda.DefaultAgenda",
            "org.drools.util.ClassUtils",
            "org.drools.wiring.api.ComponentsFactory",
            "org.drools.wiring.dynamic.DynamicComponentsSupplier",
            "org.kie.memorycompiler.JavaCompiler");

    private static final List<String> JACKSON = List.of(
            "tools.jackson.core.JsonParser",
            "tools.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.annotation.JsonCreator");

    /** What the descriptor names besides, which only compiling it needs. */
    private static final List<String> OTHERS = List.of(
            "org.jspecify.annotations.Nullable",
            "tools.jackson.dataformat.yaml.YAMLFactory",
            "org.snakeyaml.engine.v2.api.LoadSettings",
            "de.siegmar.fastcsv.reader.CsvReader",
            "picocli.CommandLine");

    private final Path folder;

    ModulePathTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void to_require_the_library_is_enough_to_decide() throws Exception {
        String said = run("requires org.wholeads;", """
                Initiative assistant = Initiative.builder()
                        .name("Coding assistant")
                        .kind(Kind.TOOL)
                        .objectives(Objective.SOFTWARE_DEVELOPMENT)
                        .build();
                Decision decision = org.wholeads.engine.RuleEngine.withDefaultPolicy().decide(assistant);
                boolean same = decision.equals(
                        org.wholeads.engine.CompiledPolicy.withDefaultPolicy().decide(assistant));
                System.out.println("led by " + decision.leader() + ", " + same);
                """, List.of());

        assertThat(said).contains("led by HANDS_ON_USER, true");
    }

    @Test
    void json_needs_the_module_of_jackson() throws Exception {
        String program = """
                try {
                    System.out.println(org.wholeads.portfolio.InitiativeJson.read(
                            "{\\"name\\":\\"Coder\\",\\"kind\\":\\"TOOL\\",\\"objectives\\":[\\"COMPLIANCE\\"]}"));
                } catch (IllegalStateException e) {
                    System.out.println(e.getMessage());
                }
                """;

        assertThat(run("requires org.wholeads;", program, List.of()))
                .contains("Add tools.jackson.core:jackson-databind");
        assertThat(run("requires org.wholeads; requires tools.jackson.databind;", program, JACKSON))
                .contains("name=\"Coder\"");
    }

    /** What an application says that is one module of one class. */
    private String run(String requires, String main, List<String> more) throws Exception {
        Path work = Files.createTempDirectory(folder, "work");
        Path library = Files.createDirectory(work.resolve("library"));
        Archive.ofLibrary().folder(library);
        // The libraries for tests are no modules where a launcher of tests brings them along in one jar.
        Path descriptor = Files.writeString(
                work.resolve("module-info.java"),
                Files.readString(DESCRIPTOR).replaceAll("requires static org[.](junit|assertj)[^;]*;", ""));
        javac("-d", library.toString(), "-p", paths(List.of(NEEDED, JACKSON, OTHERS)), descriptor.toString());

        Path source = Files.createDirectories(work.resolve("src/app"));
        Files.writeString(source.resolveSibling("module-info.java"), "module app { " + requires + " }");
        Files.writeString(
                source.resolve("Main.java"),
                "package app;\nimport org.wholeads.*;\npublic class Main { public static void main(String[] args) {\n"
                        + main + "}}");
        Path application = work.resolve("app");
        String modules = library + File.pathSeparator + paths(List.of(NEEDED, more));
        javac(
                "-Xlint:all",
                "-Werror",
                "-d",
                application.toString(),
                "-p",
                modules,
                source.resolveSibling("module-info.java").toString(),
                source.resolve("Main.java").toString());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        // Nothing but what the modules ask for, as in an image that jlink makes.
                        "--limit-modules",
                        "app",
                        "-p",
                        modules + File.pathSeparator + application,
                        "-m",
                        "app/app.Main")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void javac(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int status = ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments);
        assertThat(status).as(() -> said.toString()).isZero();
    }

    private static String paths(List<List<String>> types) throws ClassNotFoundException, IOException {
        List<String> paths = new ArrayList<>();
        for (String type : types.stream().flatMap(List::stream).toList()) {
            paths.add(Path.of(URI.create(Class.forName(type, false, ModulePathTest.class.getClassLoader())
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()))
                    .toString());
        }
        return paths.stream().distinct().collect(Collectors.joining(File.pathSeparator));
    }
}
