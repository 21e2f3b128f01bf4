package org.wholeads.docs;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** Every Java snippet of the documents compiles with the imports that its document shows up to there, and runs. */
class JavaSnippetsTest {
    @TempDir
    private Path folder = Path.of("");

    /** @param imports those of the snippets before it, too */
    private record Snippet(Path document, int number, List<String> imports, String body) {
        @Override
        public String toString() {
            return document + ", snippet " + number;
        }
    }

    static Stream<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            for (Path document : Stream.concat(Stream.of(Path.of("README.md")), files.sorted())
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                List<String> imports = new ArrayList<>();
                int number = 0;
                for (String block : Markdown.of(document).blocks("java")) {
                    number++;
                    if (block.contains("\nclass ")) {
                        continue; // a whole file, which is that of the example
                    }
                    imports.addAll(
                            block.lines().filter(JavaSnippetsTest::isImport).toList());
                    String body = block.lines()
                            .filter(not(JavaSnippetsTest::isImport))
                            .collect(Collectors.joining("\n"));
                    snippets.add(new Snippet(document, number, List.copyOf(imports), body));
                }
            }
        }
        return snippets.stream();
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_compiles_and_runs(Snippet snippet) throws Exception {
        assertThat(compile(snippet.imports(), snippet.body())).isEmpty();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Surroundings program = (Surroundings)
                    loader.loadClass("Snippet").getConstructor(Policy.class).newInstance(policy(snippet.document()));
            assertThatCode(program::run).doesNotThrowAnyException();
        }
    }

    @Test
    void a_snippet_without_its_imports_does_not_compile() throws IOException {
        for (Snippet snippet : snippets().toList()) {
            assertThat(compile(List.of(), snippet.body())).as("%s", snippet).contains("cannot find symbol");
        }
    }

    /** What the compiler complains of. */
    private String compile(List<String> imports, String body) throws IOException {
        Path source =
                Files.writeString(folder.resolve("Snippet.java"), String.join("\n", imports) + """

                        public class Snippet extends org.wholeads.docs.Surroundings {
                            public Snippet(org.wholeads.policy.Policy policy) { super(policy); }
                            @Override public void run() throws Exception {
                        """ + body + "\n}}");
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        writer,
                        writer,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        "-d",
                        folder.toString(),
                        source.toString());
        return status == 0 ? "" : said.toString();
    }

    /** The one with which the document begins, or the bundled one. */
    private static Policy policy(Path document) throws IOException {
        return Markdown.of(document).blocks("drl").stream()
                .findFirst()
                .filter(text -> text.startsWith("package "))
                .map(text -> PolicyReader.fromTexts(Map.of("rules.drl", text)))
                .orElseGet(PolicyReader::bundled);
    }
}
