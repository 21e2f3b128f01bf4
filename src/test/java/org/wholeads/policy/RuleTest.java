package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.Outcome;
import org.wholeads.Risk;

class RuleTest {
    private static final Rule RULE = PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling;"
                    + " rule \"x\" when Initiative( risk == Risk.HIGH, users > 5 ) Balance( margin > 1 ) Outcome()"
                    + " then ruling.warn( \"x\" ); end")
            .rules()
            .get(0);

    private static Initiative initiative(Risk risk, Integer users) {
        return Initiative.builder()
                .name("x")
                .kind(Kind.TOOL)
                .objectives(Objective.COMPLIANCE)
                .risk(risk)
                .users(users)
                .build();
    }

    private static Facts facts(Initiative initiative, int cto) {
        return Facts.of(initiative).with(new Balance(cto, 0, 0)).with(new Outcome(Leader.CTO));
    }

    @Test
    void holds_when_every_condition_of_every_pattern_holds() {
        assertThat(RULE.holds(facts(initiative(Risk.HIGH, 6), 2))).isTrue();
        assertThat(RULE.holds(facts(initiative(Risk.LIMITED, 6), 2))).isFalse();
        assertThat(RULE.holds(facts(initiative(Risk.HIGH, 5), 2))).isFalse();
        assertThat(RULE.holds(facts(initiative(Risk.HIGH, 6), 1))).isFalse();
    }

    @Test
    void fields_are_equal_when_they_look_at_the_same_thing() {
        assertThat(Field.of(Subject.INITIATIVE, "handsOnUser"))
                .isEqualTo(Field.of(Subject.INITIATIVE, "handsOnUser"))
                .isNotEqualTo(Field.of(Subject.BALANCE, "handsOnUser"));
        assertThat(Field.attribute("a"))
                .isEqualTo(Field.attribute("a"))
                .hasSameHashCodeAs(Field.attribute("a"))
                .isNotEqualTo(Field.attribute("b"))
                .isNotEqualTo("a");
    }

    @Test
    void every_field_says_where_it_belongs() {
        for (Subject subject : Subject.values()) {
            for (String label : Field.labels(subject)) {
                Field field = Field.of(subject, label).orElseThrow();

                assertThat(field.subject()).isEqualTo(subject);
                assertThat(field).hasToString(label);
            }
        }
        assertThat(Field.labels(Subject.BALANCE)).containsExactly("cto", "cmo", "handsOnUser", "margin");
        assertThat(Field.labels(Subject.OUTCOME)).containsExactly("leader");
    }
}
