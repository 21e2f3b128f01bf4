package org.wholeads.engine;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/**
 * Decides with Drools.
 *
 * <pre>{@code
 * DecisionService service = RuleEngine.withDefaultPolicy();
 * Decision decision = service.decide(initiative);
 * }</pre>
 *
 * <p>Building one takes a good part of a second in a fresh JVM, and as long again if the policy is to be proved; deciding
 * takes microseconds: build it once and share it.
 * Immutable and safe for any number of threads.
 */
public final class RuleEngine implements PolicyEngine {
    private static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);

    private final Policy policy;
    private final Statements statements;
    private final UnknownFacts unknown;
    private final DroolsRules rules;

    private RuleEngine(Policy policy) {
        this.policy = Objects.requireNonNull(policy, "policy must not be null");
        this.statements = new Statements(policy);
        this.unknown = new UnknownFacts(policy.rules());
        this.rules = new DroolsRules(policy);
    }

    /**
     * An engine for the policy that comes with the library. That it decides every initiative is proved when the library is
     * built, not again at every start.
     */
    public static RuleEngine withDefaultPolicy() {
        return unproved(PolicyReader.bundled());
    }

    /**
     * An engine for this policy, once it is proved that it decides every initiative. Where the policy is too large for the
     * proof, the engine warns (SLF4J) and loads it.
     *
     * @throws UnsoundPolicyException if there are initiatives that it does not decide, with the smallest of them
     */
    public static RuleEngine of(Policy policy) {
        Soundness.require(policy);
        return unproved(policy);
    }

    /**
     * An engine for this policy, with its gaps and contradictions, if it has any: {@link #decide} throws {@link
     * org.wholeads.UndecidedException} there.
     */
    public static RuleEngine unproved(Policy policy) {
        RuleEngine engine = new RuleEngine(policy);
        LOG.debug("loaded policy {} with {} rules", policy.id(), policy.rules().size());
        return engine;
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Decision decide(Initiative initiative) {
        Objects.requireNonNull(initiative, "initiative must not be null");
        Deliberation deliberation = new Deliberation(statements, initiative);
        Balance balance;
        Outcome outcome;
        try (DroolsRules.Run run = rules.run(deliberation)) {
            run.insert(initiative);
            balance = deliberation.weigh();
            run.insert(balance);
            outcome = deliberation.judge();
            run.insert(outcome);
        }
        return deliberation.conclude(unknown.of(new Facts(initiative, balance, outcome)));
    }
}
