package org.wholeads.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholeads.testing.PolicyAssertions.verifyThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;

class RuleAssertTest {
    private static final String EVIDENCE = "Code is technology";
    private static final String VERDICT = "Technology outweighs";
    private static final String TIE_BREAK = "The CTO breaks ties";
    private static final String CONSEQUENCE = "Risky things are reviewed";

    static Stream<Arguments> passing() {
        return Stream.of(
                example("holds", EVIDENCE, RuleAssert::holds),
                example("doesNotHold", TIE_BREAK, RuleAssert::doesNotHold),
                example("favours", EVIDENCE, it -> it.favours(Leader.CTO, 3)),
                example("leads", VERDICT, it -> it.leads(Leader.CTO)),
                example("an overruled verdict leads", "The market is the CMO's", it -> it.leads(Leader.CMO)),
                example("breaksTie", TIE_BREAK, it -> it.withOutcome(Leader.JOINT)
                        .breaksTie(Leader.CTO)),
                example("requires", CONSEQUENCE, it -> it.requires(Requirement.SECURITY_REVIEW)),
                example(
                        "requires by",
                        CONSEQUENCE,
                        it -> it.requires(Requirement.SECURITY_REVIEW, Role.SECURITY_OFFICER)),
                example("warnsOf", CONSEQUENCE, it -> it.warnsOf("harm")),
                example("advises", CONSEQUENCE, it -> it.advises("SMALL")),
                example("asks", CONSEQUENCE, it -> it.asks("who")),
                example("consults", CONSEQUENCE, it -> it.consults(Role.LEGAL_COUNSEL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void passes_where_the_rule_says_so(String name, String rule, Consumer<RuleAssert> example) {
        assertThatCode(() -> example.accept(given(rule))).doesNotThrowAnyException();
    }

    static Stream<Arguments> failing() {
        return Stream.of(
                failing("holds", "does not hold", TIE_BREAK, RuleAssert::holds),
                failing("does not hold", "holds", EVIDENCE, RuleAssert::doesNotHold),
                failing("favours CTO with 2", "favours CTO with 3", EVIDENCE, it -> it.favours(Leader.CTO, 2)),
                failing("favours CMO with 3", "favours CTO with 3", EVIDENCE, it -> it.favours(Leader.CMO, 3)),
                failing("says that CMO leads", "says that CTO leads", VERDICT, it -> it.leads(Leader.CMO)),
                failing("lets CMO break a tie", "lets CTO break a tie", TIE_BREAK, it -> it.withOutcome(Leader.JOINT)
                        .breaksTie(Leader.CMO)),
                failing("lets CTO break a tie", "does not hold", TIE_BREAK, it -> it.breaksTie(Leader.CTO)),
                failing("requires STOP", said(), CONSEQUENCE, it -> it.requires(Requirement.STOP)),
                failing("requires STOP by CTO", said(), CONSEQUENCE, it -> it.requires(Requirement.STOP, Role.CTO)),
                failing(
                        "requires SECURITY_REVIEW by CTO",
                        said(),
                        CONSEQUENCE,
                        it -> it.requires(Requirement.SECURITY_REVIEW, Role.CTO)),
                failing("warns of \"silos\"", said(), CONSEQUENCE, it -> it.warnsOf("silos")),
                failing("advises \"wait\"", said(), CONSEQUENCE, it -> it.advises("wait")),
                failing("asks \"pays\"", said(), CONSEQUENCE, it -> it.asks("pays")),
                failing("consults BOARD", said(), CONSEQUENCE, it -> it.consults(Role.BOARD)));
    }

    private static String said() {
        return "requires SECURITY_REVIEW by SECURITY_OFFICER; warns of \"Harm is done before it is noticed.\";"
                + " advises \"Begin small.\"; asks \"Who can stop it?\"; consults LEGAL_COUNSEL";
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("failing")
    void fails_where_it_does_not_and_says_what_it_says(
            String expected, String actual, String rule, Consumer<RuleAssert> example) {
        assertThatThrownBy(() -> example.accept(given(rule)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("\nexpected: " + expected + "\n but was: " + actual + "\n\nThe rule \"" + rule
                        + "\" (small.drl:");
    }

    @Test
    void a_failure_lists_the_conditions_that_held_and_those_that_failed() {
        assertThatThrownBy(() -> given(VERDICT).with(new Balance(2, 2, 0)).leads(Leader.CTO))
                .hasMessage("""

                        expected: says that CTO leads
                         but was: does not hold

                        The rule "Technology outweighs" (small.drl:19) does not hold for "Support assistant":
                          held    kind == Kind.SOLUTION, and kind is SOLUTION
                          failed  margin > 0, and margin is 0
                        """);
    }

    @Test
    void alternatives_and_negations_are_listed_as_such() {
        assertThatThrownBy(() -> given(CONSEQUENCE).doesNotHold()).message().endsWith("""
                        The rule "Risky things are reviewed" (small.drl:53) holds for "Support assistant":
                          held    none of these:
                            failed  risk == Risk.MINIMAL, and risk is HIGH
                            failed  risk == Risk.LIMITED, and risk is HIGH
                          held    leader != Leader.HANDS_ON_USER, and leader is CTO
                        """);
    }

    @Test
    void the_balance_is_the_policys_own_unless_another_is_given() {
        given(VERDICT).holds().with(new Balance(0, 1, 0)).doesNotHold();
    }

    @Test
    void the_outcome_is_the_policys_own_unless_another_is_given() {
        given(CONSEQUENCE).holds().withOutcome(Leader.HANDS_ON_USER).doesNotHold();
    }

    @Test
    void without_an_outcome_a_rule_on_it_can_be_tried_only_with_one() {
        RuleAssert rule = verifyThat(SmallPolicy.POLICY).rule(CONSEQUENCE).given(SmallPolicy.platform());

        assertThatIllegalStateException()
                .isThrownBy(rule::holds)
                .withMessage("the policy does not decide \"Model hub\", so that the rule \"Risky things are reviewed\""
                        + " (small.drl:53) sees no outcome; say which with withOutcome(leader)");
        rule.withOutcome(Leader.CTO).holds();
    }

    private static RuleAssert given(String rule) {
        Initiative initiative = SmallPolicy.assistant();
        return verifyThat(SmallPolicy.POLICY).rule(rule).given(initiative);
    }

    private static Arguments example(String name, String rule, Consumer<RuleAssert> example) {
        return Arguments.of(name, rule, example);
    }

    private static Arguments failing(String expected, String actual, String rule, Consumer<RuleAssert> example) {
        return Arguments.of(expected, actual, rule, example);
    }
}
