package org.wholeads.testing;

import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.engine.Evaluator;
import org.wholeads.engine.PolicyEngine;
import org.wholeads.policy.Policy;

/**
 * The door to assertions about policies.
 *
 * <pre>{@code
 * import static org.wholeads.testing.PolicyAssertions.assertThat;
 * import static org.wholeads.testing.PolicyAssertions.verifyThat;
 *
 * assertThat(decision).isLedBy(CTO).requires(SECURITY_REVIEW).by(CTO).doesNotRestOnUnknown();
 *
 * verifyThat(policy).given(initiative).isLedBy(CTO);
 * verifyThat(policy).rule("Technology is the CTO's").given(initiative).leads(CTO);
 * }</pre>
 *
 * <p>Where you have the policy, {@code verifyThat} says more when something is not as expected: it knows the rules that kept
 * silent. All methods may be called by any number of threads; what they return belongs to one thread.
 */
public final class PolicyAssertions {
    private PolicyAssertions() {}

    /** Begins assertions about a decision. */
    public static DecisionAssert assertThat(@Nullable Decision decision) {
        return new ConditionAssert(decision);
    }

    /**
     * Begins assertions about what a policy says, whether or not it decides every initiative. Decided is by the plain meaning
     * of the rules, without Drools.
     */
    public static PolicyVerifier verifyThat(Policy policy) {
        return verifyThat(Evaluator.of(policy));
    }

    /** Begins assertions about what an engine decides by its policy, whichever engine it is. */
    public static PolicyVerifier verifyThat(PolicyEngine engine) {
        return new PolicyVerifier(engine, Asserts.THROWING);
    }
}
