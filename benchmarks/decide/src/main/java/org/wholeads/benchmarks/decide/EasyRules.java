package org.wholeads.benchmarks.decide;

import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Easy Rules: a set of rules for each stage, whose conditions are Java and whose priority is the salience. */
final class EasyRules {
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules evidence;
    private final Rules verdicts;
    private final Rules consequences;

    EasyRules(Policy policy) {
        evidence = rules(policy.rules(Stage.EVIDENCE));
        verdicts = rules(policy.rules(Stage.VERDICT));
        consequences = rules(policy.rules(Stage.CONSEQUENCE));
    }

    Hearing decide(Initiative initiative) {
        Hearing hearing = new Hearing();
        Facts facts = new Facts();
        facts.put("ruling", hearing);
        facts.put("known", org.wholeads.policy.Facts.of(initiative));
        engine.fire(evidence, facts);
        Balance balance = hearing.balance();
        facts.put("known", new org.wholeads.policy.Facts(initiative, balance, null));
        engine.fire(verdicts, facts);
        facts.put("known", new org.wholeads.policy.Facts(initiative, balance, new Outcome(hearing.leader())));
        engine.fire(consequences, facts);
        return hearing;
    }

    private static Rules rules(List<Rule> rules) {
        Rules all = new Rules();
        for (Rule rule : rules) {
            List<Consequence> consequences = rule.consequences();
            all.register(new RuleBuilder()
                    .name(rule.name())
                    .priority(-rule.salience())
                    .when(facts -> rule.holds(facts.get("known")))
                    .then(facts -> consequences.forEach(facts.<Hearing>get("ruling")::hear))
                    .build());
        }
        return all;
    }
}
