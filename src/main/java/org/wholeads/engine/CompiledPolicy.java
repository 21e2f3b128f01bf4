package org.wholeads.engine;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Outcome;
import org.wholeads.engine.Index.Entry;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Field;
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
 * holds. Nothing is cached, so that the thousandth decision takes as long as the first.
 *
 * <p>Immutable and safe for any number of threads. Serializable: what travels is the policy.
 */
public final class CompiledPolicy implements DecisionService, Serializable {
    private static final long serialVersionUID = 1;

    private final transient Policy policy;
    private final transient Statements statements;
    private final transient UnknownFacts unknownFacts;
    private final transient Clause[] clauses;
    private final transient long[] all;
    private final transient long[] exact;
    private final transient Index[] ofInitiative;
    private final transient Index[] ofBalance;
    private final transient Index[] ofOutcome;

    /** Where the clauses of the verdicts and of the consequences begin. */
    private final transient int verdicts;

    private final transient int consequences;

    private CompiledPolicy(Policy policy) {
        this.policy = policy;
        this.statements = new Statements(policy);
        this.unknownFacts = new UnknownFacts(policy.rules());
        List<Clause> list = new ArrayList<>();
        for (int i = 0; i < policy.rules().size(); i++) {
            list.addAll(Clause.of(i, policy.rules().get(i)));
        }
        this.clauses = list.toArray(Clause[]::new);
        this.verdicts = first(Stage.VERDICT);
        this.consequences = first(Stage.CONSEQUENCE);
        this.all = Bits.none(clauses.length);
        this.exact = Bits.none(clauses.length);
        Map<Field, List<Entry>> entries = new LinkedHashMap<>();
        for (int i = 0; i < clauses.length; i++) {
            Bits.add(all, i);
            if (clauses[i].exact()) {
                Bits.add(exact, i);
            } else {
                // The rule itself will be asked; whether its fields are known has to be seen all the same.
                policy.rules()
                        .get(clauses[i].rule())
                        .fields(field -> entries.computeIfAbsent(field, none -> new ArrayList<>()));
            }
            for (FieldTest test : clauses[i].tests()) {
                entries.computeIfAbsent(test.field(), field -> new ArrayList<>())
                        .add(new Entry(i, test));
            }
        }
        this.ofInitiative = indexes(Subject.INITIATIVE, entries, clauses.length);
        this.ofBalance = indexes(Subject.BALANCE, entries, clauses.length);
        this.ofOutcome = indexes(Subject.OUTCOME, entries, clauses.length);
    }

    /** The first clause of a rule of this stage or a later one. */
    private int first(Stage stage) {
        int clause = 0;
        while (clause < clauses.length
                && policy.rules().get(clauses[clause].rule()).stage().compareTo(stage) < 0) {
            clause++;
        }
        return clause;
    }

    private static Index[] indexes(Subject subject, Map<Field, List<Entry>> entries, int clauses) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().subject() == subject)
                .map(entry -> Index.of(entry.getKey(), entry.getValue(), clauses))
                .toArray(Index[]::new);
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
        Deliberation deliberation = new Deliberation(statements, initiative);
        long[] holding = all.clone();
        @Nullable Object[] values = Fact.allIn(initiative);
        boolean isOpen = narrow(holding, values);
        // Where facts are unknown: which clauses some values would let hold, and which hold whatever the values are.
        long[] possible = isOpen ? holding.clone() : holding;
        long[] certain = isOpen ? holding.clone() : holding;
        if (isOpen) {
            leaveOpen(values, holding, possible, certain);
        }
        report(holding, 0, verdicts, new Facts(initiative, null, null), deliberation);
        Balance balance = deliberation.weigh();
        narrow(ofBalance, balance, holding);
        report(holding, verdicts, consequences, new Facts(initiative, balance, null), deliberation);
        Outcome outcome = deliberation.judge();
        narrow(ofOutcome, outcome, holding);
        Facts facts = new Facts(initiative, balance, outcome);
        report(holding, consequences, clauses.length, facts, deliberation);
        if (!isOpen) {
            return deliberation.conclude(List.of());
        }
        narrow(ofBalance, balance, possible);
        narrow(ofBalance, balance, certain);
        narrow(ofOutcome, outcome, possible);
        narrow(ofOutcome, outcome, certain);
        return deliberation.conclude(unknown(possible, certain, facts));
    }

    /** Clears the clauses that what is known rules out; whether something is unknown. */
    private boolean narrow(long[] bits, @Nullable Object[] values) {
        boolean isOpen = false;
        for (Index index : ofInitiative) {
            Object value = index.valueIn(values);
            if (value == null) {
                isOpen = true;
            } else {
                index.narrow(value, bits);
            }
        }
        return isOpen;
    }

    private void leaveOpen(@Nullable Object[] values, long[] holding, long[] possible, long[] certain) {
        for (Index index : ofInitiative) {
            if (index.valueIn(values) == null) {
                Bits.retain(holding, index.unknown);
                Bits.retain(possible, index.unknownPossible);
                Bits.retain(certain, index.unknownCertain);
            }
        }
        Bits.retain(certain, exact);
    }

    private static void narrow(Index[] indexes, Object fact, long[] bits) {
        for (Index index : indexes) {
            index.narrow(Objects.requireNonNull(index.field.in(fact)), bits);
        }
    }

    /** Tells which rules hold, of the clauses from one on to before another. */
    private void report(long[] bits, int from, int to, Facts facts, Deliberation deliberation) {
        for (int clause = Bits.next(bits, from); clause < to; clause = Bits.next(bits, clause + 1)) {
            Clause holds = clauses[clause];
            if (holds.exact() || policy.rules().get(holds.rule()).holds(facts)) {
                deliberation.fired(holds.rule());
            }
        }
    }

    /** The unknown facts on which it depends whether some rule holds: one that some values let hold, and some do not. */
    private List<String> unknown(long[] possible, long[] certain, Facts facts) {
        long[] matter = unknownFacts.none();
        int last = -1;
        for (int clause = Bits.next(possible, 0); clause < clauses.length; clause = Bits.next(possible, clause + 1)) {
            int rule = clauses[clause].rule();
            if (rule != last && !Bits.has(certain, clause)) {
                unknownFacts.addOf(rule, facts, matter);
                last = rule;
            }
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
