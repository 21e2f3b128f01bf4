package org.wholeads.testing;

import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.UndecidedException;
import org.wholeads.engine.Evaluator;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** The facts of an initiative as all rules of a policy together make them. */
final class WholePolicy {
    private WholePolicy() {}

    /** The initiative, the balance, and the outcome unless nobody leads. */
    static Facts facts(Policy policy, Initiative initiative) {
        Facts weighed = Facts.of(initiative).with(balance(policy, initiative));
        try {
            Decision decision = Evaluator.of(policy).decide(initiative);
            return weighed.with(new Outcome(decision.leader()));
        } catch (UndecidedException e) {
            return weighed;
        }
    }

    private static Balance balance(Policy policy, Initiative initiative) {
        Facts facts = Facts.of(initiative);
        int[] sums = new int[Leader.values().length];
        for (Rule rule : policy.rules(Stage.EVIDENCE)) {
            if (rule.holds(facts)) {
                for (Consequence consequence : rule.consequences()) {
                    Consequence.Favour favour = (Consequence.Favour) consequence;
                    sums[favour.side().ordinal()] += favour.weight();
                }
            }
        }
        return new Balance(
                sums[Leader.CTO.ordinal()], sums[Leader.CMO.ordinal()], sums[Leader.HANDS_ON_USER.ordinal()]);
    }
}
