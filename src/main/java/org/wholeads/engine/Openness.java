package org.wholeads.engine;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Condition.Junction;
import org.wholeads.policy.Condition.Not;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Subject;

/**
 * On which unknown facts it depends whether a condition holds, found in one pass: what {@link Condition#truth} and {@link
 * Condition#unknown} say together. Immutable.
 */
interface Openness {
    /** It does not hold, whatever the unknown facts are. */
    long NO = -1;

    /** It holds, whatever the unknown facts are. */
    long YES = 0;

    /** How many facts there can be. */
    int MOST = 63;

    /** {@link #NO}, {@link #YES}, or the unknown facts on which it depends, as bits. */
    long of(Facts facts);

    /** Of a rule. */
    static Openness of(Rule rule, UnknownFacts facts) {
        List<Openness> all = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            for (Condition condition : pattern.conditions()) {
                all.add(of(pattern.subject(), condition, facts));
            }
        }
        return new OfAll(all.toArray(new Openness[0]));
    }

    private static Openness of(Subject subject, Condition condition, UnknownFacts facts) {
        if (condition instanceof Atom atom) {
            long open = atom.field().isOptional() && !atom.asksWhetherKnown() ? 1L << facts.place(atom.field()) : 0;
            return new OfAtom(subject, atom, open);
        }
        if (condition instanceof Not not) {
            return new OfOpposite(of(subject, not.condition(), facts));
        }
        List<Openness> parts = new ArrayList<>();
        for (Condition part : ((Junction) condition).conditions()) {
            parts.add(of(subject, part, facts));
        }
        Openness[] all = parts.toArray(new Openness[0]);
        return condition instanceof Condition.All ? new OfAll(all) : new OfAny(all);
    }

    /**
     * Of a condition on one field.
     *
     * @param bit the fact, 0 if it cannot be open
     */
    record OfAtom(Subject subject, Atom atom, long bit) implements Openness {
        @Override
        public long of(Facts facts) {
            Object value = atom.field().in(facts.get(subject));
            if (value == null && bit != 0) {
                return bit;
            }
            return atom.accepts(value) ? YES : NO;
        }
    }

    /** Of the opposite. */
    record OfOpposite(Openness condition) implements Openness {
        @Override
        public long of(Facts facts) {
            long open = condition.of(facts);
            return open == NO ? YES : open == YES ? NO : open;
        }
    }

    /** Of several that must hold. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    record OfAll(Openness[] parts) implements Openness {
        @Override
        public long of(Facts facts) {
            long all = YES;
            for (Openness part : parts) {
                long open = part.of(facts);
                if (open == NO) {
                    return NO;
                }
                all |= open;
            }
            return all;
        }
    }

    /** Of several of which one must hold. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    record OfAny(Openness[] parts) implements Openness {
        @Override
        public long of(Facts facts) {
            long all = YES;
            for (Openness part : parts) {
                long open = part.of(facts);
                if (open == YES) {
                    return YES;
                }
                all |= open == NO ? 0 : open;
            }
            return all == YES ? NO : all;
        }
    }
}
