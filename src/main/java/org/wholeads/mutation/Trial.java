package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Outcome;
import org.wholeads.UndecidedException;
import org.wholeads.engine.Evaluator;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.scenario.Expectation;
import org.wholeads.scenario.Scenario;

/**
 * A scenario that a policy passes, with the facts of each stage, on which a mutant's rule must behave differently to fail it,
 * and what counts of the decision. Immutable.
 */
record Trial(Scenario scenario, Facts facts, Substance substance) {
    /** The scenarios that the policy passes; one that it fails says nothing about mutants. */
    static List<Trial> of(Policy policy, List<Scenario> scenarios) {
        Evaluator evaluator = Evaluator.of(policy);
        List<Trial> passed = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            decided(evaluator, scenario)
                    .filter(decision -> scenario.unmet(decision).isEmpty())
                    .ifPresent(decision ->
                            passed.add(new Trial(scenario, facts(scenario, decision), Substance.of(decision))));
        }
        return passed;
    }

    private static Optional<Decision> decided(DecisionService service, Scenario scenario) {
        try {
            return Optional.of(service.decide(scenario.initiative()));
        } catch (UndecidedException e) {
            return Optional.empty();
        }
    }

    private static Facts facts(Scenario scenario, Decision decision) {
        Balance balance = decision.balance();
        return Facts.of(scenario.initiative()).with(balance).with(new Outcome(decision.leader()));
    }

    /** Whether the mutant fails the scenario. */
    boolean kills(Mutant mutant, DecisionService decider) {
        return isTouchedBy(mutant)
                && decided(decider, scenario)
                        .filter(decision -> scenario.unmet(decision).isEmpty())
                        .isEmpty();
    }

    /** Whether the mutant decides the initiative of the scenario differently, whatever the scenario expects. */
    boolean tellsApart(DecisionService decider) {
        return decided(decider, scenario)
                .map(Substance::of)
                .filter(substance::equals)
                .isEmpty();
    }

    boolean isTouchedBy(Mutant mutant) {
        Rule before = mutant.rule();
        boolean held = before.holds(facts);
        if (mutant.changed().isEmpty()) {
            return held || (asksForUnknown() && readsUnknown(before));
        }
        Rule after = mutant.changed().get();
        boolean holds = after.holds(facts);
        boolean saysTheSame =
                before.salience() == after.salience() && before.consequences().equals(after.consequences());
        return held != holds
                || (held && !saysTheSame)
                || (asksForUnknown() && (readsUnknown(before) || readsUnknown(after)));
    }

    private boolean asksForUnknown() {
        return scenario.expected().stream().anyMatch(Expectation.RestsOnUnknown.class::isInstance);
    }

    private boolean readsUnknown(Rule rule) {
        return rule.atoms().stream()
                .map(Atom::field)
                .anyMatch(field -> field.isOptional() && field.in(facts.initiative()) == null);
    }
}
