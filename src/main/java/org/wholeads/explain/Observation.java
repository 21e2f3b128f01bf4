package org.wholeads.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Facts;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Rule;

/**
 * One comparison of a rule, held against the facts.
 *
 * @param condition the comparison: {@code risk == Risk.HIGH}
 * @param negated whether it stands under a {@code !}, so that the rule wants it not to hold
 * @param value what the field really is; {@code null} when nobody stated it
 * @param asWanted whether this comparison comes out as the rule wants it
 */
public record Observation(
        Atom condition, boolean negated, @Nullable Object value, boolean asWanted) {
    /** The comparisons because of which the rule holds; with {@code ||} all that are true. */
    static List<Observation> supporting(Rule rule, Facts facts) {
        List<Observation> found = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            Object fact = facts.get(pattern.subject());
            for (Condition condition : pattern.conditions()) {
                collect(condition, false, fact, found);
            }
        }
        return List.copyOf(found);
    }

    /** Adds what makes the condition come out as wanted; a condition that does not adds nothing. */
    private static void collect(Condition condition, boolean negated, Object fact, List<Observation> found) {
        if (condition.holds(fact) == negated) {
            return;
        }
        if (condition instanceof Atom atom) {
            found.add(new Observation(atom, negated, atom.field().in(fact), true));
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition(), !negated, fact, found);
        } else {
            ((Condition.Junction) condition).conditions().forEach(part -> collect(part, negated, fact, found));
        }
    }

    /** {@code risk == Risk.HIGH, and risk is LIMITED}. */
    @Override
    public String toString() {
        String wanted = negated ? "!(" + condition + ")" : condition.toString();
        return wanted + ", and " + condition.field() + (value == null ? " is not stated" : " is " + value);
    }
}
