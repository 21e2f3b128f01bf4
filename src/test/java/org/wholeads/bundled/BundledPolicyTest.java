package org.wholeads.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Risk;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.policy.PolicyOutline;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
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
    private static final Path CASES = Path.of("src/test/resources/cases/cases.jsonl");

    @PolicyTest(
            rules = PolicyTest.BUNDLED,
            scenarios = FOLDER,
            accepted = FOLDER + "/accepted.yaml",
            minCoverage = 100,
            minMutationScore = 95)
    Stream<DynamicNode> decides_as_the_charter_says(PolicySuite suite) {
        return suite.tests();
    }

    @Test
    void every_sentence_and_reading_of_the_charter_has_a_scenario() {
        List<String> titles = ScenarioFiles.read(Path.of(FOLDER)).whole().stream()
                .map(Scenario::title)
                .toList();

        assertThat(partsOfTheCharter())
                .allSatisfy(part -> assertThat(titles).anyMatch(title -> title.startsWith(part + ": ")));
    }

    private static Stream<String> partsOfTheCharter() {
        return Stream.of(
                        IntStream.rangeClosed(1, 5).mapToObj(sentence -> "A" + sentence),
                        IntStream.rangeClosed(1, 6).mapToObj(sentence -> "B" + sentence),
                        IntStream.rangeClosed(1, 11).mapToObj(reading -> "Reading " + reading))
                .flatMap(parts -> parts);
    }

    @Test
    void every_rule_names_sentences_or_readings_of_the_legend_as_its_source() {
        Set<String> legend = partsOfTheCharter()
                .map(part -> part.replace("Reading ", "reading "))
                .collect(Collectors.toSet());

        assertThat(PolicyReader.bundled().rules()).allSatisfy(rule -> {
            String source = Objects.requireNonNull(rule.source(), rule.ref()::toString);
            assertThat(Stream.of(source.split(", "))
                            .map(part -> part.replaceFirst("^(readings )?(\\d+)$", "reading $2")))
                    .as("source of %s", rule.ref())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(legend);
        });
    }

    @Test
    void no_text_or_remark_for_people_carries_a_code() {
        PolicyOutline.bundled().files().forEach(file -> assertThat(file.text().lines())
                .as(file.name())
                .filteredOn(line -> !line.strip().startsWith("@source("))
                .noneMatch(line -> Pattern.compile("\\b[AB][1-6]\\b|\\breadings? \\d")
                        .matcher(line)
                        .find()));
    }

    @Test
    void verdicts_read_from_top_to_bottom_by_salience() {
        assertThat(PolicyReader.bundled().rules(Stage.VERDICT).stream()
                        .sorted(Comparator.comparing(rule -> rule.ref().line()))
                        .map(Rule::salience))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void risk_and_sensitive_data_weigh_nothing() {
        Set<String> fields = new HashSet<>();

        PolicyReader.bundled().rules(Stage.EVIDENCE).forEach(rule -> rule.fields(field -> fields.add(field.label())));

        assertThat(fields).isNotEmpty().doesNotContain("risk", "dataSensitivity", "personalData");
    }

    @Test
    void a_prohibited_practice_is_stopped_and_led_as_if_its_risk_were_unknown() {
        DecisionService service = CompiledPolicy.withDefaultPolicy();

        assertThat(ScenarioFiles.read(Path.of(FOLDER)).whole()).isNotEmpty().allSatisfy(scenario -> {
            Decision prohibited = service.decide(
                    scenario.initiative().toBuilder().risk(Risk.PROHIBITED).build());
            Decision unknown =
                    service.decide(scenario.initiative().toBuilder().risk(null).build());

            assertThat(prohibited.leader()).isEqualTo(unknown.leader());
            assertThat(prohibited.conditions().get(0).requirement()).isEqualTo(Requirement.STOP);
            assertThat(unknown.conditions()).noneMatch(condition -> condition.requirement() == Requirement.STOP);
        });
    }

    @Test
    void every_clear_or_likely_case_is_told_as_it_was_judged() throws IOException {
        Map<Initiative, List<Expectation>> told = new HashMap<>();
        ScenarioFiles.read(Path.of(FOLDER)).whole().forEach(scenario -> told.computeIfAbsent(
                        facts(scenario.initiative()), facts -> new ArrayList<>())
                .addAll(scenario.expected()));

        assertThat(Files.readAllLines(CASES))
                .map(line -> JsonMapper.shared().readTree(line))
                .filteredOn(judged -> judged.at("/expected/certainty").asInt() >= 2)
                .isNotEmpty()
                .allSatisfy(judged -> assertThat(told.get(facts(initiative(judged))))
                        .as(initiative(judged).name())
                        .isNotNull()
                        .containsAll(expected(judged.get("expected"))));
    }

    private static Initiative initiative(JsonNode judged) {
        return InitiativeJson.read(judged.get("initiative").toString());
    }

    private static List<Expectation> expected(JsonNode judgement) {
        List<Expectation> expected = new ArrayList<>();
        expected.add(new Expectation.LedBy(leader(judgement.get("leader"))));
        if (judgement.has("tieBreaker")) {
            expected.add(new Expectation.Accountable(leader(judgement.get("tieBreaker"))));
        }
        return expected;
    }

    private static Leader leader(JsonNode name) {
        return Leader.valueOf(name.asString());
    }

    /** What a case is about, without what it is called. */
    private static Initiative facts(Initiative initiative) {
        return initiative.toBuilder().id(null).name("a case").handsOnUser(null).build();
    }
}
