package org.wholeads.testing;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Leader;
import org.wholeads.Outcome;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * Assertions about one rule alone; each returns itself, so that they can be chained. What a rule says it says only if it
 * holds: {@code leads(CTO)} fails for a rule that does not. A failure lists which conditions held and which failed, with the
 * facts.
 *
 * <p>A rule that looks at {@code Balance} or {@code Outcome} sees those that the whole policy gives, unless told otherwise by
 * {@link #with} and {@link #withOutcome}. The names are those of the verbs that rules use. Belongs to one thread.
 */
public class RuleAssert extends AbstractAssert<RuleAssert, Rule> {
    private @Nullable Facts facts;

    RuleAssert(Rule rule) {
        super(rule, RuleAssert.class);
    }

    RuleAssert about(Facts known) {
        facts = known;
        return this;
    }

    /** Lets the rule see this balance from here on; the outcome stays what it was. */
    public RuleAssert with(Balance balance) {
        Facts before = facts();
        facts = new Facts(before.initiative(), balance, before.outcome());
        return this;
    }

    /** Lets the rule see that this one leads from here on. */
    public RuleAssert withOutcome(Leader leader) {
        facts = facts().with(new Outcome(leader));
        return this;
    }

    /** Passes if all conditions of the rule hold. */
    public RuleAssert holds() {
        return holds(true);
    }

    /** Passes if a condition of the rule does not hold. */
    public RuleAssert doesNotHold() {
        return holds(false);
    }

    private RuleAssert holds(boolean expected) {
        boolean holds = actual.holds(complete());
        if (holds != expected) {
            throw failure(expected ? "holds" : "does not hold", holds ? "holds" : "does not hold");
        }
        return myself;
    }

    /** Passes if the rule is evidence of this weight for this one. */
    public RuleAssert favours(Leader leader, int weight) {
        return says(
                "favours " + leader + " with " + weight,
                one -> one instanceof Consequence.Favour favour
                        && favour.side() == leader
                        && favour.weight() == weight);
    }

    /** Passes if the rule is a verdict for this one, whether or not another rule overrules it. */
    public RuleAssert leads(Leader leader) {
        return says(
                "says that " + leader + " leads",
                one -> one instanceof Consequence.Lead lead && lead.leader() == leader);
    }

    /** Passes if the rule names this one to break a tie. */
    public RuleAssert breaksTie(Leader accountable) {
        return says(
                "lets " + accountable + " break a tie",
                one -> one instanceof Consequence.TieBreak tieBreak && tieBreak.accountable() == accountable);
    }

    /** Passes if the rule asks that this happens first, whoever answers for it. */
    public RuleAssert requires(Requirement requirement) {
        return says(
                "requires " + requirement,
                one -> one instanceof Consequence.Require require && require.requirement() == requirement);
    }

    /** Passes if the rule asks that this happens first and that this one answers for it. */
    public RuleAssert requires(Requirement requirement, Role owner) {
        return says(
                "requires " + requirement + " by " + owner,
                one -> one instanceof Consequence.Require require
                        && require.requirement() == requirement
                        && require.owner() == owner);
    }

    /** Passes if the rule warns of a risk that has this text in it, in any case. */
    public RuleAssert warnsOf(String part) {
        return says(
                "warns of \"" + part + "\"",
                one -> one instanceof Consequence.Warn warn && contains(warn.risk(), part));
    }

    /** Passes if the rule gives advice that has this text in it, in any case. */
    public RuleAssert advises(String part) {
        return says(
                "advises \"" + part + "\"",
                one -> one instanceof Consequence.Advise advise && contains(advise.advice(), part));
    }

    /** Passes if the rule asks a question that has this text in it, in any case. */
    public RuleAssert asks(String part) {
        return says(
                "asks \"" + part + "\"", one -> one instanceof Consequence.Ask ask && contains(ask.question(), part));
    }

    /** Passes if the rule wants this one consulted. */
    public RuleAssert consults(Role role) {
        return says("consults " + role, one -> one instanceof Consequence.Consult consult && consult.role() == role);
    }

    private RuleAssert says(String expected, Predicate<Consequence> wanted) {
        boolean holds = actual.holds(complete());
        if (!holds || actual.consequences().stream().noneMatch(wanted)) {
            throw failure(
                    expected,
                    holds
                            ? actual.consequences().stream().map(RuleText::of).collect(Collectors.joining("; "))
                            : "does not hold");
        }
        return myself;
    }

    private AssertionError failure(String expected, String instead) {
        return failureWithActualExpected(
                instead,
                expected,
                "%s",
                "\nexpected: " + expected + "\n but was: " + instead + "\n\n" + RuleText.of(actual, facts()));
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private Facts facts() {
        return Objects.requireNonNull(facts);
    }

    private Facts complete() {
        Facts known = facts();
        if (actual.stage() == Stage.CONSEQUENCE && known.outcome() == null) {
            throw new IllegalStateException("the policy does not decide \""
                    + known.initiative().name() + "\", so that the rule " + actual.ref()
                    + " sees no outcome; say which with withOutcome(leader)");
        }
        return known;
    }
}
