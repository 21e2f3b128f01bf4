package org.wholeads.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeads.Audience;
import org.wholeads.Autonomy;
import org.wholeads.DataSensitivity;
import org.wholeads.Fact;
import org.wholeads.Integration;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Reason;
import org.wholeads.Requirement;
import org.wholeads.Risk;
import org.wholeads.Role;
import org.wholeads.Scope;
import org.wholeads.Sourcing;
import org.wholeads.Team;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Finding;
import org.wholeads.analysis.Impossibility;
import org.wholeads.analysis.Question;
import org.wholeads.analysis.RuleChange;
import org.wholeads.analysis.Situation;
import org.wholeads.coverage.Result;
import org.wholeads.mutation.Mutant;
import tools.jackson.databind.JsonNode;

/** The constants that the schema allows are those that there are. */
class VocabularySchemaTest {
    /** Where a closed list of constants stands, and the enum that it lists. */
    private static final Map<String, Class<? extends Enum<?>>> LISTS = Map.ofEntries(
            Map.entry("/$defs/kind/enum", Kind.class),
            Map.entry("/$defs/objective/enum", Objective.class),
            Map.entry("/$defs/scope/enum", Scope.class),
            Map.entry("/$defs/audience/enum", Audience.class),
            Map.entry("/$defs/dataSensitivity/enum", DataSensitivity.class),
            Map.entry("/$defs/integration/enum", Integration.class),
            Map.entry("/$defs/sourcing/enum", Sourcing.class),
            Map.entry("/$defs/risk/enum", Risk.class),
            Map.entry("/$defs/autonomy/enum", Autonomy.class),
            Map.entry("/$defs/team/enum", Team.class),
            Map.entry("/$defs/leader/enum", Leader.class),
            Map.entry("/$defs/role/enum", Role.class),
            Map.entry("/$defs/requirement/enum", Requirement.class),
            Map.entry("/$defs/reason/properties/type/enum", Reason.Type.class),
            Map.entry("/$defs/reason/properties/standing/enum", Reason.Standing.class),
            Map.entry("/$defs/findingType/enum", Finding.Kind.class),
            Map.entry(
                    "/$defs/difference/properties/ruleChanges/items/properties/aspects/items/enum",
                    RuleChange.Aspect.class),
            Map.entry("/$defs/coverage/properties/goals/items/properties/state/enum", Result.State.class),
            Map.entry("/$defs/mutation/properties/kinds/items/properties/kind/enum", Mutant.Kind.class),
            Map.entry("/$defs/analysis/properties/notDecided/items/enum", Question.class));

    /** Other tests look at these. */
    private static final List<String> ELSEWHERE = List.of(
            "/$defs/person/",
            "/$defs/situation/",
            "/$defs/entry/",
            "/$defs/change/",
            "/$defs/mutant/",
            "/$defs/coverage/properties/goals/items/properties/impossibility/",
            "/$defs/coverage/properties/goals/items/properties/type/");

    @Test
    void each_list_of_constants_is_that_of_its_enum() {
        LISTS.forEach((place, type) ->
                assertThat(texts(JsonSchema.json().at(place))).as(place).isEqualTo(names(type)));
    }

    @Test
    void one_person_is_any_leader_but_both() {
        assertThat(texts(JsonSchema.json().at("/$defs/person/enum")))
                .isEqualTo(Stream.of(Leader.values())
                        .filter(leader -> leader != Leader.JOINT)
                        .map(Leader::name)
                        .toList());
    }

    @Test
    void why_a_goal_cannot_be_covered_is_one_of_the_constants_or_null() {
        JsonNode constants =
                JsonSchema.json().at("/$defs/coverage/properties/goals/items/properties/impossibility/enum");

        assertThat(constants.get(constants.size() - 1).isNull()).isTrue();
        assertThat(texts(constants).subList(0, constants.size() - 1)).isEqualTo(names(Impossibility.class));
    }

    @Test
    void each_entry_of_a_decision_has_its_shape() {
        List<String> parts = new ArrayList<>();
        for (JsonNode shape : JsonSchema.json().at("/$defs/entry/oneOf")) {
            parts.addAll(types(shape));
        }

        assertThat(parts).containsExactlyInAnyOrderElementsOf(names(Entry.Part.class));
    }

    @Test
    void mutants_of_three_shapes_change_what_can_be_changed() {
        List<String> types = new ArrayList<>();
        for (JsonNode shape : JsonSchema.json().at("/$defs/mutant/oneOf")) {
            types.addAll(types(shape));
            assertThat(texts(shape.at("/properties/kind/enum"))).isEqualTo(names(Mutant.Kind.class));
        }

        assertThat(types).containsExactly("SURVIVED", "EQUIVALENT", "NOT_DECIDED");
    }

    @Test
    void each_kind_of_situation_has_its_shape() {
        List<String> kinds = new ArrayList<>();
        for (JsonNode shape : JsonSchema.json().at("/$defs/situation/oneOf")) {
            kinds.addAll(types(shape));
        }

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(names(Situation.Kind.class));
    }

    @Test
    void there_is_no_list_of_constants_besides_these() {
        List<String> others = new ArrayList<>();
        collect(JsonSchema.json(), "", others);
        others.removeAll(LISTS.keySet());

        assertThat(others).allMatch(place -> ELSEWHERE.stream().anyMatch(place::startsWith));
    }

    @Test
    void the_facts_of_an_initiative_are_those_that_there_are() {
        JsonNode initiative = JsonSchema.json().at("/$defs/initiative");

        assertThat(initiative.get("properties").propertyNames()).containsExactlyElementsOf(Fact.labels());
        assertThat(texts(initiative.get("required")))
                .isEqualTo(Stream.of(Fact.values())
                        .filter(Fact::isRequired)
                        .map(Fact::label)
                        .toList());
    }

    /** So that nobody has to ask which members may be missing: none, but facts of an initiative. */
    @Test
    void every_object_names_its_members_and_requires_them_all() {
        List<String> loose = new ArrayList<>();
        for (JsonNode object : JsonSchema.json().findParents("properties")) {
            if (!object.has("patternProperties")
                    && !object.at("/properties/affectedTeams").isObject()
                    && !(object.path("additionalProperties").isBoolean()
                            && !object.get("additionalProperties").asBoolean()
                            && new TreeSet<>(texts(object.get("required")))
                                    .equals(new TreeSet<>(
                                            object.get("properties").propertyNames())))) {
                loose.add(object.toString());
            }
        }

        assertThat(loose).isEmpty();
    }

    private static List<String> types(JsonNode shape) {
        JsonNode type = shape.at("/properties/type");
        return type.has("const") ? List.of(type.get("const").asString()) : texts(type.get("enum"));
    }

    private static void collect(JsonNode node, String place, List<String> lists) {
        node.propertyStream().forEach(member -> {
            String name = place + "/" + member.getKey();
            if (member.getKey().equals("enum")) {
                lists.add(name);
            }
            collect(member.getValue(), name, lists);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place + "/" + i, lists);
        }
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toList());
    }
}
