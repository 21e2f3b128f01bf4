package org.wholeads.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;

/**
 * What happens to one initiative, stage by stage, by the plain meaning of a policy's rules. Unlike a decision it tells how far
 * an initiative gets that the policy leaves undecided. Immutable.
 *
 * @param facts all that is known in the end; no outcome unless the verdicts that stand name one leader
 * @param evidence the evidence that holds
 * @param verdicts the verdicts that hold, by falling salience
 * @param consequences the consequences that hold, by falling salience; none if nobody leads
 */
public record Course(Facts facts, List<Rule> evidence, List<Rule> verdicts, List<Rule> consequences) {
    public Course {
        evidence = List.copyOf(evidence);
        verdicts = List.copyOf(verdicts);
        consequences = List.copyOf(consequences);
    }

    /** The course of an initiative through a policy. */
    public static Course of(Policy policy, Initiative initiative) {
        Facts atFirst = Facts.of(initiative);
        List<Rule> evidence = holding(policy, Stage.EVIDENCE, atFirst);
        Facts weighed = atFirst.with(balance(evidence));
        List<Rule> verdicts = holding(policy, Stage.VERDICT, weighed);
        Optional<Leader> leader = agreed(highest(verdicts), Rule::verdict);
        if (leader.isEmpty()) {
            return new Course(weighed, evidence, verdicts, List.of());
        }
        Facts decided = weighed.with(new Outcome(leader.get()));
        return new Course(decided, evidence, verdicts, holding(policy, Stage.CONSEQUENCE, decided));
    }

    /** The verdicts of the highest salience; they need not agree. */
    public List<Rule> standingVerdicts() {
        return highest(verdicts);
    }

    /** The tie-breaks of the highest salience; they need not agree. */
    public List<Rule> standingTieBreaks() {
        return highest(consequences.stream()
                .filter(rule -> rule.tieBreak().isPresent())
                .toList());
    }

    /** Whom the verdicts that stand name; empty if there is none, or they disagree. */
    public Optional<Leader> leader() {
        return agreed(standingVerdicts(), Rule::verdict);
    }

    /** The leader, or for joint leaders whom the tie-breaks that stand name; empty if nobody is accountable. */
    public Optional<Leader> accountable() {
        Optional<Leader> leader = leader();
        return leader.equals(Optional.of(Leader.JOINT)) ? agreed(standingTieBreaks(), Rule::tieBreak) : leader;
    }

    private static List<Rule> holding(Policy policy, Stage stage, Facts facts) {
        return policy.rules(stage).stream().filter(rule -> rule.holds(facts)).toList();
    }

    private static List<Rule> highest(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.salience() == rules.get(0).salience())
                .toList();
    }

    private static Optional<Leader> agreed(List<Rule> rules, Function<Rule, Optional<Leader>> named) {
        List<Leader> leaders = rules.stream()
                .flatMap(rule -> named.apply(rule).stream())
                .distinct()
                .toList();
        return leaders.size() == 1 ? Optional.of(leaders.get(0)) : Optional.empty();
    }

    private static Balance balance(List<Rule> evidence) {
        return new Balance(
                weight(evidence, Leader.CTO), weight(evidence, Leader.CMO), weight(evidence, Leader.HANDS_ON_USER));
    }

    private static int weight(List<Rule> evidence, Leader side) {
        return evidence.stream().mapToInt(rule -> rule.weight(side)).sum();
    }
}
