package org.wholeads.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.scenario.Expectation;
import org.wholeads.scenario.Expectation.Fate;

/**
 * Assertions about a decision; each returns itself, so that they can be chained. What each means is written down in {@link
 * Expectation}, and is the same in scenario files. A failure prints what was expected, what is so instead, and the whole
 * explanation.
 *
 * <p>Rules are named by their titles, texts by a part of them in any case. Belongs to one thread.
 */
public abstract class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {
    private Account account = Account.OF_DECISION;

    DecisionAssert(@Nullable Decision decision) {
        super(decision, DecisionAssert.class);
    }

    /** What failures are explained by. */
    DecisionAssert explainedBy(Account better) {
        account = better;
        return this;
    }

    /** Passes if this one leads. */
    public DecisionAssert isLedBy(Leader leader) {
        return meets(new Expectation.LedBy(leader));
    }

    /** Passes if this one is accountable: the leader, or under joint leadership the one who breaks a tie. */
    public DecisionAssert isAccountable(Leader leader) {
        return meets(new Expectation.Accountable(leader));
    }

    /** Passes if each of these rules speaks for the one who leads, or what it asks for is part of the decision. */
    public DecisionAssert followed(String... rules) {
        return rules(Fate.FOLLOWED, rules);
    }

    /** Passes if each of these rules holds but speaks for somebody else. */
    public DecisionAssert overruled(String... rules) {
        return rules(Fate.OVERRULED, rules);
    }

    /**
     * Passes if none of these rules was followed: it was overruled, added nothing that was not settled, or does not hold. A
     * bare decision does not know the rules that kept silent, so a misspelt title passes; {@code verifyThat} finds it.
     */
    public DecisionAssert didNotFollow(String... rules) {
        return rules(Fate.NOT_FOLLOWED, rules);
    }

    private DecisionAssert rules(Fate fate, String... rules) {
        return meets(Arrays.stream(rules)
                .map(rule -> new Expectation.OfRule(rule, fate))
                .toArray(Expectation[]::new));
    }

    /** Passes if this must happen first, whoever answers for it; go on with {@code by} to say who. */
    public abstract ConditionAssert requires(Requirement requirement);

    /** Passes if this need not happen first. */
    public DecisionAssert doesNotRequire(Requirement requirement) {
        return meets(new Expectation.Requires(requirement, Optional.empty(), Optional.empty(), false));
    }

    /** Passes if a risk has this text in it. */
    public DecisionAssert warnsOf(String part) {
        return meets(new Expectation.Says(Expectation.Says.Kind.RISK, part, true));
    }

    /** Passes if no risk has this text in it. */
    public DecisionAssert doesNotWarnOf(String part) {
        return meets(new Expectation.Says(Expectation.Says.Kind.RISK, part, false));
    }

    /** Passes if a piece of advice has this text in it. */
    public DecisionAssert advises(String part) {
        return meets(new Expectation.Says(Expectation.Says.Kind.ADVICE, part, true));
    }

    /** Passes if no piece of advice has this text in it. */
    public DecisionAssert doesNotAdvise(String part) {
        return meets(new Expectation.Says(Expectation.Says.Kind.ADVICE, part, false));
    }

    /** Passes if a question has this text in it. */
    public DecisionAssert asks(String part) {
        return meets(new Expectation.Says(Expectation.Says.Kind.QUESTION, part, true));
    }

    /** Passes if no question has this text in it. */
    public DecisionAssert doesNotAsk(String part) {
        return meets(new Expectation.Says(Expectation.Says.Kind.QUESTION, part, false));
    }

    /** Passes if this one is consulted. */
    public DecisionAssert consults(Role role) {
        return meets(new Expectation.Consults(role, true));
    }

    /** Passes if this one is not consulted. */
    public DecisionAssert doesNotConsult(Role role) {
        return meets(new Expectation.Consults(role, false));
    }

    /** Passes if the answer of a rule rests on a fact that nobody stated; see {@link Decision#unknown}. */
    public DecisionAssert restsOnUnknown() {
        return meets(new Expectation.RestsOnUnknown(true));
    }

    /** Passes if no rule's answer rests on a fact that nobody stated. */
    public DecisionAssert doesNotRestOnUnknown() {
        return meets(new Expectation.RestsOnUnknown(false));
    }

    /** Passes if the decision is as expected in all of these ways; else fails with all in which it is not. */
    public DecisionAssert meets(Expectation... expected) {
        List<Expectation> unmet = new ArrayList<>();
        List<String> instead = new ArrayList<>();
        for (Expectation expectation : expected) {
            account.instead(expectation, actual).ifPresent(actually -> {
                unmet.add(expectation);
                instead.add(actually);
            });
        }
        if (!unmet.isEmpty()) {
            throw failure(unmet, instead);
        }
        return myself;
    }

    private AssertionError failure(List<Expectation> unmet, List<String> instead) {
        List<String> wanted = unmet.stream().map(Expectation::toString).toList();
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < wanted.size(); i++) {
            message.append("\nexpected: ")
                    .append(wanted.get(i))
                    .append("\n but was: ")
                    .append(instead.get(i));
        }
        message.append("\n\n")
                .append(account.explanation(unmet, actual).stripTrailing())
                .append('\n');
        return failureWithActualExpected(lines(instead), lines(wanted), "%s", message);
    }

    private static String lines(List<String> texts) {
        return texts.stream().collect(Collectors.joining("\n"));
    }
}
