package org.wholeads.scenario;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.wholeads.Decision;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.explain.Obstacle;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.report.RuleAccount;
import org.wholeads.report.RuleAccount.Tried;

/** The rules that can tell why something expected of a decision is not so: those that would say it, or should not. */
final class Witnesses {
    private final Policy policy;
    private final Facts facts;
    private final Decision decision;

    Witnesses(Policy policy, ScenarioResult result, Decision decision) {
        this.policy = policy;
        this.facts = Facts.of(result.scenario().initiative())
                .with(decision.balance())
                .with(new Outcome(decision.leader()));
        this.decision = decision;
    }

    /** Empty if rules have nothing to do with it, or the explanation of the leader tells it. */
    Optional<RuleAccount> on(Expectation unmet) {
        return says(unmet)
                .map(wanted -> new RuleAccount(
                        unmet.toString(),
                        policy.rules().stream()
                                .filter(wanted)
                                .map(rule -> new Tried(rule, Obstacle.of(rule, facts)))
                                .filter(tried ->
                                        isWanted(unmet) || tried.obstacles().isEmpty())
                                .toList()));
    }

    private Optional<Predicate<Rule>> says(Expectation unmet) {
        if (unmet instanceof Expectation.OfRule it) {
            return Optional.of(rule -> rule.name().equals(it.rule()));
        }
        if (unmet instanceof Expectation.Requires it) {
            return Optional.of(any(
                    Consequence.Require.class, said -> it.isAskedBy(said.requirement(), said.owner(), said.because())));
        }
        if (unmet instanceof Expectation.Consults it) {
            return Optional.of(any(Consequence.Consult.class, said -> said.role() == it.role()));
        }
        if (unmet instanceof Expectation.Accountable it && decision.leader() == Leader.JOINT) {
            return Optional.of(any(Consequence.TieBreak.class, said -> said.accountable() == it.leader()));
        }
        return unmet instanceof Expectation.Says it ? Optional.of(says(it)) : Optional.empty();
    }

    private static Predicate<Rule> says(Expectation.Says it) {
        return switch (it.kind()) {
            case RISK -> any(Consequence.Warn.class, said -> isPart(it.text(), said.risk()));
            case ADVICE -> any(Consequence.Advise.class, said -> isPart(it.text(), said.advice()));
            case QUESTION -> any(Consequence.Ask.class, said -> isPart(it.text(), said.question()));
        };
    }

    private static boolean isPart(String part, String text) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static <C extends Consequence> Predicate<Rule> any(Class<C> type, Predicate<C> wanted) {
        return rule -> rule.consequences().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .anyMatch(wanted);
    }

    /** Of what is not wanted only the rules matter that say it. */
    private static boolean isWanted(Expectation unmet) {
        if (unmet instanceof Expectation.Requires it) {
            return it.wanted();
        }
        if (unmet instanceof Expectation.Consults it) {
            return it.wanted();
        }
        return !(unmet instanceof Expectation.Says it) || it.wanted();
    }
}
