package org.wholeads.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * What happens to one initiative, stage by stage, by the plain meaning of the rules. Unlike a decision it tells how far an
 * undecided initiative gets.
 *
 * @param facts all that is known in the end; no outcome if the verdicts name nobody, or several
 * @param holding the names of the rules that hold
 * @param standing the names of the verdicts and tie-breaks that stand
 * @param leader who leads; empty if that, or who breaks a tie, is not decided
 */
record Course(Facts facts, Set<String> holding, Set<String> standing, Optional<Leader> leader) {
    static Course of(Policy policy, Initiative initiative) {
        Facts facts = Facts.of(initiative);
        List<Rule> evidence = holding(policy.rules(Stage.EVIDENCE), facts);
        Set<String> holding = new HashSet<>();
        evidence.forEach(rule -> holding.add(rule.name()));
        facts = facts.with(balance(evidence));
        List<Rule> verdicts = holding(policy.rules(Stage.VERDICT), facts);
        verdicts.forEach(rule -> holding.add(rule.name()));
        List<Rule> standing = agreed(verdicts, Course::leader);
        if (standing.isEmpty()) {
            return new Course(facts, holding, Set.of(), Optional.empty());
        }
        Leader leader = Objects.requireNonNull(leader(standing.get(0)));
        facts = facts.with(new Outcome(leader));
        List<Rule> consequences = holding(policy.rules(Stage.CONSEQUENCE), facts);
        consequences.forEach(rule -> holding.add(rule.name()));
        List<Rule> tieBreaks = agreed(consequences, Course::accountable);
        Set<String> all = new HashSet<>();
        standing.forEach(rule -> all.add(rule.name()));
        tieBreaks.forEach(rule -> all.add(rule.name()));
        boolean open = leader == Leader.JOINT && tieBreaks.isEmpty();
        return new Course(facts, holding, all, open ? Optional.empty() : Optional.of(leader));
    }

    /** The facts as they were when the rules of a stage were evaluated; empty if they were not. */
    Optional<Facts> at(Stage stage) {
        return stage == Stage.CONSEQUENCE && facts.outcome() == null ? Optional.empty() : Optional.of(facts);
    }

    private static List<Rule> holding(List<Rule> rules, Facts facts) {
        List<Rule> holding = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.holds(facts)) {
                holding.add(rule);
            }
        }
        return holding;
    }

    /** Of the rules that name somebody those of the highest salience, if they agree; rules come by falling salience. */
    private static List<Rule> agreed(List<Rule> rules, Function<Rule, @Nullable Leader> named) {
        List<Rule> highest = new ArrayList<>();
        for (Rule rule : rules) {
            Leader says = named.apply(rule);
            if (says == null) {
                continue;
            }
            if (!highest.isEmpty() && highest.get(0).salience() != rule.salience()) {
                break;
            }
            highest.add(rule);
            if (named.apply(highest.get(0)) != says) {
                return List.of();
            }
        }
        return highest;
    }

    private static @Nullable Leader leader(Rule rule) {
        for (Consequence consequence : rule.consequences()) {
            if (consequence instanceof Consequence.Lead lead) {
                return lead.leader();
            }
        }
        return null;
    }

    private static @Nullable Leader accountable(Rule rule) {
        for (Consequence consequence : rule.consequences()) {
            if (consequence instanceof Consequence.TieBreak tieBreak) {
                return tieBreak.accountable();
            }
        }
        return null;
    }

    private static Balance balance(List<Rule> evidence) {
        int[] sums = new int[Leader.values().length];
        for (Rule rule : evidence) {
            for (Consequence consequence : rule.consequences()) {
                if (consequence instanceof Consequence.Favour favour) {
                    sums[favour.side().ordinal()] += favour.weight();
                }
            }
        }
        return new Balance(
                sums[Leader.CTO.ordinal()], sums[Leader.CMO.ordinal()], sums[Leader.HANDS_ON_USER.ordinal()]);
    }
}
