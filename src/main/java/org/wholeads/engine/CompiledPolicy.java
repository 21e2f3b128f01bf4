package org.wholeads.engine;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
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
 * Decides without a rules engine, in a fraction of a microsecond, and as {@link RuleEngine} does: which decisions are equal
 * is tested on millions of initiatives.
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
        int words = (clauses.length + 63) >> 6;
        this.all = new long[words];
        this.exact = new long[words];
        Map<Field, List<Entry>> entries = new LinkedHashMap<>();
        for (int i = 0; i < clauses.length; i++) {
            all[i >> 6] |= 1L << i;
            exact[i >> 6] |= clauses[i].exact() ? 1L << i : 0;
            for (FieldTest test : clauses[i].tests()) {
                entries.computeIfAbsent(test.field(), field -> new ArrayList<>())
                        .add(new Entry(i, test));
            }
        }
        this.ofInitiative = indexes(Subject.INITIATIVE, entries, words);
        this.ofBalance = indexes(Subject.BALANCE, entries, words);
        this.ofOutcome = indexes(Subject.OUTCOME, entries, words);
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

    private static Index[] indexes(Subject subject, Map<Field, List<Entry>> entries, int words) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().subject() == subject)
                .map(entry -> Index.of(entry.getKey(), entry.getValue(), words))
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
        long[] bits = all.clone();
        for (Index index : ofInitiative) {
            index.narrowBy(initiative, bits);
        }
        Deliberation deliberation = new Deliberation(statements, initiative);
        report(bits, 0, verdicts, Facts.of(initiative), deliberation);
        Balance balance = deliberation.weigh();
        for (Index index : ofBalance) {
            index.narrowBy(balance, bits);
        }
        report(bits, verdicts, consequences, new Facts(initiative, balance, null), deliberation);
        Outcome outcome = deliberation.judge();
        for (Index index : ofOutcome) {
            index.narrowBy(outcome, bits);
        }
        Facts facts = new Facts(initiative, balance, outcome);
        report(bits, consequences, clauses.length, facts, deliberation);
        return deliberation.conclude(unknown(facts));
    }

    /** Tells which rules hold, of the clauses from one on to before another. */
    private void report(long[] bits, int from, int to, Facts facts, Deliberation deliberation) {
        for (int clause = next(bits, from); clause < to; clause = next(bits, clause + 1)) {
            Clause holds = clauses[clause];
            if (holds.exact() || policy.rules().get(holds.rule()).holds(facts)) {
                deliberation.fired(holds.rule());
            }
        }
    }

    /** The first bit that is set from here on, or the largest number. */
    private static int next(long[] bits, int from) {
        int word = from >> 6;
        if (word >= bits.length) {
            return Integer.MAX_VALUE;
        }
        long rest = bits[word] & (-1L << from);
        while (rest == 0) {
            word++;
            if (word == bits.length) {
                return Integer.MAX_VALUE;
            }
            rest = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** The unknown facts on which it depends whether some rule holds: one that some value would let hold, and not every. */
    private List<String> unknown(Facts facts) {
        if (unknownFacts.unknown(facts.initiative()).isEmpty()) {
            return List.of();
        }
        long[] possible = all.clone();
        long[] certain = exact.clone();
        for (Index index : ofInitiative) {
            Object value = index.field.in(facts.initiative());
            if (value == null) {
                Index.and(possible, index.unknownPossible);
                Index.and(certain, index.unknownCertain);
            } else {
                index.narrow(value, possible);
                index.narrow(value, certain);
            }
        }
        for (Index index : ofBalance) {
            index.narrowBy(facts.get(Subject.BALANCE), possible);
            index.narrowBy(facts.get(Subject.BALANCE), certain);
        }
        for (Index index : ofOutcome) {
            index.narrowBy(facts.get(Subject.OUTCOME), possible);
            index.narrowBy(facts.get(Subject.OUTCOME), certain);
        }
        BitSet matter = new BitSet();
        int last = -1;
        for (int clause = next(possible, 0); clause < clauses.length; clause = next(possible, clause + 1)) {
            int rule = clauses[clause].rule();
            if (rule != last && (certain[clause >> 6] & 1L << clause) == 0) {
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
