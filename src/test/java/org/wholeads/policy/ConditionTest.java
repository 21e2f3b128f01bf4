package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Outcome;
import org.wholeads.Risk;
import org.wholeads.Team;

/** What conditions mean, fact by fact; unknown facts included. */
class ConditionTest {
    private static final Facts KNOWN = Facts.of(initiative()
                    .risk(Risk.HIGH)
                    .personalData(true)
                    .users(100)
                    .annualCost(99.5)
                    .handsOnUser("copywriters")
                    .affectedTeams(Team.SALES)
                    .attribute("region", "EU")
                    .build())
            .with(new Balance(5, 3, 1))
            .with(new Outcome(Leader.CTO));

    private static final Facts UNKNOWN = Facts.of(initiative().build());

    private static InitiativeBuilder initiative() {
        return Initiative.builder()
                .name("An initiative")
                .kind(Kind.TOOL)
                .objectives(Objective.CREATIVE_CONTENT, Objective.COMPLIANCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "kind == Kind.TOOL; true",
                "kind == Kind.PLATFORM; false",
                "kind != Kind.TOOL; false",
                "kind != Kind.PLATFORM; true",
                "kind in (Kind.PLATFORM, Kind.TOOL); true",
                "kind in (Kind.PLATFORM, Kind.STRATEGY); false",
                "kind not in (Kind.PLATFORM, Kind.TOOL); false",
                "kind not in (Kind.PLATFORM); true",
                "primaryObjective == Objective.CREATIVE_CONTENT; true",
                "primaryObjective == Objective.COMPLIANCE; false",
                "objectives contains Objective.COMPLIANCE; true",
                "objectives contains Objective.REVENUE_GROWTH; false",
                "objectives not contains Objective.COMPLIANCE; false",
                "objectives not contains Objective.REVENUE_GROWTH; true",
                "affectedTeams contains Team.SALES; true",
                "affectedTeams not contains Team.SALES; false",
                "personalData == true; true",
                "personalData != true; false",
                "personalData == false; false",
                "users == 100; true",
                "users != 100; false",
                "users < 100; false",
                "users < 101; true",
                "users <= 100; true",
                "users <= 99; false",
                "users > 100; false",
                "users > 99; true",
                "users >= 100; true",
                "users >= 101; false",
                "users in (1, 100); true",
                "annualCost == 99.5; true",
                "annualCost == 99.50; true",
                "annualCost < 100; true",
                "annualCost > 99; true",
                "annualCost in (99.5, 1); true",
                "annualCost != 99; true",
                "name == \"An initiative\"; true",
                "name == \"an initiative\"; false",
                "handsOnUser in (\"copywriters\", \"traders\"); true",
                "attributes[\"region\"] == \"EU\"; true",
                "attributes[\"region\"] != \"EU\"; false",
                "attributes[\"country\"] == null; true",
                "attributes[\"region\"] != null; true",
                "risk == null; false",
                "risk != null; true",
                "!(kind == Kind.TOOL); false",
                "!(kind == Kind.PLATFORM); true",
                "kind == Kind.TOOL && users > 99; true",
                "kind == Kind.TOOL && users > 100; false",
                "kind == Kind.PLATFORM || users > 99; true",
                "kind == Kind.PLATFORM || users > 100; false",
                "kind == Kind.TOOL || users > 100 && users > 200; true",
                "(kind == Kind.TOOL || users > 100) && users > 200; false",
            })
    void holds_or_not_when_everything_is_known(String condition, boolean expected) {
        Condition read = read(Subject.INITIATIVE, condition);

        assertThat(read.holds(KNOWN.initiative())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // condition; holds
                "risk == Risk.HIGH; false",
                "risk != Risk.HIGH; true",
                "risk in (Risk.HIGH, Risk.LIMITED); false",
                "risk not in (Risk.HIGH, Risk.LIMITED); true",
                "risk == null; true",
                "risk != null; false",
                "users == 1; false",
                "users != 1; true",
                "users < 1; false",
                "users <= 1; false",
                "users > 1; false",
                "users >= 1; false",
                "personalData == true; false",
                "personalData != true; true",
                "affectedTeams contains Team.SALES; false",
                "affectedTeams not contains Team.SALES; true",
                "attributes[\"region\"] == \"EU\"; false; UNKNOWN; attributes[\"region\"]",
                "!(risk == Risk.HIGH); true",
                "!(risk == null); false",
                "risk == Risk.HIGH && kind == Kind.PLATFORM; false",
                "risk == Risk.HIGH && kind == Kind.TOOL; false",
                "risk == Risk.HIGH || kind == Kind.TOOL; true",
                "risk == Risk.HIGH || kind == Kind.PLATFORM; false",
                "risk == Risk.HIGH || users > 5; false",
                "risk == Risk.HIGH && users > 5; false",
                "(risk == Risk.HIGH || kind == Kind.TOOL) && users > 5; false",
                "!(risk == Risk.HIGH || users > 5) || kind == Kind.TOOL; true",
            })
    void takes_unknown_for_a_value_that_equals_no_constant_and_has_no_order(String condition, boolean holds) {
        assertThat(read(Subject.INITIATIVE, condition).holds(UNKNOWN.initiative()))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "cto == 5, true",
        "cmo > 3, false",
        "cmo >= 3, true",
        "handsOnUser < 2, true",
        "margin == 2, true",
        "margin > -1, true",
        "margin in (-2; 2), true",
        "margin <= 1, false"
    })
    void looks_at_the_balance(String condition, boolean expected) {
        assertThat(read(Subject.BALANCE, condition.replace(';', ',')).holds(KNOWN.get(Subject.BALANCE)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"leader == Leader.CTO, true", "leader != Leader.CTO, false", "leader in (Leader.JOINT), false"})
    void looks_at_the_outcome(String condition, boolean expected) {
        assertThat(read(Subject.OUTCOME, condition).holds(KNOWN.get(Subject.OUTCOME)))
                .isEqualTo(expected);
    }

    @Test
    void no_conditions_hold_as_all_and_fail_as_any() {
        assertThat(new Condition.All(List.of()).holds(KNOWN.initiative())).isTrue();
        assertThat(new Condition.Any(List.of()).holds(KNOWN.initiative())).isFalse();
    }

    @Test
    void names_every_field_that_it_looks_at() {
        Set<String> fields = new LinkedHashSet<>();

        read(
                        Subject.INITIATIVE,
                        "risk == Risk.HIGH && (users > 1 || !(kind in (Kind.TOOL))), objectives contains Objective.COMPLIANCE")
                .fields(field -> fields.add(field.label()));

        assertThat(fields).containsExactly("risk", "users", "kind", "objectives");
    }

    @Test
    void means_the_same_when_it_is_written_and_read_again() {
        long seed = Seed.of(ConditionTest.class);
        RandomPolicy policies = new RandomPolicy(new Random(seed));
        for (int i = 0; i < 1_000; i++) {
            Condition condition = read(Subject.INITIATIVE, policies.condition(Subject.INITIATIVE, 4));

            assertThat(read(Subject.INITIATIVE, condition.toString()))
                    .as("-Dseed=%d, condition %d", seed, i)
                    .isEqualTo(condition)
                    .hasToString(condition.toString());
        }
    }

    /** The condition as the reader reads it. */
    private static Condition read(Subject subject, String condition) {
        String verb =
                switch (subject.stage()) {
                    case EVIDENCE -> "favour( Leader.CTO, 1, \"x\" )";
                    case VERDICT -> "lead( Leader.CTO, \"x\" )";
                    case CONSEQUENCE -> "ask( \"x\" )";
                };
        List<Condition> conditions = PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling;"
                        + " rule \"x\" when " + subject.label() + "( " + condition + " ) then ruling." + verb + "; end")
                .rules()
                .get(0)
                .patterns()
                .get(0)
                .conditions();
        return conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions);
    }
}
