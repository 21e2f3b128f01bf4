package org.wholeads.testing;

import org.wholeads.Initiative;
import org.wholeads.policy.Course;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/** One rule of a policy about which something is to be asserted. Immutable; what it returns belongs to one thread. */
public final class RuleVerifier {
    private final Policy policy;
    private final Rule rule;
    private final Asserts asserts;

    RuleVerifier(Policy policy, Rule rule, Asserts asserts) {
        this.policy = policy;
        this.rule = rule;
        this.asserts = asserts;
    }

    /** Begins assertions about what the rule says of an initiative, whatever the other rules make of that. */
    public RuleAssert given(Initiative initiative) {
        return asserts.about(rule).about(Course.of(policy, initiative).facts());
    }
}
