package org.wholeads.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Course;
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
        Course course = Course.of(policy, initiative);
        List<Rule> standing = course.standingVerdicts();
        boolean weighs = standing.stream().anyMatch(Explainer::looksAtBalance);
        List<Rule> tieBreaks = course.standingTieBreaks();
        List<Rule> others = Stream.concat(
                        course.verdicts().stream().filter(rule -> !standing.contains(rule)),
                        course.consequences().stream()
                                .filter(rule -> rule.tieBreak().isPresent() && !tieBreaks.contains(rule)))
                .toList();
        return new Why(
                course.leader().orElse(null),
                supports(standing.stream(), course),
                supports(tieBreaks.stream(), course),
                weighs ? supports(course.evidence().stream().sorted(byWeight()), course) : List.of(),
                supports(others.stream().filter(rule -> agrees(rule, course)), course),
                supports(others.stream().filter(rule -> !agrees(rule, course)), course),
                supports(course.consequences().stream().filter(Explainer::saysMoreThanATieBreak), course));
    }

    private static boolean agrees(Rule rule, Course course) {
        return rule.stage() == Stage.VERDICT
                ? rule.verdict().equals(course.leader())
                : rule.tieBreak().equals(course.accountable());
    }

    private static boolean saysMoreThanATieBreak(Rule rule) {
        return rule.consequences().size() > 1 || rule.tieBreak().isEmpty();
    }

    /** Why this leader was not decided on. */
    public WhyNot whyNot(Initiative initiative, Leader leader) {
        Course course = Course.of(policy, initiative);
        if (course.leader().equals(Optional.of(leader))) {
            return new WhyNot(leader, leader, List.of());
        }
        List<WhyNot.Path> paths = policy.rules(Stage.VERDICT).stream()
                .filter(rule -> rule.verdict().equals(Optional.of(leader)))
                .map(rule -> path(rule, course))
                .sorted(Comparator.comparingInt(path -> path.failed().size()))
                .toList();
        return new WhyNot(leader, course.leader().orElse(null), paths);
    }

    private static WhyNot.Path path(Rule rule, Course course) {
        List<Rule> above = course.verdicts().stream()
                .filter(other ->
                        other.salience() >= rule.salience() && !other.verdict().equals(rule.verdict()))
                .toList();
        return new WhyNot.Path(rule, Obstacle.of(rule, course.facts()), above);
    }

    private static List<Support> supports(Stream<Rule> rules, Course course) {
        return rules.map(rule -> new Support(rule, Observation.supporting(rule, course.facts())))
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
