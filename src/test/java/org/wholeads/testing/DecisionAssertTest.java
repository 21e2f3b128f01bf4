package org.wholeads.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholeads.testing.PolicyAssertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.wholeads.Decision;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.engine.Evaluator;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

class DecisionAssertTest {
    private static final Decision DECISION = Evaluator.of(SmallPolicy.POLICY).decide(SmallPolicy.assistant());
    private static final Decision STRATEGY = Evaluator.of(SmallPolicy.POLICY).decide(SmallPolicy.strategy());

    static Stream<Arguments> passing() {
        return Stream.of(
                example("isLedBy", it -> it.isLedBy(Leader.CTO)),
                example("isAccountable", it -> it.isAccountable(Leader.CTO)),
                example("followed", it -> it.followed("Code is technology", "Risky things are reviewed")),
                example("overruled", it -> it.overruled("The market is the CMO's")),
                example("didNotFollow", it -> it.didNotFollow("The market is the CMO's", "Strategy is led by both")),
                example("requires", it -> it.requires(Requirement.SECURITY_REVIEW)),
                example("requires by", it -> it.requires(Requirement.SECURITY_REVIEW)
                        .by(Role.SECURITY_OFFICER)),
                example("doesNotRequire", it -> it.doesNotRequire(Requirement.STOP)),
                example("warnsOf", it -> it.warnsOf("harm is done")),
                example("doesNotWarnOf", it -> it.doesNotWarnOf("silos")),
                example("advises", it -> it.advises("begin")),
                example("doesNotAdvise", it -> it.doesNotAdvise("wait")),
                example("asks", it -> it.asks("stop it")),
                example("doesNotAsk", it -> it.doesNotAsk("pays")),
                example("consults", it -> it.consults(Role.LEGAL_COUNSEL)),
                example("doesNotConsult", it -> it.doesNotConsult(Role.BOARD)),
                example("doesNotRestOnUnknown", DecisionAssert::doesNotRestOnUnknown),
                example("isEqualTo", it -> it.isEqualTo(DECISION)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void passes_where_the_decision_is_so(String name, Consumer<DecisionAssert> example) {
        assertThatCode(() -> example.accept(assertThat(DECISION))).doesNotThrowAnyException();
    }

    static Stream<Arguments> failing() {
        return Stream.of(
                example("led by CMO", "led by CTO", it -> it.isLedBy(Leader.CMO)),
                example("accountable CMO", "accountable CTO", it -> it.isAccountable(Leader.CMO)),
                example(
                        "followed \"The market is the CMO's\"",
                        "overruled \"The market is the CMO's\"",
                        it -> it.followed("Code is technology", "The market is the CMO's")),
                example(
                        "overruled \"Code is technology\"",
                        "followed \"Code is technology\"",
                        it -> it.overruled("Code is technology")),
                example(
                        "not followed \"Code is technology\"",
                        "followed \"Code is technology\"",
                        it -> it.didNotFollow("Code is technology")),
                example(
                        "followed \"Cod is technology\"",
                        "not followed \"Cod is technology\"; no rule of this title spoke;"
                                + " did you mean \"Code is technology\"?",
                        it -> it.followed("Cod is technology")),
                example(
                        "requires STOP",
                        "conditions [SECURITY_REVIEW by SECURITY_OFFICER]",
                        it -> it.requires(Requirement.STOP)),
                example(
                        "requires SECURITY_REVIEW by CTO",
                        "conditions [SECURITY_REVIEW by SECURITY_OFFICER]",
                        it -> it.requires(Requirement.SECURITY_REVIEW).by(Role.CTO)),
                example(
                        "does not require SECURITY_REVIEW",
                        "conditions [SECURITY_REVIEW by SECURITY_OFFICER]",
                        it -> it.doesNotRequire(Requirement.SECURITY_REVIEW)),
                example("risk \"silos\"", "risk [Harm is done before it is noticed.]", it -> it.warnsOf("silos")),
                example(
                        "no risk \"harm\"",
                        "risk [Harm is done before it is noticed.]",
                        it -> it.doesNotWarnOf("harm")),
                example("advice \"wait\"", "advice [Begin small.]", it -> it.advises("wait")),
                example("no advice \"small\"", "advice [Begin small.]", it -> it.doesNotAdvise("small")),
                example("question \"pays\"", "question [Who can stop it?]", it -> it.asks("pays")),
                example("no question \"stop\"", "question [Who can stop it?]", it -> it.doesNotAsk("stop")),
                example("consults BOARD", "consults [LEGAL_COUNSEL]", it -> it.consults(Role.BOARD)),
                example(
                        "does not consult LEGAL_COUNSEL",
                        "consults [LEGAL_COUNSEL]",
                        it -> it.doesNotConsult(Role.LEGAL_COUNSEL)),
                example("rests on unknown facts", "rests on no unknown fact", DecisionAssert::restsOnUnknown));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    void fails_where_it_is_not_and_says_what_is(String expected, String actual, Consumer<DecisionAssert> example) {
        assertThatThrownBy(() -> example.accept(assertThat(DECISION)))
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    assertThat(failure.getExpected().getValue()).isEqualTo(expected);
                    assertThat(failure.getActual().getValue()).isEqualTo(actual);
                })
                .message()
                .startsWith("\nexpected: " + expected + "\n but was: " + actual + "\n\nCTO leads and is accountable");
    }

    @Test
    void a_failure_says_first_that_it_must_not_go_ahead() {
        Policy strict = PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling;\n"
                + "rule \"rest\" when Balance() then ruling.lead( Leader.CTO, \"so\" ); end\n"
                + "rule \"never\" when Outcome() then"
                + " ruling.require( Requirement.STOP, Role.BOARD, \"Not here.\" ); end");

        assertThatThrownBy(() -> assertThat(Evaluator.of(strict).decide(SmallPolicy.strategy()))
                        .isLedBy(Leader.CMO))
                .message()
                .contains("\n\nSTOP - this must not go ahead (BOARD): Not here. \"never\" (")
                .contains("\nCTO leads and is accountable");
    }

    @Test
    void what_is_unknown_can_be_asked_for_and_excluded() {
        assertThat(STRATEGY).restsOnUnknown();

        assertThatThrownBy(() -> assertThat(STRATEGY).doesNotRestOnUnknown())
                .hasMessageStartingWith(
                        "\nexpected: rests on no unknown fact\n but was: rests on the unknown facts [audience, risk]\n");
    }

    @Test
    void a_failure_prints_every_reason_with_what_became_of_it() {
        assertThatThrownBy(() -> assertThat(DECISION).as("support").isLedBy(Leader.CMO))
                .hasMessage("""
                        [support]\s
                        expected: led by CMO
                         but was: led by CTO

                        CTO leads and is accountable, says the policy Small 7 (%s)
                        Weighed: 3 for CTO, 2 for CMO, 0 for HANDS_ON_USER
                        Reasons:
                          followed, CTO leads: More speaks for technology. "Technology outweighs" (small.drl:19)
                          overruled, CMO leads: Customers come first. "The market is the CMO's" (small.drl:28)
                          followed evidence, 3 for CTO: The CTO knows code. "Code is technology" (small.drl:5)
                          overruled evidence, 2 for CMO: The CMO knows customers. "Customers are the market" (small.drl:12)
                        Conditions:
                          SECURITY_REVIEW by SECURITY_OFFICER: It could do harm. "Risky things are reviewed" (small.drl:53)
                        Risks:
                          Harm is done before it is noticed. "Risky things are reviewed" (small.drl:53)
                        Advice:
                          Begin small. "Risky things are reviewed" (small.drl:53)
                        Consulted:
                          LEGAL_COUNSEL: The law may apply. "Risky things are reviewed" (small.drl:53)
                        Questions:
                          Who can stop it? "Risky things are reviewed" (small.drl:53)
                        Why not CMO: these rules say so and hold, but one of higher salience stands.
                          "The market is the CMO's" (small.drl:28)
                        """.formatted(SmallPolicy.POLICY.id().sha256().substring(0, 12)));
    }

    @Test
    void a_failure_of_joint_leadership_says_who_breaks_a_tie_and_what_is_unknown() {
        assertThatThrownBy(() -> assertThat(STRATEGY).isLedBy(Leader.CTO))
                .message()
                .contains("JOINT leads, CTO breaks a tie and is accountable, says the policy Small 7 (")
                .contains(
                        "  followed, CTO breaks a tie: It is the CTO's budget. \"The CTO breaks ties\" (small.drl:45)\n")
                .contains("Unknown facts it rests on:\n  audience\n  risk\n")
                .endsWith("Why not CTO: no rule that says so held. What stood in its way is told by"
                        + " verifyThat(policy).given(initiative).\n");
    }

    @Test
    void several_rules_are_reported_at_once() {
        assertThatThrownBy(() -> assertThat(DECISION).overruled("Code is technology", "Technology outweighs"))
                .hasMessageStartingWith("""

                        expected: overruled "Code is technology"
                         but was: followed "Code is technology"
                        expected: overruled "Technology outweighs"
                         but was: followed "Technology outweighs"

                        CTO leads""");
    }

    @Test
    void no_decision_meets_no_expectation() {
        assertThatThrownBy(() -> assertThat((Decision) null).isLedBy(Leader.CTO))
                .hasMessage("\nexpected: led by CTO\n but was: null\n\nThere is no decision.\n");
    }

    private static Arguments example(String name, Consumer<DecisionAssert> example) {
        return Arguments.of(name, example);
    }

    private static Arguments example(String expected, String actual, Consumer<DecisionAssert> example) {
        return Arguments.of(expected, actual, example);
    }
}
