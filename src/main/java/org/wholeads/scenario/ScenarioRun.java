package org.wholeads.scenario;

import java.util.ArrayList;
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
import org.wholeads.portfolio.Problem;
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

    private final List<BrokenScenario> broken;

    private ScenarioRun(Policy policy, List<ScenarioResult> results, List<BrokenScenario> broken) {
        this.policy = policy;
        this.results = results;
        this.broken = List.copyOf(broken);
    }

    /**
     * Tries the scenarios, each by itself. The policy may have gaps and contradictions: what it cannot decide is not as
     * expected. Scenarios that name rules which the policy does not have are broken, and not tried.
     */
    public static ScenarioRun of(Policy policy, ScenarioSet scenarios) {
        Set<String> names = policy.rules().stream().map(Rule::name).collect(Collectors.toSet());
        DecisionService service = RuleEngine.unproved(policy);
        List<ScenarioResult> results = new ArrayList<>();
        List<BrokenScenario> broken = new ArrayList<>(scenarios.broken());
        RuleSuggestions suggestions = new RuleSuggestions(names);
        for (Scenario scenario : scenarios.scenarios()) {
            List<Problem> problems = unknownRules(policy, names, suggestions, scenario);
            if (problems.isEmpty()) {
                results.add(result(service, scenario));
            } else {
                broken.add(new BrokenScenario(Optional.of(scenario.title()), scenario.place(), problems));
            }
        }
        return new ScenarioRun(policy, List.copyOf(results), broken);
    }

    /** Likewise, of scenarios none of which is broken yet. */
    public static ScenarioRun of(Policy policy, List<Scenario> scenarios) {
        return of(policy, new ScenarioSet(scenarios, List.of()));
    }

    private static List<Problem> unknownRules(
            Policy policy, Set<String> names, RuleSuggestions suggestions, Scenario scenario) {
        List<Problem> problems = new ArrayList<>();
        for (Expectation expectation : scenario.expected()) {
            if (expectation instanceof Expectation.OfRule rule && !names.contains(rule.rule())) {
                problems.add(new Problem(
                        scenario.place().toString(),
                        "speaks of the rule " + Wording.quoted(rule.rule()) + ", which policy "
                                + policy.id().name() + " does not have" + suggestions.near(rule.rule())));
            }
        }
        return problems;
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

    /** The scenarios that were tried. */
    public List<Scenario> scenarios() {
        return results.stream().map(ScenarioResult::scenario).toList();
    }

    /** What could not be tried: scenarios, and files that could not be read. */
    public List<BrokenScenario> broken() {
        return broken;
    }

    /** Why a result of this run came out so, and why the leader that was expected did not, if that is what disagrees. */
    public Explanation explanation(ScenarioResult result) {
        Explainer explainer = Explainer.of(policy);
        Initiative initiative = result.scenario().initiative();
        return new Explanation(
                policy.id(),
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
