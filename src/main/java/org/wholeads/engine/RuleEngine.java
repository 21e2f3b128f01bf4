package org.wholeads.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
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
 * <p>Building one takes a good part of a second in a fresh JVM, deciding takes microseconds: build it once and share it.
 * Immutable and safe for any number of threads.
 */
public final class RuleEngine implements DecisionService {
    private static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);

    private final Policy policy;
    private final Statements statements;
    private final DroolsRules rules;

    private RuleEngine(Policy policy) {
        this.policy = policy;
        this.statements = new Statements(policy);
        this.rules = new DroolsRules(policy);
    }

    /** An engine for the policy that comes with the library. */
    public static RuleEngine withDefaultPolicy() {
        return of(PolicyReader.bundled());
    }

    /** An engine for this policy. */
    public static RuleEngine of(Policy policy) {
        RuleEngine engine = new RuleEngine(policy);
        LOG.debug("loaded policy {} with {} rules", policy.id(), policy.rules().size());
        return engine;
    }

    /** What it decides by. */
    public Policy policy() {
        return policy;
    }

    @Override
    public Decision decide(Initiative initiative) {
        Deliberation deliberation = new Deliberation(statements, initiative);
        try (DroolsRules.Run run = rules.run(deliberation)) {
            run.insert(initiative);
            Balance balance = deliberation.weigh();
            run.insert(balance);
            Outcome outcome = deliberation.judge();
            run.insert(outcome);
        }
        return deliberation.conclude();
    }
}
