package org.wholeads.testing;

import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.policy.Rule;

/** Makes assertions: such that throw at once, or such whose failures are collected. */
interface Asserts {
    /** Each failure is thrown at once. */
    Asserts THROWING = new Asserts() {
        @Override
        public DecisionAssert about(@Nullable Decision decision) {
            return new ConditionAssert(decision);
        }

        @Override
        public RuleAssert about(Rule rule) {
            return new RuleAssert(rule);
        }
    };

    /**
     * About a decision.
     *
     * @param decision {@code null} if nobody leads
     */
    DecisionAssert about(@Nullable Decision decision);

    /** About a rule. */
    RuleAssert about(Rule rule);
}
