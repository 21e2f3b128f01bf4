package org.wholeads.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Objective;
import org.wholeads.Requirement;
import org.wholeads.Risk;
import org.wholeads.engine.RuleEngine;
import org.wholeads.portfolio.InitiativeJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios that follow from the two articles; facts not given are unknown. */
class ScenariosTest {
    private static final DecisionService SERVICE = RuleEngine.withDefaultPolicy();

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void leads_as_the_articles_say(Scenario scenario) {
        Decision decision = SERVICE.decide(scenario.initiative());

        assertThat(decision.leader()).isEqualTo(scenario.leader("leader"));
        assertThat(decision.accountable()).isEqualTo(scenario.leader("accountable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void says_what_else_matters(Scenario scenario) {
        Decision decision = SERVICE.decide(scenario.initiative());

        assertThat(decision.conditions())
                .extracting(condition -> condition.requirement() + " by " + condition.owner())
                .satisfies(found -> scenario.texts("conditions")
                        .forEach(expected -> assertThat(found).anyMatch(text -> text.startsWith(expected))));
        assertThat(decision.risks()).satisfies(found -> eachIsIn(scenario.texts("risks"), found));
        assertThat(decision.advice()).satisfies(found -> eachIsIn(scenario.texts("advice"), found));
        if (scenario.expected().has("questions")) {
            assertThat(decision.questions()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void strategy_is_led_jointly_whatever_its_objective(Objective objective) {
        Initiative strategy = Initiative.builder()
                .name("AI strategy")
                .kind(Kind.STRATEGY)
                .objectives(objective)
                .build();

        assertThat(SERVICE.decide(strategy).leader()).isEqualTo(Leader.JOINT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void a_prohibited_practice_is_stopped_and_led_as_without_it(Scenario scenario) {
        Initiative prohibited =
                scenario.initiative().toBuilder().risk(Risk.PROHIBITED).build();
        Initiative unknownRisk = scenario.initiative().toBuilder().risk(null).build();

        Decision decision = SERVICE.decide(prohibited);

        assertThat(decision.leader()).isEqualTo(SERVICE.decide(unknownRisk).leader());
        assertThat(decision.conditions().get(0).requirement()).isEqualTo(Requirement.STOP);
    }

    @Test
    void nothing_is_stopped_that_is_not_prohibited() throws IOException {
        assertThat(scenarios()).allSatisfy(scenario -> assertThat(
                        SERVICE.decide(scenario.initiative()).conditions())
                .noneMatch(condition -> condition.requirement() == Requirement.STOP));
    }

    private static void eachIsIn(List<String> expected, List<? extends Note> found) {
        expected.forEach(words -> assertThat(found)
                .anyMatch(note -> note.text().toLowerCase(java.util.Locale.ROOT).contains(words)));
    }

    static Stream<Scenario> scenarios() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/scenarios.jsonl")).stream()
                .map(line -> new Scenario(JsonMapper.shared().readTree(line)));
    }

    record Scenario(JsonNode expected) {
        Initiative initiative() {
            return InitiativeJson.read(expected.get("initiative").toString());
        }

        Leader leader(String field) {
            return Leader.valueOf(expected.get(field).asString());
        }

        List<String> texts(String field) {
            List<String> texts = new ArrayList<>();
            expected.path(field).forEach(text -> texts.add(text.asString()));
            return texts;
        }

        @Override
        public String toString() {
            return expected.get("initiative").get("name").asString();
        }
    }
}
