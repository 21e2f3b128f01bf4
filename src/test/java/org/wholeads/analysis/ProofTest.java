package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.policy.Policy;

/** Policies so large that no diagram of their sums can be made. */
class ProofTest {
    /** A diagram of the sums of so many rules takes over a hundred times as many steps. */
    private static final Budget SMALL = new Budget(2_000_000, 1_000_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_thousand_rules_are_proved_to_decide_every_initiative(long seed) {
        Policy policy = LargePolicies.of(seed, 1_000);

        assertThat(Proof.of(policy, SMALL)).isEqualTo(new Proof(List.of(), true));
    }
}
