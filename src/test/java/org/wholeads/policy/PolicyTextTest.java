package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wholeads.RuleRef;

class PolicyTextTest {
    private static final int POLICIES = 1_000;

    /** The rules without their places, which another text cannot keep. */
    private static List<Rule> placeless(Policy policy) {
        return policy.rules().stream()
                .map(rule -> new Rule(
                        new RuleRef(rule.name(), "", 1),
                        rule.source(),
                        rule.stage(),
                        rule.salience(),
                        rule.patterns(),
                        rule.consequences()))
                .toList();
    }

    private static void isReadAgain(Policy policy, String where) {
        String text = PolicyText.of(policy);

        assertThat(placeless(PolicyReader.fromText(text)))
                .as(where + "\n" + text)
                .isEqualTo(placeless(policy));
    }

    @Test
    void the_bundled_policy_is_read_again_as_it_was() {
        isReadAgain(PolicyReader.bundled(), "bundled");
    }

    @Test
    void every_policy_is_read_again_as_it_was() {
        Random random = new Random(Seed.of(PolicyTextTest.class));
        for (int i = 0; i < POLICIES; i++) {
            String text = new RandomPolicy(random).text();
            isReadAgain(PolicyReader.fromText(text), text);
        }
    }

    @Test
    void a_rule_is_laid_out_with_a_condition_a_line() {
        Policy policy = PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling;"
                + " rule \"It's one\" @source(\"B5, reading 1\") salience -5 when Outcome() Initiative( kind == Kind.TOOL,"
                + " users >= 5 || attributes[\"region\"] in (\"EU\", \"US\") || !(risk == null) && annualCost < 0.50,"
                + " (personalData == true && (users < 3 || users > 9)) )"
                + " then ruling.require( Requirement.STOP, Role.BOARD, \"x\" ); ruling.warn( \"y\" ); end");

        assertThat(PolicyText.of(policy.rules().get(0))).isEqualTo("""
                        rule "It's one"
                            @source("B5, reading 1")
                            salience -5
                        when
                            Initiative(
                                kind == Kind.TOOL,
                                users >= 5
                                    || attributes["region"] in ("EU", "US")
                                    || (!(risk == null) && annualCost < 0.5),
                                personalData == true && (users < 3 || users > 9) )
                            Outcome()
                        then
                            ruling.require( Requirement.STOP, Role.BOARD,
                                "x" );
                            ruling.warn( "y" );
                        end
                        """);
    }
}
