package org.wholeads.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.engine.Evaluator;

class PolicySoftAssertionsTest {
    private final PolicySoftAssertions softly = new PolicySoftAssertions();

    @Test
    void every_problem_of_a_decision_is_reported() {
        Decision decision = Evaluator.of(SmallPolicy.POLICY).decide(SmallPolicy.assistant());

        softly.assertThat(decision)
                .isLedBy(Leader.CMO)
                .requires(Requirement.STOP)
                .by(Role.BOARD)
                .requires(Requirement.SECURITY_REVIEW)
                .by(Role.CTO)
                .consults(Role.LEGAL_COUNSEL)
                .warnsOf("silos");
        softly.assertThat("AssertJ's own").isEmpty();

        assertThat(expectations())
                .containsExactly(
                        "expected: led by CMO",
                        "expected: requires STOP",
                        "expected: requires SECURITY_REVIEW by CTO",
                        "expected: risk \"silos\"",
                        "Expecting empty but was: \"AssertJ's own\"");
    }

    @Test
    void every_problem_of_a_policy_and_of_its_rules_is_reported() {
        softly.verifyThat(SmallPolicy.POLICY)
                .given(SmallPolicy.platform())
                .isLedBy(Leader.CTO)
                .isAccountable(Leader.CTO);
        softly.verifyThat(SmallPolicy.POLICY)
                .rule("Technology outweighs")
                .given(SmallPolicy.assistant())
                .leads(Leader.CMO)
                .with(new Balance(0, 0, 0))
                .holds();

        assertThat(expectations())
                .containsExactly(
                        "expected: led by CTO",
                        "expected: accountable CTO",
                        "expected: says that CMO leads",
                        "expected: holds");
    }

    @Test
    void nothing_is_thrown_where_all_is_as_expected() {
        PolicySoftAssertions.assertSoftly(it -> it.verifyThat(SmallPolicy.POLICY)
                .given(SmallPolicy.assistant())
                .requires(Requirement.SECURITY_REVIEW)
                .by(Role.SECURITY_OFFICER));
    }

    /** The first line of each failure. */
    private List<String> expectations() {
        return softly.errorsCollected().stream()
                .map(error -> String.valueOf(error.getMessage()).strip().split("\n", 2)[0])
                .toList();
    }
}
