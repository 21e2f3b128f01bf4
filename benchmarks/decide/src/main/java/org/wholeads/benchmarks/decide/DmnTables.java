package org.wholeads.benchmarks.decide;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.wholeads.Fact;
import org.wholeads.Fact.Form;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.policy.Policy;

/**
 * Kie DMN: evidence is three tables that collect a sum, verdicts one table of which the first row that matches counts ({@link
 * DmnText}). It says who leads; reasons, conditions, risks, advice, questions and tie-breaks are left out.
 */
final class DmnTables {
    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnTables(Policy policy) {
        String text = new DmnText(policy).toString();
        Resource resource = ResourceFactory.newReaderResource(new StringReader(text), "UTF-8");
        resource.setSourcePath("policy.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    Leader decide(Initiative initiative) {
        DMNContext context = runtime.newContext();
        for (Fact fact : Fact.values()) {
            context.set(fact.label(), value(fact, fact.in(initiative)));
        }
        context.set("primaryObjective", initiative.primaryObjective().name());
        DMNResult result = runtime.evaluateByName(model, context, DmnText.LEADER);
        Object leader = result.getDecisionResultByName(DmnText.LEADER).getResult();
        if (leader == null) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return Leader.valueOf((String) leader);
    }

    private static Object value(Fact fact, Object value) {
        if (value == null || fact.form() == Form.TEXT || fact.form() == Form.YES_NO) {
            return value;
        }
        if (fact.form() == Form.ONE_OF) {
            return ((Enum<?>) value).name();
        }
        if (fact.form() == Form.SEVERAL_OF) {
            Collection<?> choices = (Collection<?>) value;
            return choices.stream().map(choice -> ((Enum<?>) choice).name()).toList();
        }
        return value instanceof Map<?, ?> map ? map : new BigDecimal(value.toString());
    }
}
