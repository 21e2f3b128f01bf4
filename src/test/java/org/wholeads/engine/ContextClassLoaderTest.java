package org.wholeads.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;

/** It does not matter what the context class loader of a thread knows. */
class ContextClassLoaderTest {
    /** In a loader of its own, since Drools finds its parts once for all. */
    @Test
    void an_engine_is_built_and_decides_in_a_thread_whose_loader_knows_nothing() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader nothing = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader application = new URLClassLoader(classPath.toArray(new URL[0]), nothing)) {
            Class<?> program = application.loadClass(Program.class.getName());
            @SuppressWarnings("unchecked")
            FutureTask<String> task = new FutureTask<>(
                    (Callable<String>) program.getDeclaredConstructor().newInstance());
            Thread thread = new Thread(task);
            thread.setContextClassLoader(nothing);
            thread.start();

            assertThat(task.get()).isEqualTo("HANDS_ON_USER");
        }
    }

    /** What runs in the other loader. */
    public static final class Program implements Callable<String> {
        public Program() {}

        @Override
        public String call() {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            String leader = RuleEngine.withDefaultPolicy()
                    .decide(Initiative.builder()
                            .name("x")
                            .kind(Kind.TOOL)
                            .objectives(Objective.PRODUCTIVITY)
                            .build())
                    .leader()
                    .toString();
            return thread.getContextClassLoader() == before ? leader : "the thread was left with another loader";
        }
    }
}
