package org.wholeads.benchmarks.decide;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Global;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule.Attribute;
import org.drools.model.RuleItemBuilder;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.wholeads.Balance;
import org.wholeads.Fact.Form;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Comparison;
import org.wholeads.policy.Field;
import org.wholeads.policy.Operator;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/** Drools sessions of the same executable model as the library's, without any explanation. */
final class BareDrools {
    private final Supplier<KieSession> sessions;
    private final Tally.Effects effects;

    /** @param again whether sessions are used again, as the library does, or each decision has a new one */
    BareDrools(Policy policy, boolean again) {
        Global<Tally> ruling = globalOf(Tally.class, "rules", "ruling");
        ModelImpl model = new ModelImpl();
        model.addGlobal(ruling);
        List<Rule> rules = policy.rules();
        for (int i = 0; i < rules.size(); i++) {
            model.addRule(rule(i, rules.get(i), ruling));
        }
        KieBase base = KieBaseBuilder.createKieBaseFromModel(model, RuleBaseFactory.newKnowledgeBaseConfiguration());
        sessions = again ? base.newKieSessionsPool(1)::newKieSession : base::newKieSession;
        effects = new Tally.Effects(rules);
    }

    Tally decide(Initiative initiative) {
        Tally tally = new Tally(effects);
        KieSession session = sessions.get();
        session.setGlobal("ruling", tally);
        session.insert(initiative);
        session.fireAllRules();
        session.insert(tally.balance());
        session.fireAllRules();
        session.insert(new Outcome(tally.leader()));
        session.fireAllRules();
        session.dispose();
        return tally;
    }

    private static org.drools.model.Rule rule(int index, Rule rule, Global<Tally> ruling) {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            items.add(
                    switch (pattern.subject()) {
                        case INITIATIVE -> matching(Initiative.class, "i" + index, pattern);
                        case BALANCE -> matching(Balance.class, "b" + index, pattern);
                        case OUTCOME -> matching(Outcome.class, "o" + index, pattern);
                    });
        }
        items.add(on(ruling).execute(tally -> tally.fired(index)));
        return PatternDSL.rule("rules", "r" + index)
                .attribute(Attribute.SALIENCE, rule.salience())
                .build(items.toArray(new RuleItemBuilder<?>[0]));
    }

    private static <T> PatternDef<T> matching(Class<T> type, String variable, Pattern pattern) {
        PatternDef<T> matching = pattern(declarationOf(type, variable));
        for (Condition condition : pattern.conditions()) {
            String identifier = pattern.subject() + " " + condition;
            if (condition instanceof Comparison comparison
                    && comparison.operator() == Operator.EQUAL
                    && comparison.field().form() == Form.ONE_OF
                    && comparison.constant().value() != null) {
                int field = Field.labels(pattern.subject()).indexOf(comparison.field().label());
                matching.expr(
                        identifier,
                        condition::holds,
                        alphaIndexedBy(
                                Object.class,
                                ConstraintType.EQUAL,
                                field,
                                comparison.field()::in,
                                comparison.constant().value()));
            } else {
                matching.expr(identifier, condition::holds);
            }
        }
        return matching;
    }
}
