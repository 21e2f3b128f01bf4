package org.wholeads.engine;

import java.util.List;
import java.util.Objects;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * Decides by the plain meaning of the rules, one after the other, without Drools. Ready at once: made for many policies of
 * which each decides a few initiatives, such as the mutants of one. For few policies and many initiatives there is {@link
 * RuleEngine}. Immutable and safe for any number of threads.
 */
public final class Evaluator implements PolicyEngine {
    private final Policy policy;
    private final Statements statements;
    private final UnknownFacts unknown;

    private Evaluator(Policy policy) {
        this.policy = Objects.requireNonNull(policy, "policy must not be null");
        this.statements = new Statements(policy);
        this.unknown = new UnknownFacts(policy.rules());
    }

    /** One for this policy, whether or not it decides every initiative. */
    public static Evaluator of(Policy policy) {
        return new Evaluator(policy);
    }

    @Override
    public Policy policy() {
        return policy;
    }

    /** @throws org.wholeads.UndecidedException if no rule gives a verdict, or the highest disagree */
    @Override
    public Decision decide(Initiative initiative) {
        Objects.requireNonNull(initiative, "initiative must not be null");
        Deliberation deliberation = new Deliberation(statements, initiative);
        Facts facts = Facts.of(initiative);
        fire(Stage.EVIDENCE, facts, deliberation);
        Balance balance = deliberation.weigh();
        facts = facts.with(balance);
        fire(Stage.VERDICT, facts, deliberation);
        Outcome outcome = deliberation.judge();
        facts = facts.with(outcome);
        fire(Stage.CONSEQUENCE, facts, deliberation);
        return deliberation.conclude(unknown.of(facts));
    }

    private void fire(Stage stage, Facts facts, Deliberation deliberation) {
        List<Rule> rules = policy.rules();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.stage() == stage && rule.holds(facts)) {
                deliberation.fired(i);
            }
        }
    }
}
