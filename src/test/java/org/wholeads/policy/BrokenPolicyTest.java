package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The slips of people who write rules, and the whole message that each gets. */
class BrokenPolicyTest {
    static List<PolicyFixture> fixtures() {
        return PolicyFixture.in("broken");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void gets_the_message_that_helps(PolicyFixture fixture) {
        PolicyRejectedException rejected = catchThrowableOfType(
                PolicyRejectedException.class, () -> PolicyCheck.policy("unnamed", fixture.files()));

        assertThat(rejected.getMessage() + "\n").isEqualTo(fixture.expected());
    }

    @Test
    void there_are_at_least_thirty() {
        assertThat(fixtures()).hasSizeGreaterThanOrEqualTo(30);
    }
}
