package org.wholeads.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * Answers questions about single decisions: why, and why not somebody else. The answers follow from the policy alone, by
 * the plain meaning of its rules. Immutable; may be used by any number of threads.
 */
public final class Explainer {
    private final Policy policy;

    private Explainer(Policy policy) {
        this.policy = policy;
    }

    /** An explainer for this policy. */
    public static Explainer of(Policy policy) {
        return new Explainer(policy);
    }

    /** Why the policy decides as it does, or why it cannot decide. */
    public Why why(Initiative initiative) {
        Trial trial = Trial.of(policy, initiative);
        boolean weighs = trial.standing().stream().anyMatch(Explainer::looksAtBalance);
        return new Why(
                trial.leader(),
                supports(trial.standing().stream(), trial),
                weighs ? supports(holding(Stage.EVIDENCE, trial).sorted(byWeight()), trial) : List.of(),
                supports(
                        holding(Stage.VERDICT, trial)
                                .filter(rule -> !trial.standing().contains(rule)),
                        trial),
                trial.leader() == null ? List.of() : supports(holding(Stage.CONSEQUENCE, trial), trial));
    }

    /** Why this leader was not decided on. */
    public WhyNot whyNot(Initiative initiative, Leader leader) {
        Trial trial = Trial.of(policy, initiative);
        if (trial.leader() == leader) {
            return new WhyNot(leader, leader, List.of());
        }
        List<WhyNot.Path> paths = policy.rules(Stage.VERDICT).stream()
                .filter(rule -> Trial.leaderOf(rule) == leader)
                .map(rule -> path(rule, trial))
                .sorted(Comparator.comparingInt(path -> path.failed().size()))
                .toList();
        return new WhyNot(leader, trial.leader(), paths);
    }

    private WhyNot.Path path(Rule rule, Trial trial) {
        List<Rule> above = holding(Stage.VERDICT, trial)
                .filter(other -> other.salience() >= rule.salience() && Trial.leaderOf(other) != Trial.leaderOf(rule))
                .toList();
        return new WhyNot.Path(rule, Obstacle.of(rule, trial.facts()), above);
    }

    private Stream<Rule> holding(Stage stage, Trial trial) {
        return policy.rules(stage).stream().filter(rule -> rule.holds(trial.facts()));
    }

    private static List<Support> supports(Stream<Rule> rules, Trial trial) {
        Facts facts = trial.facts();
        return rules.map(rule -> new Support(rule, Observation.supporting(rule, facts)))
                .toList();
    }

    private static boolean looksAtBalance(Rule rule) {
        return rule.patterns().stream()
                .anyMatch(pattern -> pattern.subject() == Subject.BALANCE
                        && !pattern.conditions().isEmpty());
    }

    private static Comparator<Rule> byWeight() {
        return Comparator.comparingInt((Rule rule) -> rule.consequences().stream()
                        .mapToInt(consequence -> ((Consequence.Favour) consequence).weight())
                        .sum())
                .reversed();
    }
}
