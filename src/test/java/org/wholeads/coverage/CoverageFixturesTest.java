package org.wholeads.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Initiative;
import org.wholeads.policy.PolicyOutline;
import org.wholeads.portfolio.InitiativeJson;

/**
 * Policies with a known hole. Anybody can add a folder: a policy, the initiatives that were tried, and the report that is
 * expected, in which the policy is called POLICY.
 */
class CoverageFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/coverage");

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void the_hole_is_reported_in_these_words(Path fixture) throws IOException {
        Coverage coverage = coverage(fixture, initiatives(fixture));

        assertThat(CoverageReport.text(coverage).replace(coverage.policy().toString(), "POLICY"))
                .isEqualTo(Files.readString(fixture.resolve("expected.txt")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void what_is_suggested_closes_the_hole(Path fixture) throws IOException {
        List<Initiative> tried = initiatives(fixture);
        Coverage before = coverage(fixture, tried);
        List<Initiative> all = Stream.concat(
                        tried.stream(), before.suggestions().stream().map(Suggestion::initiative))
                .toList();

        Coverage after = coverage(fixture, all);

        assertThat(after.percent()).isEqualTo(100);
        assertThat(after.total()).isEqualTo(before.total());
    }

    private static Coverage coverage(Path fixture, List<Initiative> initiatives) {
        return Coverage.of(PolicyOutline.fromDirectory(fixture).policy(), initiatives);
    }

    private static List<Initiative> initiatives(Path fixture) throws IOException {
        return Files.readAllLines(fixture.resolve("initiatives.jsonl")).stream()
                .map(InitiativeJson::read)
                .toList();
    }
}
