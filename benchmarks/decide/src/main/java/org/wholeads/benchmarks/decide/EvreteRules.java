package org.wholeads.benchmarks.decide;

import java.util.List;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/** Evrete: the same facts and stages, conditions as Java, a new session for each decision. */
final class EvreteRules {
    private final Knowledge knowledge;

    EvreteRules(Policy policy) {
        RuleSetBuilder<Knowledge> builder =
                new KnowledgeService().newKnowledge().builder();
        for (Rule rule : policy.rules()) {
            add(rule, builder);
        }
        knowledge = builder.build();
    }

    Hearing decide(Initiative initiative) {
        Hearing hearing = new Hearing();
        try (StatefulSession session = knowledge.newStatefulSession()) {
            session.set("ruling", hearing);
            session.insert(initiative);
            session.fire();
            session.insert(hearing.balance());
            session.fire();
            session.insert(new Outcome(hearing.leader()));
            session.fire();
        }
        return hearing;
    }

    private static void add(Rule rule, RuleSetBuilder<Knowledge> builder) {
        LhsBuilder<Knowledge> matching =
                builder.newRule(rule.name()).salience(rule.salience()).getLhs();
        for (Pattern pattern : rule.patterns()) {
            String variable = "$" + pattern.subject().label();
            matching.addFact(variable, type(pattern.subject()));
        }
        for (Pattern pattern : rule.patterns()) {
            String variable = "$" + pattern.subject().label();
            pattern.conditions()
                    .forEach(condition -> matching.where(
                            (ValuesPredicate) values -> condition.holds(values.get(0, Object.class)), variable));
        }
        List<Consequence> consequences = rule.consequences();
        matching.execute(context -> {
            Hearing hearing = context.getRuntime().get("ruling");
            consequences.forEach(hearing::hear);
        });
    }

    private static Class<?> type(Subject subject) {
        return switch (subject) {
            case INITIATIVE -> Initiative.class;
            case BALANCE -> Balance.class;
            case OUTCOME -> Outcome.class;
        };
    }
}
