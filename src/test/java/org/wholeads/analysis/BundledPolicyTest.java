package org.wholeads.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.wholeads.Leader;
import org.wholeads.policy.PolicyReader;

/** What is proved about the policy that comes with the library. */
class BundledPolicyTest {
    private static final Analysis ANALYSIS = Analysis.of(PolicyReader.bundled());

    @Test
    void every_question_is_answered() {
        assertThat(ANALYSIS.notDecided()).isEmpty();
    }

    @Test
    void nothing_is_wrong_with_it() {
        assertThat(ANALYSIS.findings()).isEmpty();
        assertThat(ANALYSIS.isSound()).isTrue();
    }

    @Test
    void every_initiative_is_decided_and_every_leader_leads_some() {
        Shares shares = ANALYSIS.shares().orElseThrow();
        BigInteger led = BigInteger.ZERO;
        for (Leader leader : Leader.values()) {
            assertThat(shares.of(leader)).as("%s", leader).isPositive();
            led = led.add(shares.of(leader));
        }

        assertThat(led).isEqualTo(shares.total());
    }

    @Test
    void the_same_analysis_comes_out_twice() {
        assertThat(Analysis.of(PolicyReader.bundled())).isEqualTo(ANALYSIS);
    }
}
