package org.wholeads.benchmarks.decide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.wholeads.benchmarks.decide.HandWritten.Sayings;

/** Compiles one class with the JDK's own compiler, in memory. */
final class InMemory {
    private InMemory() {}

    static HandWritten compiled(String name, String source, Sayings sayings) {
        try {
            Class<?> type = MethodHandles.lookup()
                    .defineHiddenClass(bytes(name, source), true, MethodHandles.Lookup.ClassOption.NESTMATE)
                    .lookupClass();
            return (HandWritten) type.getConstructor(Sayings.class).newInstance(sayings);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String name, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JavaFileObject text = new SimpleJavaFileObject(
                URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        try (JavaFileManager files =
                new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return bytes;
                            }
                        };
                    }
                }) {
            StringWriter problems = new StringWriter();
            List<String> options = List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
            if (!compiler.getTask(problems, files, null, options, null, List.of(text)).call()) {
                throw new IllegalStateException(problems.toString());
            }
        }
        return bytes.toByteArray();
    }
}
