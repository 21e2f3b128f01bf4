package org.wholeads.benchmarks.decide;

import java.util.function.Function;
import org.wholeads.Initiative;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;

/** Who is measured. */
public enum Contender {
    HAND_WRITTEN("hand-written Java", Answer.DECISION, policy -> HandWriting.of(policy)::decide),
    COMPILED_POLICY("`CompiledPolicy`", Answer.DECISION, policy -> CompiledPolicy.unproved(policy)::decide),
    RULE_ENGINE("`RuleEngine`", Answer.DECISION, policy -> RuleEngine.unproved(policy)::decide),
    BARE_DROOLS("bare Drools, new session", Answer.RULES, policy -> new BareDrools(policy, false)::decide),
    BARE_DROOLS_AGAIN("bare Drools, session used again", Answer.RULES, policy -> new BareDrools(policy, true)::decide),
    STOCK_DROOLS("stock Drools, new session", Answer.TEXTS, policy -> new StockDrools(policy)::decide),
    EASY_RULES("Easy Rules", Answer.TEXTS, policy -> new EasyRules(policy)::decide),
    EVRETE("Evrete", Answer.TEXTS, policy -> new EvreteRules(policy)::decide),
    KIE_DMN("Kie DMN", Answer.LEADER, policy -> new DmnTables(policy)::decide);

    /** How much a contender answers. */
    enum Answer {
        /** An {@link org.wholeads.Decision}, equal to ours. */
        DECISION("the whole `Decision`"),
        /** A {@link Tally}: the leader, and the numbers of the rules that fired. */
        RULES("leader, which rules fired"),
        /** A {@link Hearing}: the leader, and what rules said, in no order. */
        TEXTS("leader, what rules said"),
        /** A {@link org.wholeads.Leader}. */
        LEADER("leader only");

        final String label;

        Answer(String label) {
            this.label = label;
        }
    }

    final String label;
    final Answer answer;
    private final Function<Policy, Decider> made;

    Contender(String label, Answer answer, Function<Policy, Decider> made) {
        this.label = label;
        this.answer = answer;
        this.made = made;
    }

    /** Ready to decide by this policy; safe for several threads. */
    Decider of(Policy policy) {
        return made.apply(policy);
    }

    /** Decides one initiative. */
    @FunctionalInterface
    interface Decider {
        Object decide(Initiative initiative);
    }
}
