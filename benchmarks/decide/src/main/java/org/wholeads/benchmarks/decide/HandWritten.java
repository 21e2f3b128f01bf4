package org.wholeads.benchmarks.decide;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.Balance;
import org.wholeads.Consultation;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.PolicyId;
import org.wholeads.Precondition;
import org.wholeads.Reason;
import org.wholeads.Reason.Standing;

/**
 * A policy as a programmer would write it in Java: an if for each rule, in the order in which a decision shows what they
 * say, with all texts made before. {@link HandWriting} writes the ifs.
 */
public abstract class HandWritten {
    /** What one rule may say about the leader, whatever becomes of it. */
    public record Argument(int salience, Leader leader, Reason followed, Reason agreed, Reason overruled) {
        static Argument of(int salience, Reason reason) {
            return new Argument(
                    salience,
                    reason.leader(),
                    reason.with(Standing.FOLLOWED),
                    reason.with(Standing.AGREED),
                    reason.with(Standing.OVERRULED));
        }

        private Reason evidence(Leader decided) {
            boolean both = decided == Leader.JOINT && leader != Leader.HANDS_ON_USER;
            return both || leader == decided ? followed : overruled;
        }

        private Reason ranked(Argument highest) {
            if (salience == highest.salience) {
                return followed;
            }
            return leader == highest.leader ? agreed : overruled;
        }
    }

    /** Everything that rules may say, by the place of the statement. */
    public record Sayings(
            Argument[] arguments,
            Precondition[] conditions,
            Note[] notes,
            Consultation[] consultations,
            String[] facts,
            PolicyId policy) {}

    protected final Argument[] arguments;
    protected final Precondition[] conditions;
    protected final Note[] notes;
    protected final Consultation[] consultations;
    private final String[] facts;
    private final PolicyId policy;

    protected HandWritten(Sayings sayings) {
        arguments = sayings.arguments();
        conditions = sayings.conditions();
        notes = sayings.notes();
        consultations = sayings.consultations();
        facts = sayings.facts();
        policy = sayings.policy();
    }

    protected abstract void evidence(Case it);

    protected abstract void verdicts(Case it);

    protected abstract void consequences(Case it);

    /** One bit for each fact that some rule reads and nobody stated. */
    protected abstract long unstated(Case it);

    /** Those of these bits on which the answer of a rule rests. */
    protected abstract long restingOn(Case it, long unstated);

    final Decision decide(Initiative initiative) {
        Case it = new Case(initiative);
        evidence(it);
        it.margin = it.cto - it.cmo;
        verdicts(it);
        Argument verdict = standing(it.verdicts);
        it.leader = verdict.leader;
        consequences(it);
        Leader accountable = it.leader == Leader.JOINT ? standing(it.tieBreaks).leader : it.leader;
        long unstated = unstated(it);
        return new Decision(
                it.leader,
                accountable,
                new Balance(it.cto, it.cmo, it.handsOnUserSum),
                reasons(it, verdict),
                it.conditions,
                it.risks,
                it.advice,
                it.consulted,
                it.questions,
                unstated == 0 ? List.of() : names(restingOn(it, unstated)),
                policy);
    }

    /** The first, with which all others of its salience have to agree. */
    private static Argument standing(List<Argument> ranked) {
        if (ranked.isEmpty()) {
            throw new IllegalStateException("undecided");
        }
        Argument first = ranked.get(0);
        for (int i = 1; i < ranked.size() && ranked.get(i).salience == first.salience; i++) {
            if (ranked.get(i).leader != first.leader) {
                throw new IllegalStateException("contradiction");
            }
        }
        return first;
    }

    private static List<Reason> reasons(Case it, Argument verdict) {
        List<Reason> reasons = new ArrayList<>(it.verdicts.size() + it.evidence.size() + it.tieBreaks.size());
        for (Argument argument : it.verdicts) {
            reasons.add(argument.ranked(verdict));
        }
        for (Argument argument : it.evidence) {
            reasons.add(argument.evidence(it.leader));
        }
        for (Argument argument : it.tieBreaks) {
            reasons.add(argument.ranked(it.tieBreaks.get(0)));
        }
        return reasons;
    }

    private List<String> names(long bits) {
        String[] names = new String[Long.bitCount(bits)];
        int next = 0;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            names[next++] = facts[Long.numberOfTrailingZeros(rest)];
        }
        return List.of(names);
    }
}
