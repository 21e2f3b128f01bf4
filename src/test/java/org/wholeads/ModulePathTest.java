package org.wholeads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.policy.Archive;

/** An application that is a module, compiled and started with the JDK that runs the tests. */
@Tag("slow")
class ModulePathTest {
    private static final Path PROJECT = Path.of(System.getProperty("project.basedir", ""));
    private static final Path DESCRIPTOR = PROJECT.resolve("src/main/module/module-info.java");
    private static final Path README = PROJECT.resolve("README.md");

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

    private static final List<String> YAML =
            List.of("tools.jackson.dataformat.yaml.YAMLFactory", "org.snakeyaml.engine.v2.api.LoadSettings");

    private static final List<String> FASTCSV = List.of("de.siegmar.fastcsv.reader.CsvReader");

    /** What the descriptor names besides, which only compiling it needs. */
    private static final List<String> OTHERS = List.of("org.jspecify.annotations.Nullable", "picocli.CommandLine");

    private static final String RULES = """
            package rules;
            import org.wholeads.*;
            global Ruling ruling;
            rule "The CTO leads" when Initiative() Balance() then ruling.lead( Leader.CTO, "Why not." ); end
            """;

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

    @ParameterizedTest
    @MethodSource
    void a_format_needs_the_module_of_its_library(String module, String program, List<String> types) throws Exception {
        String main = """
                try {
                    %s
                } catch (IllegalStateException e) {
                    System.out.println(e.getMessage());
                }
                """.formatted(program);

        assertThat(run("requires org.wholeads;", main, types))
                .as("the jar lies on the module path, but nobody requires it")
                .contains("your module-info.java needs \"requires " + module + ";\"");
        assertThat(run("requires org.wholeads; requires " + module + ";", main, types))
                .contains("Coder");
        assertThat(README).content().as("README says what each format requires").contains("`requires " + module + ";`");
    }

    static List<Arguments> a_format_needs_the_module_of_its_library() {
        return List.of(
                arguments("tools.jackson.databind", """
                        System.out.println(org.wholeads.portfolio.InitiativeJson.read(
                                "{\\"name\\":\\"Coder\\",\\"kind\\":\\"TOOL\\",\\"objectives\\":[\\"COMPLIANCE\\"]}"));
                        """, JACKSON),
                arguments(
                        "tools.jackson.dataformat.yaml",
                        scenario(
                                ".yaml",
                                "scenarios: [{ title: Coder, facts: { kind: TOOL, objectives: [COMPLIANCE] },"
                                        + " expect: { leader: CTO } }]"),
                        Stream.of(JACKSON, YAML).flatMap(List::stream).toList()),
                arguments(
                        "de.siegmar.fastcsv",
                        scenario(".csv", "title,kind,objectives,expect.leader\\nCoder,TOOL,COMPLIANCE,CTO\\n"),
                        FASTCSV));
    }

    /** A program that reads a file of scenarios, and prints their titles. */
    private static String scenario(String ending, String text) {
        return """
                try {
                    var file = java.nio.file.Files.createTempFile("scenarios", "%s");
                    java.nio.file.Files.writeString(file, "%s");
                    org.wholeads.scenario.ScenarioFiles.read(java.util.List.of(file))
                            .scenarios().forEach(it -> System.out.println(it.title()));
                    java.nio.file.Files.delete(file);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                """.formatted(ending, text);
    }

    @Test
    void the_rules_of_a_module_are_found_by_file_and_by_folder() throws Exception {
        String program = """
                System.out.println(org.wholeads.policy.PolicyReader.fromClassPath("governance/mine.drl").rules().size()
                        + " by file, " + org.wholeads.policy.PolicyReader.fromClassPathFolder("governance").rules().size()
                        + " by folder");
                try {
                    org.wholeads.policy.PolicyReader.fromClassPath("governance/ai/none.drl");
                } catch (java.io.UncheckedIOException e) {
                    System.out.println(e.getMessage());
                }
                """;

        assertThat(run("requires org.wholeads;", program, List.of()))
                .contains("1 by file, 1 by folder")
                .contains(
                        "cannot read the rules in governance/ai/none.drl: there is no such resource, or its module hides it")
                .contains("write \"opens governance.ai;\"");
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
        javac(
                "-d",
                library.toString(),
                "-p",
                paths(List.of(NEEDED, JACKSON, YAML, FASTCSV, OTHERS)),
                descriptor.toString());

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
        Files.writeString(
                Files.createDirectories(application.resolve("governance")).resolve("mine.drl"), RULES);
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
