package org.wholeads.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
import org.wholeads.Corrections;

/**
 * The advice of messages is tried. Where it can be applied by machine - "did you mean …?", "write …", "delete it" - it is
 * put in place of what the carets mark; what else has to be done stands in {@code policies/advice.txt}, whose {@link
 * Corrections} name the fixture, and the file where it has several. The corrected policy is accepted.
 */
class AdviceTest {
    private static final Pattern REPLACEMENT =
            Pattern.compile("(?:did you mean |; write |: write )((?:not )?[^ …]+?)[?]?$");
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
        List<String> fixtures = broken().stream().map(PolicyFixture::name).toList();

        assertThat(new Corrections(CORRECTIONS).names())
                .allSatisfy(name -> assertThat(fixtures).contains(name.split("/", -1)[0]));
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

    private static void correct(String fixture, Map<String, String> texts) throws IOException {
        Corrections corrections = new Corrections(CORRECTIONS);
        for (String name : corrections.names()) {
            String[] parts = name.split("/", 2);
            if (parts[0].equals(fixture)) {
                String file = parts.length == 1 ? fixture + ".drl" : parts[1];
                texts.put(file, corrections.applied(name, texts.getOrDefault(file, "")));
            }
        }
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
