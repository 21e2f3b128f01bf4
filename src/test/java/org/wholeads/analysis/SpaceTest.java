package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Team;
import org.wholeads.policy.Policy;

/** Which values a policy tells apart. */
class SpaceTest {
    private static final Initiative TOOL = Initiative.builder()
            .name("a tool")
            .kind(Kind.TOOL)
            .objectives(
                    Objective.COMPLIANCE, Objective.PRODUCTIVITY, Objective.DATA_SECURITY, Objective.COST_EFFICIENCY)
            .affectedTeams(Team.FINANCE, Team.SALES)
            .users(50)
            .attribute("region", "Asia")
            .build();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "users >= 100                      | unknown 0; 100",
                "users > 100                       | unknown 0; 101",
                "users == 100                      | unknown 0 101; 100",
                "users in ( 0, 1 )                 | unknown 2; 0 1",
                "users > 2147483647                | unknown 0",
                "annualCost > 100                  | unknown 0.0; 101.0",
                "annualCost > 100, annualCost < 101 | unknown; 0.0; 100.5; 101.0",
                "annualCost == null                | unknown; 0.0",
                "personalData != false             | unknown true; false",
                "kind in ( Kind.TOOL, Kind.PLATFORM ) | TOOL PLATFORM; SOLUTION STRATEGY",
                "handsOnUser == \"\"               | unknown another; ''",
                "name == \" \"                     | another",
                "attributes[\"a\"] != \"another\"  | unknown another 2; another",
                "affectedTeams contains Team.SALES | unknown; []; false; true"
            })
    void values_that_no_condition_tells_apart_are_one_choice(String condition, String choices) {
        Space space = space(condition);

        assertThat(space.levels().stream()
                        .flatMap(level -> level.choices().stream())
                        .map(SpaceTest::text)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(choices);
    }

    private static String text(Choice choice) {
        String values = choice.values().stream()
                .map(value -> value.equals("") ? "''" : value.toString())
                .collect(Collectors.joining(" "));
        return choice.unknown() ? ("unknown " + values).strip() : values;
    }

    @Test
    void an_initiative_keeps_its_facts_if_its_choices_stay() {
        Space space = space("users >= 100, attributes[\"region\"] == \"EU\", objectives contains Objective.COMPLIANCE,"
                + " affectedTeams contains Team.SALES");

        assertThat(space.initiative(TOOL, space.choices(TOOL))).isEqualTo(TOOL);
    }

    @Test
    void only_what_has_to_change_changes() {
        Space space = space("users >= 100, attributes[\"region\"] == \"EU\", affectedTeams contains Team.SALES");
        Initiative other =
                TOOL.toBuilder().users(5_000).affectedTeams(Team.LEGAL).build();

        Initiative moved = space.initiative(TOOL, space.choices(other));

        assertThat(moved)
                .isEqualTo(
                        TOOL.toBuilder().users(100).affectedTeams(Team.FINANCE).build());
    }

    @Test
    void another_main_objective_takes_the_place_of_the_first_where_no_rule_asks_for_the_others() {
        Space space = space("primaryObjective == Objective.REVENUE_GROWTH");
        Initiative other = TOOL.toBuilder().objectives(Objective.REVENUE_GROWTH).build();

        assertThat(space.initiative(TOOL, space.choices(other)).objectives())
                .containsExactly(
                        Objective.REVENUE_GROWTH,
                        Objective.PRODUCTIVITY,
                        Objective.DATA_SECURITY,
                        Objective.COST_EFFICIENCY);
    }

    @Test
    void what_becomes_unknown_is_no_longer_there() {
        Space space = space("attributes[\"region\"] != null, affectedTeams == null, users == null");
        Initiative other = Initiative.builder()
                .name("plain")
                .kind(Kind.TOOL)
                .objectives(Objective.COMPLIANCE)
                .build();

        Initiative moved = space.initiative(TOOL, space.choices(other));

        assertThat(moved.attributes()).isEmpty();
        assertThat(moved.affectedTeams()).isNull();
        assertThat(moved.users()).isNull();
    }

    private static Space space(String conditions) {
        Policy policy =
                Texts.policy(Texts.rule("r", 0, "Initiative( " + conditions + " )", "favour( Leader.CTO, 1, \"w\" )"));
        return DecisionDiagram.of(policy, Budget.normal()).orElseThrow().space();
    }

    @Test
    void a_diagram_asks_only_what_matters() {
        Policy policy = Texts.policy(
                Texts.rule("r", 0, "Initiative( kind == Kind.TOOL ) Balance()", "lead( Leader.CTO, \"w\" )"),
                Texts.rule("s", 0, "Initiative( risk == Risk.HIGH ) Outcome()", "warn( \"w\" )"));

        DecisionDiagram diagram = DecisionDiagram.of(policy, Budget.normal()).orElseThrow();

        assertThat(diagram.size()).isOne();
        assertThat(diagram.space().levels().get(diagram.level(diagram.root()))).hasToString("kind");
        assertThat(List.of(
                        diagram.situation(diagram.child(diagram.root(), 0)).orElseThrow(),
                        diagram.situation(diagram.child(diagram.root(), 1)).orElseThrow()))
                .hasToString("[CTO, no verdict]");
    }
}
