package org.wholeads.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.portfolio.InitiativeJson;
import org.wholeads.scenario.Expectation;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioFiles;
import org.wholeads.testing.PolicySuite;
import org.wholeads.testing.PolicyTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios of the bundled policy: that it decides them as expected, and that nothing of it is left unproved. */
class BundledPolicyTest {
    private static final String FOLDER = "src/test/resources/scenarios/bundled";
    private static final Path CASES = Path.of("../shared/cases/cases.jsonl");

    @PolicyTest(
            rules = PolicyTest.BUNDLED,
            scenarios = FOLDER,
            accepted = FOLDER + "/accepted.yaml",
            minCoverage = 100,
            minMutationScore = 95)
    Stream<DynamicNode> decides_as_the_charter_says(PolicySuite suite) {
        return suite.tests();
    }

    @ParameterizedTest
    @MethodSource("partsOfTheCharter")
    void every_sentence_and_reading_of_the_charter_has_a_scenario(String part) {
        assertThat(ScenarioFiles.read(Path.of(FOLDER)))
                .extracting(Scenario::title)
                .anyMatch(title -> title.startsWith(part + ": "));
    }

    static Stream<String> partsOfTheCharter() {
        return Stream.of(
                        IntStream.rangeClosed(1, 5).mapToObj(sentence -> "A" + sentence),
                        IntStream.rangeClosed(1, 6).mapToObj(sentence -> "B" + sentence),
                        IntStream.rangeClosed(1, 11).mapToObj(reading -> "Reading " + reading))
                .flatMap(parts -> parts);
    }

    @Test
    void every_clear_or_likely_case_is_told_as_it_was_judged() throws IOException {
        assumeTrue(Files.exists(CASES), () -> "skipped: " + CASES + " is not there");
        List<Scenario> scenarios = ScenarioFiles.read(Path.of(FOLDER));

        assertThat(Files.readAllLines(CASES))
                .map(line -> JsonMapper.shared().readTree(line))
                .filteredOn(judged -> judged.at("/expected/certainty").asInt() >= 2)
                .isNotEmpty()
                .allSatisfy(judged -> assertThat(scenarios).anyMatch(scenario -> tells(scenario, judged)));
    }

    private static boolean tells(Scenario scenario, JsonNode judged) {
        Initiative initiative = InitiativeJson.read(judged.get("initiative").toString());
        JsonNode expected = judged.get("expected");
        return facts(scenario.initiative()).equals(facts(initiative))
                && scenario.expected().contains(new Expectation.LedBy(leader(expected.get("leader"))))
                && (!expected.has("tieBreaker")
                        || scenario.expected()
                                .contains(new Expectation.Accountable(leader(expected.get("tieBreaker")))));
    }

    private static Leader leader(JsonNode name) {
        return Leader.valueOf(name.asString());
    }

    /** What a case is about, without what it is called. */
    private static Initiative facts(Initiative initiative) {
        return initiative.toBuilder().id(null).name("a case").handsOnUser(null).build();
    }
}
