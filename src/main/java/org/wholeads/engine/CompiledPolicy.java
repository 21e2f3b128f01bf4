package org.wholeads.engine;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/**
 * Decides without a rules engine, ten times as fast, and as {@link RuleEngine} does: that decisions are equal is tested on
 * millions of initiatives.
 *
 * <p>How: a {@link Clause} is one way in which a rule can hold. For each field there is an {@link Index}: for each value the
 * clauses that it leaves possible, one bit each. A decision looks the values up and intersects the bits; what is left
 * holds. The first bits stand in the order of the {@link Statements}, so that what is left is what the decision says.
 * Nothing is cached: the thousandth decision takes as long as the first.
 *
 * <p>Immutable and safe for any number of threads. Serializable: what travels is the policy.
 */
public final class CompiledPolicy implements DecisionService, Serializable {
    private static final long serialVersionUID = 1;

    private final transient Policy policy;
    private final transient Statements statements;
    private final transient Ways ways;
    private final transient UnknownFacts unknownFacts;
    private final transient Index[] ofInitiative;
    /** The place of each of these among the {@link UnknownFacts}. */
    private final transient int[] places;

    private final transient Index.OfNumber[] ofBalance;
    private final transient Index.OfChoice[] ofOutcome;

    private CompiledPolicy(Policy policy) {
        this.policy = policy;
        this.statements = new Statements(policy);
        this.ways = new Ways(policy.rules(), statements);
        this.unknownFacts = new UnknownFacts(policy.rules());
        this.ofInitiative = ways.indexes(Subject.INITIATIVE).toArray(Index[]::new);
        this.places = Stream.of(ofInitiative)
                .mapToInt(index -> unknownFacts.place(index.field))
                .toArray();
        this.ofBalance = ways.indexes(Subject.BALANCE).toArray(Index.OfNumber[]::new);
        this.ofOutcome = ways.indexes(Subject.OUTCOME).toArray(Index.OfChoice[]::new);
    }

    /** The policy that comes with the library. */
    public static CompiledPolicy withDefaultPolicy() {
        return unproved(PolicyReader.bundled());
    }

    /**
     * A policy, once it is proved that it decides every initiative; see {@link RuleEngine#of}.
     *
     * @throws UnsoundPolicyException if there are initiatives that it does not decide, with the smallest of them
     */
    public static CompiledPolicy of(Policy policy) {
        Soundness.require(policy);
        return unproved(policy);
    }

    /** A policy with its gaps and contradictions, if it has any; see {@link RuleEngine#unproved}. */
    public static CompiledPolicy unproved(Policy policy) {
        return new CompiledPolicy(policy);
    }

    /** What it decides by. */
    public Policy policy() {
        return policy;
    }

    @Override
    public Decision decide(Initiative initiative) {
        // What is left of all ways as conditions mean it, and what some values of the unknown facts would leave.
        long[] left = ways.all();
        long[] possible = ways.all();
        long[] open = narrow(left, possible, Fact.allIn(initiative));
        Deliberation deliberation = new Deliberation(statements, initiative, left);
        ways.settle(Stage.EVIDENCE, Facts.of(initiative), left);
        Balance balance = deliberation.weigh();
        narrow(left, possible, balance);
        ways.settle(Stage.VERDICT, new Facts(initiative, balance, null), left);
        Outcome outcome = deliberation.judge();
        narrow(left, possible, outcome);
        Facts facts = new Facts(initiative, balance, outcome);
        ways.settle(Stage.CONSEQUENCE, facts, left);
        return deliberation.conclude(unknown(possible, open, facts));
    }

    /** Clears the ways that what is known rules out; which of the indexes are of unknown facts. */
    private long[] narrow(long[] left, long[] possible, @Nullable Object[] values) {
        long[] open = Bits.none(ofInitiative.length);
        for (int i = 0; i < ofInitiative.length; i++) {
            Index index = ofInitiative[i];
            Object value = index.valueIn(values);
            if (value == null) {
                Bits.add(open, i);
                Bits.retain(left, index.unknown);
                Bits.retain(possible, index.unknownPossible);
            } else {
                index.narrow(value, left, possible);
            }
        }
        return open;
    }

    private void narrow(long[] left, long[] possible, Balance balance) {
        for (Index.OfNumber index : ofBalance) {
            index.narrow(Objects.requireNonNull(index.field.in(balance)), left, possible);
        }
    }

    private void narrow(long[] left, long[] possible, Outcome outcome) {
        for (Index.OfChoice index : ofOutcome) {
            index.narrow(outcome.leader(), left, possible);
        }
    }

    /** The unknown facts on which it depends whether some rule holds: one that some values let hold, and some do not. */
    private List<String> unknown(long[] possible, long[] open, Facts facts) {
        long[] unknown = unknownFacts.none();
        long[] matter = unknownFacts.none();
        for (int i = Bits.next(open, 0); i < ofInitiative.length; i = Bits.next(open, i + 1)) {
            Bits.add(unknown, places[i]);
            if (Bits.meet(possible, ofInitiative[i].unknownOpen)) {
                Bits.add(matter, places[i]);
            }
        }
        ways.retainTangled(possible);
        for (int way = Bits.next(possible, 0); way < Integer.MAX_VALUE; way = Bits.next(possible, way + 1)) {
            unknownFacts.addOf(ways.rule(way), facts, unknown, matter);
        }
        return unknownFacts.names(matter);
    }

    /** What is written instead of this. */
    private record Form(Policy policy) implements Serializable {
        private Object readResolve() {
            return unproved(policy);
        }
    }

    private Object writeReplace() {
        return new Form(policy);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("only the policy is ever written");
    }
}
