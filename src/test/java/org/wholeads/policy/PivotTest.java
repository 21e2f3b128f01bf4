package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeads.Audience;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Outcome;

/** A rule turns on a condition where the condition alone decides it. */
class PivotTest {
    @ParameterizedTest(name = "{0}, tool {1}, customers {2}: first {3}, second {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "A, B; true; true; true; true",
                "A, B; true; false; false; true",
                "A, B; false; true; true; false",
                "A, B; false; false; false; false",
                "A || B; true; true; false; false",
                "A || B; true; false; true; false",
                "A || B; false; true; false; true",
                "A || B; false; false; true; true",
                "!( A && B ); true; false; false; true",
                "!( A ) && ( B || B ); false; true; true; false",
                "A && A; true; true; true; true",
                "A && A; false; true; false; false",
            })
    void a_rule_turns_on_what_the_rest_leaves_open(
            String conditions, boolean tool, boolean customers, boolean first, boolean second) {
        String text = conditions.replace("A", "kind == Kind.TOOL").replace("B", "audience == Audience.CUSTOMERS");
        Rule rule = rule("Initiative( " + text + " )", "favour( Leader.CTO, 1, \"w\" )");
        Facts facts = Facts.of(initiative(tool, customers));

        List<Pivot> pivots = Pivot.of(rule);

        assertThat(pivots).extracting(Pivot::atom).isEqualTo(rule.atoms());
        assertThat(pivots.get(0).turns(facts)).isEqualTo(first);
        assertThat(pivots.get(1).turns(facts)).isEqualTo(second);
        assertThat(pivots.get(0).holds(facts)).isEqualTo(tool);
    }

    @Test
    void a_rule_on_several_facts_turns_on_each_only_if_the_others_hold() {
        Rule rule = rule(
                "Outcome( leader == Leader.JOINT )\nBalance( cto > 1 )\nInitiative( kind == Kind.TOOL )",
                "tieBreak( Leader.CTO, \"w\" )");
        Facts facts =
                Facts.of(initiative(true, false)).with(new Balance(2, 0, 0)).with(new Outcome(Leader.CMO));

        assertThat(Pivot.of(rule)).extracting(pivot -> pivot.turns(facts)).containsExactly(false, false, true);
        assertThat(Pivot.of(rule)).extracting(pivot -> pivot.holds(facts)).containsExactly(true, true, false);
    }

    private static Initiative initiative(boolean tool, boolean customers) {
        InitiativeBuilder builder = Initiative.builder()
                .name("n")
                .kind(tool ? Kind.TOOL : Kind.PLATFORM)
                .objectives(Objective.PRODUCTIVITY);
        return (customers ? builder.audience(Audience.CUSTOMERS) : builder).build();
    }

    private static Rule rule(String patterns, String call) {
        return PolicyReader.fromText("package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\nrule \"r\" when "
                        + patterns + "\nthen ruling." + call + "; end")
                .rules()
                .get(0);
    }
}
