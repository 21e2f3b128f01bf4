package org.wholeads.policy;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies of sizes that no file in the repository should have. */
class ExhaustionTest {
    private static final String HEAD = "package rules; import org.wholeads.*; global Ruling ruling;\n";
    private static final String CALL = "ruling.favour( Leader.CTO, 1, \"Because.\" );";
    private static final int MEGABYTE = 1_000_000;
    private static final Map<String, Long> MILLISECONDS = new TreeMap<>();

    static Stream<Arguments> policies() {
        return Stream.of(
                one("a file of 3 MB", HEAD + " ".repeat(3 * MEGABYTE), 1, "the file is larger than 1048576 bytes"),
                many(
                        "5 MB in 5 files",
                        5,
                        i -> HEAD + " ".repeat(MEGABYTE),
                        "4.drl",
                        1,
                        "with this file the policy is"),
                many(
                        "501 files",
                        501,
                        i -> HEAD + rule(i, "Initiative()"),
                        "99.drl",
                        1,
                        "a policy has at most 500 files"),
                one(
                        "100,000 rules",
                        HEAD + repeated(100_000, i -> rule(i, "Balance()")),
                        1,
                        "with this file the policy is larger"),
                many(
                        "100,000 rules in 400 files",
                        400,
                        i -> HEAD + repeated(250, n -> rule(i * 250 + n, "Balance()")),
                        "",
                        1,
                        "with this file the policy is larger"),
                many(
                        "40,000 rules in 400 files",
                        400,
                        i -> HEAD + repeated(100, n -> rule(i * 100 + n, "Balance()")),
                        "",
                        2,
                        "a policy has at most 10000 rules"),
                one("20,000 opening brackets", pattern("(".repeat(20_000)), 2, "brackets are nested deeper than 20"),
                one(
                        "20,000 brackets in pairs",
                        pattern("(".repeat(20_000) + "kind == Kind.TOOL" + ")".repeat(20_000)),
                        2,
                        "brackets are nested deeper than 20"),
                one("20,000 exclamation marks", pattern("!".repeat(20_000)), 2, "expected '(' after '!'"),
                one("20,000 negations", pattern("!(".repeat(20_000)), 2, "brackets are nested deeper than 20"),
                one("20,000 empty pairs", pattern("()".repeat(20_000)), 2, "expected the name of a field"),
                one("a name of 1 MB", pattern("k".repeat(MEGABYTE)), 2, "this word is longer than 150"),
                one("a number of 1 MB", pattern("users > " + "9".repeat(MEGABYTE)), 2, "this word is longer than 150"),
                one("a text of 1 MB", pattern("name == \"" + "x".repeat(MEGABYTE) + "\""), 2, "a text has at most 500"),
                one(
                        "a text of 1 MB without end",
                        pattern("name == \"" + "x".repeat(MEGABYTE)),
                        2,
                        "this text has no end"),
                one(
                        "a key of 1 MB",
                        pattern("attributes[\"" + "x".repeat(MEGABYTE) + "\"] == \"\""),
                        2,
                        "a key has 1 to"),
                one(
                        "a rule's name of 1 MB",
                        HEAD + rule(1, "Balance()").replace("\"1\"", "\"" + "x".repeat(MEGABYTE) + "\""),
                        2,
                        "a rule's name has at most 150"),
                one("a comment of 1 MB without end", HEAD + "/*" + "*".repeat(MEGABYTE), 2, "this comment has no end"),
                one("half a million comments", HEAD + "/**/".repeat(MEGABYTE / 4), 1, "there is no rule"),
                one("a line of 1 MB", HEAD + "x ".repeat(MEGABYTE / 2), 2, "expected 'rule'"),
                one("a million lines", HEAD + "\n".repeat(MEGABYTE), 1, "there is no rule"),
                one("a million carriage returns", HEAD + "\r".repeat(MEGABYTE), 2, "a carriage return without"),
                one("a million backslashes", HEAD + "\\".repeat(MEGABYTE), 2, "a backslash is not allowed"),
                one("a million quotation marks", HEAD + "\"".repeat(MEGABYTE), 2, "expected 'rule'"),
                one("a million curly quotation marks", HEAD + "\u201C".repeat(MEGABYTE / 3), 2, "texts stand between"),
                one("100,000 problems", HEAD + "§ ".repeat(100_000), 2, "the character § may stand only"),
                one("60,000 words in place of rules", HEAD + "rulle ".repeat(60_000), 2, "did you mean rule?"),
                one("20,000 patterns", HEAD + rule(1, "Initiative() ".repeat(20_000)), 2, "a rule matches each fact"),
                one("20,000 comparisons", pattern("knd == Knd.TL, ".repeat(20_000)), 2, "a pattern has at most 200"),
                one(
                        "20,000 constants",
                        pattern("kind in (" + "Knd.TL, ".repeat(20_000)),
                        2,
                        "a pattern has at most 200"),
                one(
                        "10,000 arguments",
                        HEAD + "rule \"a\" when Balance() then ruling.lead( " + "x, ".repeat(10_000),
                        2,
                        "no verb takes more than three arguments"),
                one(
                        "20,000 calls",
                        HEAD + "rule \"a\" when Balance() then " + "ruling.lead( Leader.CTO, \"x\" ); ".repeat(20_000),
                        2,
                        "a rule has at most 50 calls"),
                one("10,000 rules of one name", HEAD + rule(1, "Balance()").repeat(10_000), 3, "a rule of this name"),
                one(
                        "misspelt words in every place of 1 MB",
                        HEAD
                                + repeated(
                                        200,
                                        i -> rule(
                                                i,
                                                "Initiative( " + "audeince == CUSTOMER_EXPERIANCE, ".repeat(140)
                                                        + "x == y)")),
                        2,
                        "did you mean audience?"),
                many(
                        "50 misspelt words in each of 500 files",
                        500,
                        i -> HEAD
                                + rule(i, "Initiative( " + "audeince == CUSTOMER_EXPERIANCE, ".repeat(100) + "x == y)"),
                        "",
                        2,
                        "did you mean audience?"),
                one(
                        "a million words in policy.properties",
                        PolicyFile.PROPERTIES,
                        "nmae\n".repeat(200_000),
                        1,
                        "expected 'name"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void is_refused_in_time(String what, Map<String, String> texts, String file, int line, String fragment) {
        long start = System.nanoTime();

        PolicyRejectedException rejected = assertTimeoutPreemptively(
                HostilePolicyTest.BOUND,
                () -> catchThrowableOfType(PolicyRejectedException.class, () -> PolicyReader.fromTexts(texts)));

        MILLISECONDS.put(what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        assertThat(rejected.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).startsWith(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(fragment);
        });
    }

    @Test
    void a_directory_that_is_too_large_is_not_read_to_its_end(@TempDir Path directory) throws Exception {
        for (int i = 10; i < 20; i++) {
            Files.writeString(directory.resolve(i + ".drl"), HEAD + " ".repeat(MEGABYTE));
        }
        Files.writeString(directory.resolve("20.drl"), HEAD + rule(1, "Balance()"));

        PolicyRejectedException rejected =
                catchThrowableOfType(PolicyRejectedException.class, () -> PolicyReader.fromDirectory(directory));

        assertThat(rejected.problems())
                .singleElement()
                .extracting(Problem::file)
                .isEqualTo("14.drl");
        assertThat(PolicyFiles.inDirectory(directory)).hasSize(5);
    }

    @Test
    void the_largest_policy_that_is_allowed_is_read_in_time() {
        Map<String, String> texts = IntStream.range(0, 500)
                .boxed()
                .collect(toMap(
                        i -> i + ".drl",
                        i -> HEAD
                                + repeated(
                                        20,
                                        n -> rule(
                                                i * 20 + n,
                                                "Initiative( " + "users > 1, ".repeat(20) + "users > 1 )"))));

        Policy policy = assertTimeoutPreemptively(HostilePolicyTest.BOUND, () -> PolicyReader.fromTexts(texts));

        assertThat(policy.rules()).hasSize(Limits.RULES);
    }

    @AfterAll
    static void report() {
        Map.Entry<String, Long> slowest = MILLISECONDS.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        System.out.println("slowest refusal: " + slowest.getKey() + ", " + slowest.getValue() + " ms");
    }

    private static String rule(int i, String patterns) {
        String call = patterns.equals("Balance()") ? "ruling.lead( Leader.CTO, \"x\" );" : CALL;
        return "rule \"" + i + "\" when " + patterns + " then " + call + " end\n";
    }

    private static String pattern(String conditions) {
        return HEAD + rule(1, "Initiative( " + conditions + " )");
    }

    private static String repeated(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(joining());
    }

    private static Arguments one(String what, String text, int line, String fragment) {
        return one(what, "policy.drl", text, line, fragment);
    }

    private static Arguments one(String what, String file, String text, int line, String fragment) {
        return arguments(what, Map.of(file, text), file, line, fragment);
    }

    private static Arguments many(
            String what, int files, IntFunction<String> text, String file, int line, String fragment) {
        Map<String, String> texts =
                IntStream.range(0, files).boxed().collect(toMap(i -> i + ".drl", i -> text.apply(i)));
        return arguments(what, texts, file, line, fragment);
    }
}
