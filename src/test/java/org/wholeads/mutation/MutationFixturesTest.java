package org.wholeads.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeads.mutation.Mutant.Kind;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioFiles;

/** A mutant of each kind: what is said while it survives, and that the scenario which is shown kills it. */
class MutationFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/mutation");
    private static final Policy POLICY = PolicyReader.fromDirectory(FIXTURES);
    private static final MutationScore NOTHING_TRIED = MutationScore.of(POLICY, List.of());

    @TempDir
    private Path folder = Path.of("");

    private static Judged survivor(Kind kind) {
        return NOTHING_TRIED.all(Verdict.Survived.class).stream()
                .filter(it -> it.mutant().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String report(Judged it) {
        return MutationReport.text(new MutationScore(NOTHING_TRIED.policy(), 0, 0, List.of(it)));
    }

    private static Path fixture(Kind kind) {
        return FIXTURES.resolve(kind.toString().replace(' ', '-') + ".txt");
    }

    private List<Scenario> pasted(String... reports) throws IOException {
        StringBuilder yaml = new StringBuilder("scenarios:\n");
        for (String report : reports) {
            yaml.append(report.substring(report.indexOf("  - title:")));
        }
        return ScenarioFiles.read(Files.writeString(folder.resolve("pasted.yaml"), yaml))
                .whole();
    }

    @ParameterizedTest
    @EnumSource
    void a_survivor_is_reported_in_these_words(Kind kind) throws IOException {
        assertThat(report(survivor(kind))).isEqualTo(Files.readString(fixture(kind)));
    }

    @ParameterizedTest
    @EnumSource
    void the_scenario_that_is_shown_kills_it(Kind kind) throws IOException {
        List<Scenario> shown = pasted(Files.readString(fixture(kind)));

        MutationScore score = MutationScore.of(POLICY, shown);

        assertThat(score.failing()).isZero();
        assertThat(score.judged()).contains(new Judged(survivor(kind).mutant(), new Verdict.Killed(shown.get(0))));
    }

    @Test
    void all_that_is_shown_can_be_pasted_at_once_and_kills_all() throws IOException {
        String[] reports = NOTHING_TRIED.all(Verdict.Survived.class).stream()
                .map(MutationFixturesTest::report)
                .toArray(String[]::new);

        MutationScore score = MutationScore.of(POLICY, pasted(reports));

        assertThat(score.percent()).isEqualByComparingTo("100");
        assertThat(MutationReport.text(score))
                .matches("Mutation score 100.00 %: (\\d+) scenarios of the policy kill \\1 of \\1 mutants.\n"
                        + "  \\d+ proved to decide as the policy does, and left out\n");
    }
}
