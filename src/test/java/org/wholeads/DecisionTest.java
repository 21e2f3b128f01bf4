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
