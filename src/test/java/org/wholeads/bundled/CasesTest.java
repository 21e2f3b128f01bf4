package org.wholeads.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Leader;
import org.wholeads.engine.RuleEngine;
import org.wholeads.portfolio.InitiativeJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundled policy against initiatives that a reader of the articles judged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {
    private static final Path CASES = Path.of("../shared/cases/cases.jsonl");

    private List<Judged> cases = List.of();

    @BeforeAll
    void decideAll() throws IOException {
        assumeTrue(Files.exists(CASES), () -> "skipped: " + CASES + " is not there");
        DecisionService service = RuleEngine.withDefaultPolicy();
        cases = Files.readAllLines(CASES).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Judged.of(JsonMapper.shared().readTree(line), service))
                .toList();
        System.out.println(confusion());
    }

    @Test
    void at_least_95_percent_of_the_clear_and_likely_cases_get_the_expected_leader() {
        assertThat(agreement(
                        cases.stream().filter(judged -> judged.certainty() >= 2).toList()))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void at_least_90_percent_of_all_cases_get_the_expected_leader() {
        assertThat(agreement(cases)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void at_least_80_percent_of_the_joint_cases_get_the_expected_tie_breaker() {
        List<Judged> tied =
                cases.stream().filter(judged -> judged.tieBreaker() != null).toList();

        assertThat(tied).isNotEmpty();
        assertThat((double) rightlyBroken(tied) / tied.size()).isGreaterThanOrEqualTo(0.80);
    }

    private static long rightlyBroken(List<Judged> tied) {
        return tied.stream()
                .filter(judged -> judged.decision().accountable() == judged.tieBreaker())
                .count();
    }

    private static double agreement(List<Judged> cases) {
        return (double) cases.stream().filter(Judged::agrees).count() / cases.size();
    }

    private String confusion() {
        StringBuilder table = new StringBuilder(String.format("%n%-26s", "expected \\ decided"));
        for (Leader decided : Leader.values()) {
            table.append(String.format("%15s", decided));
        }
        for (Leader expected : Leader.values()) {
            table.append(String.format("%n%-26s", expected));
            for (Leader decided : Leader.values()) {
                table.append(String.format("%15d", count(expected, decided)));
            }
        }
        List<Judged> sure =
                cases.stream().filter(judged -> judged.certainty() >= 2).toList();
        table.append(String.format(
                Locale.ROOT,
                "%n%.1f %% of all %d, %.1f %% of %d with certainty 2 or 3%n",
                100 * agreement(cases),
                cases.size(),
                100 * agreement(sure),
                sure.size()));
        List<Judged> tied =
                cases.stream().filter(judged -> judged.tieBreaker() != null).toList();
        table.append(
                String.format("tie-breaker as expected in %d of %d joint cases%n", rightlyBroken(tied), tied.size()));
        cases.stream().filter(judged -> !judged.agrees()).forEach(judged -> table.append(judged)
                .append('\n'));
        return table.toString();
    }

    private long count(Leader expected, Leader decided) {
        return cases.stream()
                .filter(judged ->
                        judged.expected() == expected && judged.decision().leader() == decided)
                .count();
    }

    private record Judged(
            String name,
            Leader expected,
            int certainty,
            @Nullable Leader tieBreaker,
            Decision decision) {
        static Judged of(JsonNode line, DecisionService service) {
            JsonNode expected = line.get("expected");
            JsonNode tieBreaker = expected.get("tieBreaker");
            return new Judged(
                    line.get("initiative").get("name").asString(),
                    Leader.valueOf(expected.get("leader").asString()),
                    expected.get("certainty").asInt(),
                    tieBreaker == null ? null : Leader.valueOf(tieBreaker.asString()),
                    service.decide(InitiativeJson.read(line.get("initiative").toString())));
        }

        boolean agrees() {
            return expected == decision.leader();
        }

        @Override
        public String toString() {
            return name + " (certainty " + certainty + "): expected " + expected + ", decided " + decision.leader()
                    + " by " + decision.mainReason().rule();
        }
    }
}
