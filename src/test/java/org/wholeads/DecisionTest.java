package org.wholeads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Reason REASON = new Reason(
            new RuleRef("x", "x.drl", 1), Reason.Type.VERDICT, Leader.CTO, 0, "so", Reason.Standing.FOLLOWED);

    @Test
    void the_leader_is_accountable_and_under_joint_leadership_anybody() {
        assertThat(decision(Leader.CTO, Leader.CTO, List.of(REASON)).mainReason())
                .isEqualTo(REASON);
        assertThat(decision(Leader.JOINT, Leader.CMO, List.of(REASON)).accountable())
                .isEqualTo(Leader.CMO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision(Leader.CTO, Leader.CMO, List.of(REASON)))
                .withMessage("accountable must be the leader CTO unless the leader is JOINT, but is CMO");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision(Leader.JOINT, Leader.JOINT, List.of(REASON)))
                .withMessageContaining("one person");
    }

    @Test
    void there_is_always_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision(Leader.CTO, Leader.CTO, List.of()))
                .withMessageContaining("reason");
    }

    @Test
    void it_must_not_go_ahead_if_a_rule_says_stop() {
        Precondition review = new Precondition(Requirement.LEGAL_REVIEW, Role.LEGAL_COUNSEL, "law", REASON.rule());
        Precondition stop = new Precondition(Requirement.STOP, Role.BOARD, "no", REASON.rule());

        assertThat(with(review).mustNotGoAhead()).isFalse();
        assertThat(with(review).stops()).isEmpty();
        assertThat(with(stop, review).mustNotGoAhead()).isTrue();
        assertThat(with(stop, review).stops()).containsExactly(stop);
    }

    private static Decision with(Precondition... conditions) {
        Decision bare = decision(Leader.CTO, Leader.CTO, List.of(REASON));
        return new Decision(
                bare.leader(),
                bare.accountable(),
                bare.balance(),
                bare.reasons(),
                List.of(conditions),
                bare.risks(),
                bare.advice(),
                bare.consulted(),
                bare.questions(),
                bare.unknown(),
                bare.policy());
    }

    private static Decision decision(Leader leader, Leader accountable, List<Reason> reasons) {
        return new Decision(
                leader,
                accountable,
                new Balance(0, 0, 0),
                reasons,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PolicyId("p", "1", "0".repeat(64)));
    }
}
