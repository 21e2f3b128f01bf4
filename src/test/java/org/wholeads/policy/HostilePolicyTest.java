package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies that try to run code, to deceive a reader or to exhaust the machine are refused, and nothing is executed. */
class HostilePolicyTest {
    /** The requirement is a second; the bound is wider, so that a busy machine does not fail the build. */
    static final Duration BOUND = Duration.ofSeconds(5);

    private static final Map<String, Long> MILLISECONDS = new HashMap<>();

    static List<PolicyFixture> fixtures() {
        return PolicyFixture.in("hostile");
    }

    @AfterEach
    void nothing_was_executed() {
        assertThat(System.getProperty(Trap.SPRUNG)).as("the trap").isNull();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void is_refused_at_the_right_place(PolicyFixture fixture) {
        PolicyRejectedException rejected = rejected(fixture);

        assertThat(rejected.getMessage()).startsWith(fixture.expected());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void is_reported_in_characters_that_cannot_steer_a_terminal(PolicyFixture fixture) {
        PolicyRejectedException rejected = rejected(fixture);

        assertThat(String.valueOf(rejected.getMessage()).codePoints())
                .allMatch(c -> c == '\n' || SourceText.isVisible(c));
    }

    private static PolicyRejectedException rejected(PolicyFixture fixture) {
        long start = System.nanoTime();
        PolicyRejectedException rejected = assertTimeoutPreemptively(
                BOUND,
                () -> catchThrowableOfType(
                        PolicyRejectedException.class, () -> PolicyCheck.policy("unnamed", fixture.files())));
        MILLISECONDS.put(fixture.name(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return rejected;
    }

    @AfterAll
    static void report() {
        MILLISECONDS.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(
                        slowest -> System.out.println(MILLISECONDS.size() + " hostile policies refused, the slowest, "
                                + slowest.getKey() + ", in " + slowest.getValue() + " ms"));
    }

    @Test
    void there_are_at_least_sixty() {
        assertThat(fixtures()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void the_trap_works() throws Exception {
        URL tests = Trap.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {tests}, null)) {
            Class.forName(Trap.class.getName(), true, loader);

            assertThat(System.getProperty(Trap.SPRUNG)).isEqualTo("initialised");
        } finally {
            System.clearProperty(Trap.SPRUNG);
        }
    }
}
