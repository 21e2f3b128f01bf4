package org.wholeads.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Global;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.PatternDSL.PatternDefImpl;
import org.drools.model.Rule.Attribute;
import org.drools.model.RuleItemBuilder;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.impl.DeclarationImpl;
import org.drools.model.impl.GlobalImpl;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleBuilder;
import org.drools.model.impl.ViewBuilder;
import org.drools.model.index.AlphaIndexImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
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

/**
 * A policy as a Drools rule base, built as an executable model in memory. The one class that touches Drools, and its
 * internal API: {@code ModelImpl} and {@code KieBaseBuilder} are why the version of Drools is pinned.
 *
 * <p>The parts of the model are made by their constructors, as {@code PatternDSL} makes them: that class itself refers to so
 * many others that it costs each start some fifty classes.
 *
 * <p>Inside the model rules have neutral names; what an author wrote stays outside.
 */
final class DroolsRules {
    private static final String PACKAGE = "rules";
    private static final String RULING = "ruling";

    /** Sessions to use again: that takes three quarters of the time and half of the memory of new ones. */
    private final KieSessionsPool sessions;

    private final int size;

    DroolsRules(Policy policy) {
        Global<Deliberation> ruling = new GlobalImpl<>(Deliberation.class, PACKAGE, RULING);
        ModelImpl model = new ModelImpl();
        model.addGlobal(ruling);
        List<Rule> rules = policy.rules();
        for (int i = 0; i < rules.size(); i++) {
            model.addRule(rule(i, rules.get(i), ruling));
        }
        this.sessions = sessions(model);
        this.size = rules.size();
    }

    /**
     * Drools looks for its own parts with the context class loader of the thread, once for all, and some threads have one that
     * does not know Drools: workers of a parallel stream where an application brings its own loader.
     */
    private static KieSessionsPool sessions(ModelImpl model) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KieBaseBuilder.class.getClassLoader());
        try {
            // With a configuration of its own the builder needs no KieServices, and so nothing of Drools' compiler.
            KieBase base =
                    KieBaseBuilder.createKieBaseFromModel(model, RuleBaseFactory.newKnowledgeBaseConfiguration());
            return base.newKieSessionsPool(1);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static org.drools.model.Rule rule(int index, Rule rule, Global<Deliberation> ruling) {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            items.add(
                    switch (pattern.subject()) {
                        case INITIATIVE -> matching(Initiative.class, "i" + index, pattern);
                        case BALANCE -> matching(Balance.class, "b" + index, pattern);
                        case OUTCOME -> matching(Outcome.class, "o" + index, pattern);
                    });
        }
        items.add(new ConsequenceBuilder._1<>(ruling).execute(deliberation -> deliberation.fired(index)));
        return new RuleBuilder(ViewBuilder.PATTERN, PACKAGE, "r" + index)
                .attribute(Attribute.SALIENCE, rule.salience())
                .build(items.toArray(new RuleItemBuilder<?>[0]));
    }

    private static <T> PatternDef<T> matching(Class<T> type, String variable, Pattern pattern) {
        PatternDef<T> matching = new PatternDefImpl<>(new DeclarationImpl<>(type, variable));
        for (Condition condition : pattern.conditions()) {
            // Drools shares the node of conditions with the same identifier, which is the condition's own text.
            String identifier = pattern.subject() + " " + condition;
            if (condition instanceof Comparison comparison && isIndexed(comparison)) {
                matching.expr(
                        identifier,
                        condition::holds,
                        new AlphaIndexImpl<>(
                                Object.class,
                                ConstraintType.EQUAL,
                                Field.labels(pattern.subject())
                                        .indexOf(comparison.field().label()),
                                comparison.field()::in,
                                comparison.constant().value()));
            } else {
                matching.expr(identifier, condition::holds);
            }
        }
        return matching;
    }

    private static boolean isIndexed(Comparison comparison) {
        return comparison.operator() == Operator.EQUAL
                && comparison.field().form() == Form.ONE_OF
                && comparison.constant().value() != null;
    }

    /** Starts to decide one initiative; rules report to the deliberation. */
    Run run(Deliberation deliberation) {
        KieSession session = sessions.newKieSession();
        session.setGlobal(RULING, deliberation);
        return new Run(session, size);
    }

    /** One initiative on its way through the stages. Not thread-safe. */
    static final class Run implements AutoCloseable {
        private final KieSession session;
        private final int limit;

        private Run(KieSession session, int limit) {
            this.session = session;
            this.limit = limit;
        }

        /** Inserts the next fact and fires the rules that match; none can fire twice, the limit is a second guard. */
        void insert(Object fact) {
            session.insert(fact);
            session.fireAllRules(limit);
        }

        /** Empties the session and puts it back. */
        @Override
        public void close() {
            session.dispose();
        }
    }
}
