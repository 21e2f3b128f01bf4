package org.wholeads.testing;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.engine.Evaluator;
import org.wholeads.engine.PolicyEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/**
 * Assertions about policies that report every problem at once; AssertJ's own are there too.
 *
 * <pre>{@code
 * PolicySoftAssertions.assertSoftly(softly -> softly.assertThat(decision)
 *         .isLedBy(CTO)
 *         .requires(SECURITY_REVIEW).by(CTO));
 * }</pre>
 *
 * <p>AssertJ's {@code SoftAssertionsExtension} injects it into JUnit tests like its own. Belongs to one thread.
 */
public class PolicySoftAssertions extends AbstractSoftAssertions implements StandardSoftAssertionsProvider {
    private final Asserts collecting = new Asserts() {
        @Override
        // AssertJ takes null for any actual value, and wants a class to be its own self type.
        @SuppressWarnings({"NullAway", "unchecked"})
        public DecisionAssert about(@Nullable Decision decision) {
            return proxy((Class<DecisionAssert>) (Class<?>) ConditionAssert.class, Decision.class, decision);
        }

        @Override
        public RuleAssert about(Rule rule) {
            return proxy(RuleAssert.class, Rule.class, rule);
        }
    };

    /** Runs assertions and throws one error with all that failed, if any did. */
    public static void assertSoftly(Consumer<PolicySoftAssertions> assertions) {
        PolicySoftAssertions softly = new PolicySoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }

    /** Like {@link PolicyAssertions#assertThat(Decision)}. */
    public DecisionAssert assertThat(@Nullable Decision decision) {
        return collecting.about(decision);
    }

    /** Like {@link PolicyAssertions#verifyThat(Policy)}. */
    public PolicyVerifier verifyThat(Policy policy) {
        return verifyThat(Evaluator.of(policy));
    }

    /** Like {@link PolicyAssertions#verifyThat(PolicyEngine)}. */
    public PolicyVerifier verifyThat(PolicyEngine engine) {
        return new PolicyVerifier(engine, collecting);
    }
}
