package org.wholeads.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.UndecidedException;
import org.wholeads.engine.RuleEngine;
import org.wholeads.explain.Explainer;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Wording;
import org.wholeads.report.Explanation;
import org.wholeads.report.RuleAccount;

/**
 * Scenarios, tried on a policy.
 *
 * <pre>{@code
 * ScenarioRun run = ScenarioRun.of(policy, ScenarioFiles.read(Path.of("scenarios")));
 * run.results().stream().filter(result -> !result.isAsExpected())...
 * }</pre>
 *
 * Immutable; may be used by any number of threads.
 */
public final class ScenarioRun {
    private final Policy policy;
    private final List<ScenarioResult> results;

    private ScenarioRun(Policy policy, List<ScenarioResult> results) {
        this.policy = policy;
        this.results = results;
    }

    /**
     * Tries the scenarios, each by itself. The policy may have gaps and contradictions: what it cannot decide is not as
     * expected.
     *
     * @throws InputRefusedException if scenarios name rules that the policy does not have, with all of them; nothing has
     *     been tried then
     */
    public static ScenarioRun of(Policy policy, List<Scenario> scenarios) {
        refuseUnknownRules(policy, scenarios);
        DecisionService service = RuleEngine.unproved(policy);
        return new ScenarioRun(
                policy,
                scenarios.stream().map(scenario -> result(service, scenario)).toList());
    }

    private static void refuseUnknownRules(Policy policy, List<Scenario> scenarios) {
        Set<String> names = policy.rules().stream().map(Rule::name).collect(Collectors.toSet());
        Flaws flaws = new Flaws();
        for (Scenario scenario : scenarios) {
            for (Expectation expectation : scenario.expected()) {
                if (expectation instanceof Expectation.OfRule rule && !names.contains(rule.rule())) {
                    flaws.add(
                            scenario.place().toString(),
                            "speaks of the rule " + Wording.quoted(rule.rule()) + ", which policy "
                                    + policy.id().name() + " does not have"
                                    + Wording.near(rule.rule(), names));
                }
            }
        }
        flaws.refuse();
    }

    private static ScenarioResult result(DecisionService service, Scenario scenario) {
        try {
            return ScenarioResult.decided(scenario, service.decide(scenario.initiative()));
        } catch (UndecidedException e) {
            return ScenarioResult.undecided(scenario, why(e));
        }
    }

    /** By names alone: what is accepted today is still the same when some other rule has moved or changed. */
    private static String why(UndecidedException undecided) {
        return undecided.rules().isEmpty()
                ? "no rule decides"
                : undecided.rules().stream()
                                .map(rule -> Wording.quoted(rule.name()))
                                .collect(Collectors.joining(" and "))
                        + " disagree";
    }

    /** What the scenarios were tried on. */
    public Policy policy() {
        return policy;
    }

    /** What came out, in the order of the scenarios. */
    public List<ScenarioResult> results() {
        return results;
    }

    /** Why a result of this run came out so, and why the leader that was expected did not, if that is what disagrees. */
    public Explanation explanation(ScenarioResult result) {
        Explainer explainer = Explainer.of(policy);
        Initiative initiative = result.scenario().initiative();
        return new Explanation(
                initiative,
                result.decision(),
                explainer.why(initiative),
                missed(result).map(leader -> explainer.whyNot(initiative, leader)),
                Optional.empty());
    }

    /** What the rules have to do with what is not as expected, where the explanation does not tell it; none if undecided. */
    public List<RuleAccount> accounts(ScenarioResult result) {
        return result.decision().stream()
                .flatMap(decision -> result.scenario().unmet(decision).stream()
                        .flatMap(unmet -> new Witnesses(policy, result, decision).on(unmet).stream()))
                .toList();
    }

    private static Optional<Leader> missed(ScenarioResult result) {
        List<Expectation> unmet = result.decision()
                .map(result.scenario()::unmet)
                .orElse(result.scenario().expected());
        Optional<Leader> leader = unmet.stream()
                .filter(Expectation.LedBy.class::isInstance)
                .map(expected -> ((Expectation.LedBy) expected).leader())
                .findFirst();
        return leader.isPresent() ? leader : missedAsAccountable(result, unmet);
    }

    /** Unless several lead together, who leads is accountable. */
    private static Optional<Leader> missedAsAccountable(ScenarioResult result, List<Expectation> unmet) {
        return result.decision().filter(it -> it.leader() == Leader.JOINT).isPresent()
                ? Optional.empty()
                : unmet.stream()
                        .filter(Expectation.Accountable.class::isInstance)
                        .map(expected -> ((Expectation.Accountable) expected).leader())
                        .findFirst();
    }
}
