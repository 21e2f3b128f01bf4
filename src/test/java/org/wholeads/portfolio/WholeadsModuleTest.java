package org.wholeads.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.engine.RuleEngine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an application's own mapper makes of initiatives and decisions. */
class WholeadsModuleTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new WholeadsModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String ASSISTANT =
            "{\"name\":\"Assistant\",\"kind\":\"TOOL\",\"objectives\":[\"SOFTWARE_DEVELOPMENT\"],\"users\":12,"
                    + "\"annualCost\":1.5,\"personalData\":true,\"affectedTeams\":[],\"attributes\":{\"a\":\"b\"}}";

    @Test
    void a_mapper_that_looks_for_modules_finds_it() {
        JsonMapper found = JsonMapper.builder().findAndAddModules().build();

        assertThatThrownBy(() -> found.readValue("{\"personaldata\":true}", Initiative.class))
                .hasMessageContaining("did you mean personalData?");
    }

    @Test
    void an_initiative_is_read_and_written_as_InitiativeJson_does() {
        Initiative initiative = MAPPER.readValue(ASSISTANT, Initiative.class);

        assertThat(initiative).isEqualTo(InitiativeJson.read(ASSISTANT));
        assertThat(MAPPER.writeValueAsString(initiative)).isEqualTo(InitiativeJson.write(initiative));
    }

    @Test
    void a_decision_is_written_as_DecisionJson_does() {
        Decision decision = RuleEngine.withDefaultPolicy().decide(InitiativeJson.read(ASSISTANT));

        assertThat(MAPPER.writeValueAsString(decision)).isEqualTo(DecisionJson.write(decision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"],\"personaldata\":true}",
                "{\"name\":\"x\",\"kind\":0,\"objectives\":[\"COMPLIANCE\"]}",
                "{\"name\":\"x\",\"kind\":\"tool\",\"objectives\":\"COMPLIANCE\"}",
                "{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"],\"users\":\"12\"}",
                "{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"],\"users\":1.0}",
                "{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"],\"personalData\":\"true\"}",
                "{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"],\"users\":1,\"users\":2}",
                "{\"name\":1,\"kind\":\"\",\"objectives\":[null],\"attributes\":{\"a\":1}}",
                "{}",
                "[]",
                "\"x\"",
                "7",
                "null"
            })
    void what_InitiativeJson_refuses_is_refused_with_the_same_problems(String json) {
        InputRefusedException expected =
                catchThrowableOfType(InputRefusedException.class, () -> InitiativeJson.read(json));
        DatabindException refused =
                catchThrowableOfType(DatabindException.class, () -> MAPPER.readValue(json, Initiative.class));

        assertThat(refused.getCause())
                .isInstanceOfSatisfying(InputRefusedException.class, cause -> assertThat(cause.problems())
                        .isEqualTo(expected.problems()));
        assertThat(refused.getOriginalMessage()).isEqualTo(expected.getMessage());
    }

    @Test
    void all_problems_come_at_once() {
        assertThatThrownBy(() -> MAPPER.readValue(
                        "{\"name\":\"x\",\"kind\":0,\"objectives\":[],\"users\":\"12\",\"personaldata\":true}",
                        Initiative.class))
                .hasMessageContaining("$.kind: must be a text, but is 0")
                .hasMessageContaining("$.users: must be a whole number")
                .hasMessageContaining("$.personaldata: is not a fact of an initiative, did you mean personalData?")
                .hasMessageContaining("$.objectives: at least one is required");
    }

    /** What a controller may take. */
    record Request(String by, List<Initiative> initiatives) {}

    @Test
    void an_initiative_inside_another_value_is_as_strict_and_its_place_is_told() {
        Request request = MAPPER.readValue("{\"by\":\"x\",\"initiatives\":[" + ASSISTANT + "]}", Request.class);

        assertThat(request.initiatives()).containsExactly(InitiativeJson.read(ASSISTANT));
        assertThatThrownBy(() -> MAPPER.readValue(
                        "{\"by\":\"x\",\"initiatives\":[" + ASSISTANT + "," + ASSISTANT.replace("users", "user") + "]}",
                        Request.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("did you mean users?")
                .hasMessageContaining("[\"initiatives\"]")
                .hasMessageContaining("[1]");
    }

    /** An application's own value. */
    record Optionally(@Nullable Initiative one, Optional<Initiative> other, Optional<List<Initiative>> list) {}

    @ParameterizedTest
    @MethodSource("placesOfNull")
    void null_is_refused_wherever_an_initiative_is_wanted(String json, TypeReference<?> type, String place) {
        DatabindException refused = catchThrowableOfType(DatabindException.class, () -> MAPPER.readValue(json, type));

        assertThat(refused)
                .hasMessageContaining("must be an object with the facts of an initiative, but is null")
                .hasMessageContaining(place)
                .hasCauseInstanceOf(InputRefusedException.class);
        assertThatThrownBy(() -> MAPPER.convertValue(MAPPER.readTree(json), type))
                .hasMessageContaining("but is null");
        assertThatThrownBy(() -> MAPPER.convertValue(MAPPER.readValue(json, Object.class), type))
                .hasMessageContaining("but is null");
    }

    static Stream<Arguments> placesOfNull() {
        return Stream.of(
                arguments("null", new TypeReference<Initiative>() {}, ""),
                arguments("[" + ASSISTANT + ",null]", new TypeReference<List<Initiative>>() {}, "[1]"),
                arguments("[null]", new TypeReference<Set<Initiative>>() {}, "[0]"),
                arguments("[" + ASSISTANT + ",null]", new TypeReference<Initiative[]>() {}, "[1]"),
                arguments("{\"a\":null}", new TypeReference<Map<String, Initiative>>() {}, "[\"a\"]"),
                arguments("{\"one\":null}", new TypeReference<Optionally>() {}, "[\"one\"]"),
                arguments("{\"list\":[null]}", new TypeReference<Optionally>() {}, "[\"list\"]"),
                arguments("{\"initiatives\":[null]}", new TypeReference<Request>() {}, "[\"initiatives\"]"));
    }

    @Test
    void a_member_that_is_left_out_or_optional_may_be_none() {
        Optionally none = new Optionally(null, Optional.empty(), Optional.empty());

        assertThat(MAPPER.readValue("{}", Optionally.class)).isEqualTo(none);
        assertThat(MAPPER.readValue("{\"other\":null}", Optionally.class)).isEqualTo(none);
        assertThat(MAPPER.readValue("{\"other\":" + ASSISTANT + "}", Optionally.class)
                        .other())
                .contains(InitiativeJson.read(ASSISTANT));
    }

    /** What the README says of a mapper without the module. */
    @Test
    void without_it_the_least_initiative_is_refused_and_a_full_one_loses_facts() {
        JsonMapper plain = JsonMapper.builder().build();
        String least = "{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"]}";

        assertThatThrownBy(() -> plain.readValue(least, Initiative.class))
                .hasMessageContaining("attributes: must not be null");
        assertThat(plain.readValue(
                        "{\"name\":\"x\",\"kind\":0,\"objectives\":[\"COMPLIANCE\"],\"personaldata\":true,\"attributes\":{}}",
                        Initiative.class))
                .isEqualTo(InitiativeJson.read(least));
        assertThat(InitiativeJson.read(least).kind()).isEqualTo(Kind.values()[0]);
    }

    /** What the README says of that, too. */
    @Test
    void without_it_a_decision_is_written_but_not_whole() {
        Decision decision = RuleEngine.withDefaultPolicy().decide(InitiativeJson.read(ASSISTANT));
        JsonMapper plain = JsonMapper.builder().build();

        JsonNode whole = MAPPER.readTree(MAPPER.writeValueAsString(decision));
        JsonNode without = plain.readTree(plain.writeValueAsString(decision));

        List<String> lost = new ArrayList<>(whole.propertyNames());
        lost.removeAll(without.propertyNames());
        whole.get("balance").propertyNames().stream()
                .filter(name -> !without.get("balance").has(name))
                .forEach(lost::add);
        assertThat(lost).containsExactly("type", "id", "name", "mustNotGoAhead", "margin");
    }

    @Test
    void a_tree_and_a_map_are_read_as_strictly() {
        assertThat(MAPPER.treeToValue(MAPPER.readTree(ASSISTANT), Initiative.class))
                .isEqualTo(InitiativeJson.read(ASSISTANT));
        assertThatThrownBy(() -> MAPPER.convertValue(
                        Map.of("name", "x", "kind", "TOOL", "objectives", List.of("COMPLIANCE"), "users", "12"),
                        Initiative.class))
                .hasMessageContaining("$.users: must be a whole number");
    }
}
