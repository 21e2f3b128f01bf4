package org.wholeads.engine;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.Proof;
import org.wholeads.policy.Policy;

/** Whether a policy decides every initiative. */
final class Soundness {
    private static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);

    private Soundness() {}

    /** @throws UnsoundPolicyException if there are initiatives that it does not decide */
    static void require(Policy policy) {
        Objects.requireNonNull(policy, "policy must not be null");
        Proof proof = Proof.of(policy, Budget.normal());
        if (!proof.flaws().isEmpty()) {
            throw new UnsoundPolicyException(policy, proof.flaws());
        }
        if (!proof.isDecided()) {
            LOG.warn("policy {} is too large to prove that it decides every initiative", policy.id());
        }
    }
}
