package org.wholeads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InitiativeTest {
    private static InitiativeBuilder required() {
        return Initiative.builder().name("Assistant").kind(Kind.TOOL).objectives(Objective.PRODUCTIVITY);
    }

    private static InitiativeBuilder everything() {
        return required()
                .id("7")
                .objectives(Objective.PRODUCTIVITY, Objective.COMPLIANCE)
                .scope(Scope.TEAM)
                .audience(Audience.STAFF)
                .dataSensitivity(DataSensitivity.INTERNAL)
                .personalData(false)
                .integration(Integration.STANDALONE)
                .sourcing(Sourcing.BUILT)
                .risk(Risk.MINIMAL)
                .autonomy(Autonomy.ASSISTS)
                .handsOnTeam(Team.CREATIVE)
                .handsOnUser("copywriters")
                .affectedTeams(Team.SALES, Team.MARKETING)
                .users(12)
                .annualCost(99.5)
                .technicalWorkFunded(true)
                .attribute("region", "EU");
    }

    @Test
    void everything_else_may_be_unknown() {
        Initiative initiative = required().build();

        for (Fact fact : Fact.values()) {
            if (!fact.isRequired() && fact != Fact.ATTRIBUTES) {
                assertThat(fact.in(initiative)).as(fact.label()).isNull();
            }
        }
        assertThat(initiative.attributes()).isEmpty();
    }

    @Test
    void the_first_objective_is_the_main_one() {
        assertThat(everything().build().primaryObjective()).isEqualTo(Objective.PRODUCTIVITY);
    }

    @Test
    void a_copy_through_the_builder_is_equal() {
        Initiative initiative = everything().build();

        assertThat(initiative.toBuilder().build()).isEqualTo(initiative).hasSameHashCodeAs(initiative);
        assertThat(required().build().toBuilder().build()).isEqualTo(required().build());
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void a_fact_is_set_by_its_name_and_made_unknown_by_null(Fact fact) {
        Initiative initiative = everything().build();

        assertThat(fact.in(required().set(fact, fact.in(initiative)).build())).isEqualTo(fact.in(initiative));
        if (!fact.isRequired()) {
            @Nullable Object forgotten = fact.in(everything().set(fact, null).build());
            assertThat(forgotten).isIn(null, Map.of());
        }
    }

    static Stream<Arguments> valuesOfAnotherForm() {
        return Stream.of(
                Arguments.of(Fact.USERS, "many"),
                Arguments.of(Fact.OBJECTIVES, List.of("COMPLIANCE")),
                Arguments.of(Fact.OBJECTIVES, Objective.COMPLIANCE),
                Arguments.of(Fact.AFFECTED_TEAMS, Set.of("SALES")),
                Arguments.of(Fact.ATTRIBUTES, Map.of("a", 1)),
                Arguments.of(Fact.ATTRIBUTES, Map.of(1, "a")));
    }

    @ParameterizedTest
    @MethodSource("valuesOfAnotherForm")
    void a_value_of_another_form_is_refused_at_once(Fact fact, Object value) {
        InitiativeBuilder builder = everything();

        assertThatThrownBy(() -> builder.set(fact, value)).isInstanceOf(ClassCastException.class);
        assertThat(builder.build()).isEqualTo(everything().build());
    }

    @Test
    void what_it_prints_steers_no_terminal() {
        Initiative hostile = required()
                .name("a\u001b[2J\n\u202Eb")
                .attribute("k\u0007", "\u009B")
                .build();

        assertThat(hostile.toString())
                .isEqualTo("name=\"a\uFFFD[2J\uFFFD\uFFFDb\", kind=TOOL, objectives=[PRODUCTIVITY],"
                        + " attributes={k\uFFFD=\uFFFD}");
        assertThat(new UndecidedException("No rule.", List.of(), hostile)).hasMessageEndingWith(hostile.toString());
        assertThat(problems(required().attribute("k\u0007", "x".repeat(1_001))))
                .singleElement()
                .asString()
                .contains("\"k\uFFFD\"");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_in_the_order_of_the_facts() {
        InitiativeBuilder builder = Initiative.builder()
                .id("x".repeat(201))
                .name(" ")
                .handsOnUser("x".repeat(1_001))
                .users(-1)
                .annualCost(Double.NaN)
                .attribute("", "x".repeat(1_001));

        assertThat(problems(builder))
                .containsExactly(
                        "id: at most 200 characters are allowed, but there are 201",
                        "name: is required",
                        "kind: is required: [TOOL, SOLUTION, PLATFORM, STRATEGY]",
                        "objectives: at least one is required, the main one first",
                        "handsOnUser: at most 1000 characters are allowed, but there are 1001",
                        "users: must be 0 or more, but is -1",
                        "annualCost: must be a finite number, 0 or more, but is NaN",
                        "attributes: a key must have 1 to 100 characters",
                        "attributes: the value of \"\" must have at most 1000 characters");
    }

    @Test
    void the_value_of_an_attribute_is_not_null() {
        InitiativeBuilder builder = required().attributes(Collections.singletonMap("a", null));

        assertThat(problems(builder))
                .containsExactly("attributes: the value of \"a\" must not be null; leave the attribute out");
    }

    @Test
    void objectives_are_one_to_four_different_ones() {
        Objective[] five = Arrays.copyOf(Objective.values(), 5);

        assertThat(problems(required().objectives(five)))
                .containsExactly("objectives: at most 4 are allowed, but there are 5");
        assertThat(problems(required().objectives(Objective.COMPLIANCE, Objective.COMPLIANCE)))
                .containsExactly("objectives: each only once, but [COMPLIANCE] is repeated");
        assertThat(problems(required().objectives(new ArrayList<>(Collections.singleton(null)))))
                .containsExactly("objectives: must not hold null");
        assertThat(required().objectives(Arrays.copyOf(five, 4)).build().objectives())
                .hasSize(4);
    }

    @Test
    void costs_are_finite_and_not_below_zero() {
        for (double cost : new double[] {-0.01, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(problems(required().annualCost(cost)))
                    .singleElement()
                    .asString()
                    .contains("annualCost");
        }
        assertThat(required().annualCost(-0.0).build())
                .isEqualTo(required().annualCost(0.0).build());
    }

    @Test
    void attributes_are_at_most_a_hundred() {
        Map<String, String> many = new HashMap<>();
        IntStream.range(0, 101).forEach(i -> many.put("key " + i, "x"));

        assertThat(problems(required().attributes(many)))
                .containsExactly("attributes: at most 100 are allowed, but there are 101");
        many.remove("key 7");
        assertThat(required().attributes(many).build().attributes()).hasSize(100);
    }

    @Test
    void teams_must_not_hold_null() {
        assertThat(problems(required().affectedTeams(new LinkedHashSet<>(Collections.singleton(null)))))
                .containsExactly("affectedTeams: must not hold null");
    }

    @Test
    void no_affected_team_is_known_and_not_unknown() {
        assertThat(required().affectedTeams().build().affectedTeams()).isEmpty();
        assertThat(required().affectedTeams(null).build().affectedTeams()).isNull();
    }

    @Test
    void the_order_of_sets_and_maps_does_not_show() {
        Initiative one = required()
                .affectedTeams(Team.SALES, Team.MARKETING)
                .attribute("b", "2")
                .attribute("a", "1")
                .build();
        Initiative other = required()
                .affectedTeams(Team.MARKETING, Team.SALES)
                .attribute("a", "1")
                .attribute("b", "2")
                .build();

        assertThat(one).isEqualTo(other).hasToString(other.toString());
        assertThat(one.affectedTeams()).containsExactly(Team.MARKETING, Team.SALES);
    }

    @Test
    void what_the_caller_changes_later_changes_nothing() {
        List<Objective> objectives = new ArrayList<>(List.of(Objective.COMPLIANCE));
        Set<Team> teams = EnumSet.of(Team.SALES);
        Map<String, String> attributes = new HashMap<>(Map.of("a", "1"));
        Initiative initiative = required()
                .objectives(objectives)
                .affectedTeams(teams)
                .attributes(attributes)
                .build();

        objectives.clear();
        teams.clear();
        attributes.clear();

        assertThat(initiative.objectives()).hasSize(1);
        assertThat(initiative.affectedTeams()).hasSize(1);
        assertThat(initiative.attributes()).hasSize(1);
    }

    @Test
    void the_builder_may_be_used_again() {
        InitiativeBuilder builder = required().attribute("a", "1");
        Initiative first = builder.build();

        builder.attribute("b", "2").name("Other");

        assertThat(first.attributes()).containsOnlyKeys("a");
        assertThat(first.name()).isEqualTo("Assistant");
        assertThat(builder.build().attributes()).containsOnlyKeys("a", "b");
    }

    @Test
    void only_stated_facts_are_printed() {
        assertThat(required().build()).hasToString("name=\"Assistant\", kind=TOOL, objectives=[PRODUCTIVITY]");
        assertThat(required().users(3).attribute("a", "b").build())
                .hasToString("name=\"Assistant\", kind=TOOL, objectives=[PRODUCTIVITY], users=3, attributes={a=b}");
    }

    @Test
    void a_fact_is_found_by_its_label() {
        assertThat(Fact.labelled("dataSensitivity")).contains(Fact.DATA_SENSITIVITY);
        assertThat(Fact.labelled("datasensitivity")).isEmpty();
        assertThat(Fact.labels()).hasSize(Fact.values().length).doesNotHaveDuplicates();
    }

    private static List<String> problems(InitiativeBuilder builder) {
        return catchThrowableOfType(InvalidInitiativeException.class, builder::build).problems().stream()
                .map(InvalidInitiativeException.Problem::toString)
                .toList();
    }

    @Test
    void all_facts_can_be_read_at_once() {
        Initiative initiative = everything().build();

        assertThat(Fact.allIn(initiative))
                .containsExactly(Stream.of(Fact.values())
                        .map(fact -> fact.in(initiative))
                        .toArray());
    }
}
