package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.UndecidedException;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

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

    @Test
    void what_is_too_much_together_is_found_one_by_one_with_examples_that_the_engine_leaves_undecided() {
        Policy policy = sharingSaliences(LargePolicies.of(1, 400));
        CompiledPolicy engine = CompiledPolicy.unproved(policy);

        Proof proof = Proof.of(policy, new Budget(4_000_000, 20_000_000));

        assertThat(proof.flaws()).isNotEmpty().allSatisfy(flaw -> assertThatThrownBy(
                        () -> engine.decide(flaw.example().orElseThrow()))
                .isInstanceOf(UndecidedException.class));
    }

    /** Fifty neighbours get the salience of one. */
    private static Policy sharingSaliences(Policy policy) {
        return new Policy(
                policy.id(),
                policy.rules().stream()
                        .map(rule -> new Rule(
                                rule.ref(),
                                rule.source(),
                                rule.stage(),
                                Math.floorDiv(rule.salience(), 50),
                                rule.patterns(),
                                rule.consequences()))
                        .toList());
    }
}
