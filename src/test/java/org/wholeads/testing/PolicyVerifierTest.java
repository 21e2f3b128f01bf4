package org.wholeads.testing;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholeads.testing.PolicyAssertions.verifyThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.engine.Evaluator;
import org.wholeads.engine.PolicyEngine;
import org.wholeads.engine.RuleEngine;

class PolicyVerifierTest {
    private final PolicyVerifier policy = verifyThat(SmallPolicy.POLICY);

    @Test
    void what_is_so_passes() {
        policy.given(SmallPolicy.assistant())
                .isLedBy(Leader.CTO)
                .requires(Requirement.SECURITY_REVIEW)
                .by(Role.SECURITY_OFFICER)
                .overruled("The market is the CMO's")
                .didNotFollow("Strategy is led by both");
    }

    static Stream<PolicyEngine> engines() {
        return Stream.of(
                RuleEngine.unproved(SmallPolicy.POLICY),
                CompiledPolicy.unproved(SmallPolicy.POLICY),
                Evaluator.of(SmallPolicy.POLICY));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void an_engine_is_asked_itself(PolicyEngine engine) {
        verifyThat(engine).given(SmallPolicy.assistant()).isLedBy(Leader.CTO);
    }

    @Test
    void a_failure_tells_why_the_expected_leader_did_not_come_out() {
        assertThatThrownBy(() -> policy.given(SmallPolicy.strategy()).isLedBy(Leader.CMO))
                .hasMessageStartingWith("""

                        expected: led by CMO
                         but was: led by JOINT

                        facts: name="AI strategy", kind=STRATEGY, objectives=[PRODUCTIVITY]

                        CTO and CMO lead together.""")
                .message()
                .contains("""
                        WHY NOT CMO
                          - The CMO leads: Customers come first. "The market is the CMO's" (small.drl:28)
                            It does not hold:
                              - it asks that the kind is solution, but the kind is strategy
                              - it asks that the audience is customers, but that is not stated
                        """);
    }

    @Test
    void a_failure_about_a_rule_tells_which_of_its_conditions_failed() {
        assertThatThrownBy(() -> policy.given(SmallPolicy.strategy()).followed("The market is the CMO's"))
                .hasMessageStartingWith("""

                        expected: followed "The market is the CMO's"
                         but was: not followed "The market is the CMO's"

                        The rule "The market is the CMO's" (small.drl:28) does not hold for "AI strategy":
                          failed  kind == Kind.SOLUTION, and kind is STRATEGY
                          failed  audience == Audience.CUSTOMERS, and audience is not stated
                          held    Balance: nothing is asked of it

                        facts: name="AI strategy",""");
    }

    @Test
    void a_rule_that_there_is_not_is_told_from_one_that_did_not_hold() {
        assertThatThrownBy(() -> policy.given(SmallPolicy.strategy()).didNotFollow("The markets is the CMO's"))
                .hasMessageStartingWith("""

                        expected: not followed "The markets is the CMO's"
                         but was: the policy has no rule of this title; did you mean "The market is the CMO's"?
                        """);
    }

    @Test
    void a_policy_that_does_not_decide_meets_no_expectation() {
        assertThatThrownBy(() -> policy.given(SmallPolicy.platform()).doesNotRequire(Requirement.STOP))
                .hasMessageStartingWith("""

                        expected: does not require STOP
                         but was: the policy does not decide

                        facts: name="Model hub", kind=PLATFORM, objectives=[INFRASTRUCTURE]

                        Nobody leads: no rule gives a verdict.
                        """);
    }

    @Test
    void a_rule_that_there_is_not_cannot_be_taken_alone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.rule("Code is a technology"))
                .withMessageContaining("has no rule \"Code is a technology\"; did you mean \"Code is technology\"?");
    }
}
