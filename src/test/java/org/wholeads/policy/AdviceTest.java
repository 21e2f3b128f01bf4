package org.wholeads.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The advice of messages is tried. Where it can be applied by machine - "did you mean …?", "write …", "delete it" - it is
 * put in place of what the carets mark; what else has to be done stands in {@code policies/advice.txt}, a line a
 * correction: {@code fixture:line: the line as it should be}, {@code fixture:line+: a line behind it}, {@code
 * fixture:line-} for a line to delete. The corrected policy is accepted.
 */
class AdviceTest {
    private static final Pattern REPLACEMENT =
            Pattern.compile("(?:did you mean |; write |: write |with its type: )((?:not )?[^ …]+?)[?]?$");
    private static final Pattern CORRECTION = Pattern.compile("([a-z0-9-]+)(?:/([a-z.]+))?:([0-9]+)([-+]?)(?:: (.*))?");
    private static final Path CORRECTIONS =
            Path.of(System.getProperty("project.basedir", ""), "src/test/resources/policies/advice.txt");
    private static final int MOST_PASSES = 200;

    static List<PolicyFixture> broken() {
        return PolicyFixture.in("broken");
    }

    static Stream<PolicyFixture> all() {
        return Stream.of("broken", "hostile").flatMap(folder -> PolicyFixture.in(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_a_message_says_to_write_is_no_problem_any_more(PolicyFixture fixture) {
        Map<String, String> texts = texts(fixture);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            List<Problem> problems = problems(texts);
            @Nullable Problem last = null;
            for (Problem problem : problems) {
                last = isApplicable(problem) ? problem : last;
            }
            if (last == null) {
                return;
            }
            apply(last, texts);
            Problem followed = last;
            assertThat(problems(texts)).as("after %s", last).noneMatch(problem -> isSame(problem, followed));
        }
        assertThat(problems(texts)).as("after %d corrections", MOST_PASSES).noneMatch(AdviceTest::isApplicable);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void the_policy_is_accepted_once_all_advice_is_followed(PolicyFixture fixture) throws IOException {
        Map<String, String> texts = texts(fixture);
        correct(fixture.name(), texts);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            List<Problem> applicable =
                    problems(texts).stream().filter(AdviceTest::isApplicable).toList();
            if (applicable.isEmpty()) {
                break;
            }
            apply(applicable.get(applicable.size() - 1), texts);
        }

        assertThat(problems(texts)).as(String.join("\n", texts.values())).isEmpty();
    }

    @Test
    void each_correction_belongs_to_a_fixture() throws IOException {
        List<String> names = broken().stream().map(PolicyFixture::name).toList();

        assertThat(corrections()).isNotEmpty().allSatisfy(line -> {
            Matcher correction = CORRECTION.matcher(line);
            assertThat(correction.matches()).as(line).isTrue();
            assertThat(names).contains(correction.group(1));
        });
    }

    private static boolean isSame(Problem one, Problem other) {
        return one.file().equals(other.file())
                && one.line() == other.line()
                && one.column() == other.column()
                && one.message().equals(other.message());
    }

    private static Map<String, String> texts(PolicyFixture fixture) {
        Map<String, String> texts = new TreeMap<>();
        fixture.files().forEach(file -> texts.put(file.name(), new String(file.bytes(), UTF_8)));
        return texts;
    }

    private static List<Problem> problems(Map<String, String> texts) {
        try {
            PolicyReader.fromTexts(texts);
            return List.of();
        } catch (PolicyRejectedException rejected) {
            return rejected.problems();
        }
    }

    /** Lines are counted in the file as it was; corrections of one file stand in the order of its lines. */
    private static void correct(String fixture, Map<String, String> texts) throws IOException {
        List<Matcher> mine = new ArrayList<>();
        for (String line : corrections()) {
            Matcher correction = CORRECTION.matcher(line);
            if (correction.matches() && correction.group(1).equals(fixture)) {
                mine.add(0, correction); // the last first, so that the lines before keep their numbers
            }
        }
        for (Matcher correction : mine) {
            String file = correction.group(2) == null ? fixture + ".drl" : correction.group(2);
            List<String> lines =
                    new ArrayList<>(Arrays.asList(texts.getOrDefault(file, "").split("\r?\n", -1)));
            int line = Integer.parseInt(correction.group(3)) - 1;
            String text = correction.group(5) == null ? "" : correction.group(5);
            switch (correction.group(4)) {
                case "-" -> lines.remove(line);
                case "+" -> lines.add(line + 1, text);
                default -> lines.set(line, text);
            }
            texts.put(file, String.join("\n", lines));
        }
    }

    private static List<String> corrections() throws IOException {
        return Files.readAllLines(CORRECTIONS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static boolean isApplicable(Problem problem) {
        return problem.excerpt() != null
                && (REPLACEMENT.matcher(problem.message()).find()
                        || problem.message().endsWith("; delete it")
                        || problem.message().endsWith("; delete the quotation marks"));
    }

    private static void apply(Problem problem, Map<String, String> texts) {
        String[] lines = String.valueOf(texts.get(problem.file())).split("\n", -1);
        String line = lines[problem.line() - 1];
        int carets = (int)
                String.valueOf(problem.excerpt()).chars().filter(c -> c == '^').count();
        int from = line.offsetByCodePoints(0, problem.column() - 1);
        int to = line.offsetByCodePoints(from, Math.min(carets, line.codePointCount(from, line.length())));
        Matcher replacement = REPLACEMENT.matcher(problem.message());
        String marked = line.substring(from, to);
        String instead = replacement.find()
                ? replacement.group(1)
                : problem.message().endsWith("quotation marks") ? marked.replace("\"", "") : "";
        lines[problem.line() - 1] = line.substring(0, from) + instead + line.substring(to);
        texts.put(problem.file(), String.join("\n", lines));
    }
}
