package org.wholeads.benchmarks.decide;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.wholeads.Decision;
import org.wholeads.engine.CompiledPolicy;

/**
 * What decisions by a policy hold on average.
 *
 * @param reasons evidence, verdicts and tie-breaks
 * @param others conditions, risks, advice, consultations and questions
 * @param unknown facts that nobody stated and that matter
 */
record Shape(String rules, int size, double reasons, double others, double unknown) {
    static Shape of(String rules) {
        CompiledPolicy service = CompiledPolicy.unproved(Policies.of(rules));
        Decision[] decisions = Arrays.stream(Initiatives.of(Decide.INITIATIVES))
                .map(service::decide)
                .toArray(Decision[]::new);
        return new Shape(
                rules,
                service.policy().rules().size(),
                mean(decisions, decision -> decision.reasons().size()),
                mean(
                        decisions,
                        decision -> decision.conditions().size()
                                + decision.risks().size()
                                + decision.advice().size()
                                + decision.consulted().size()
                                + decision.questions().size()),
                mean(decisions, decision -> decision.unknown().size()));
    }

    private static double mean(Decision[] decisions, ToIntFunction<Decision> count) {
        return Arrays.stream(decisions).mapToInt(count).average().orElseThrow();
    }
}
