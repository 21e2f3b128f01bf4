package org.wholeads.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.UndecidedException;
import org.wholeads.engine.PolicyEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/** A policy about which something is to be asserted. Immutable; what it returns belongs to one thread. */
public final class PolicyVerifier {
    private final Policy policy;
    private final PolicyEngine engine;
    private final Asserts asserts;
    private final PolicyReasons reasons;

    PolicyVerifier(PolicyEngine engine, Asserts asserts) {
        this.policy = engine.policy();
        this.engine = engine;
        this.asserts = asserts;
        this.reasons = new PolicyReasons(policy);
    }

    /**
     * Begins assertions about what the whole policy decides. If it cannot decide this initiative, each of them fails and says
     * why.
     */
    public DecisionAssert given(Initiative initiative) {
        return asserts.about(decision(initiative)).explainedBy(new PolicyAccount(reasons, initiative));
    }

    /**
     * Takes one rule alone.
     *
     * @throws IllegalArgumentException if the policy has no rule of this title
     */
    public RuleVerifier rule(String title) {
        List<Rule> found = policy.rules().stream()
                .filter(rule -> rule.name().equals(title))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the policy " + policy.id() + " has no rule \"" + title + "\""
                    + Titles.hint(title, reasons.titles()));
        }
        return new RuleVerifier(policy, found.get(0), asserts);
    }

    private @Nullable Decision decision(Initiative initiative) {
        try {
            return engine.decide(initiative);
        } catch (UndecidedException e) {
            return null; // The account says why.
        }
    }
}
