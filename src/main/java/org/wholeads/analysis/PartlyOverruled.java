package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.List;
import org.wholeads.Initiative;
import org.wholeads.RuleRef;

/**
 * A hint: a verdict that is followed for some of the initiatives that it asks for, while others go to a leader whom a rule of
 * higher salience names. That is what salience is for; but it may be more than its author thinks.
 *
 * @param rule the verdict
 * @param holds for how many initiatives it holds
 * @param overruled for how many of them somebody else is named above it, less than {@code holds}
 * @param by the rules that stand there, those that take most first
 * @param witness the smallest initiative for which it is overruled
 */
public record PartlyOverruled(
        RuleRef rule, BigInteger holds, BigInteger overruled, List<Overruling> by, Initiative witness) {
    public PartlyOverruled {
        by = List.copyOf(by);
    }

    /**
     * A rule of higher salience.
     *
     * @param rule the rule
     * @param count for how many initiatives it stands, and names somebody else, where the other holds; rules of equal
     *     salience can stand together
     */
    public record Overruling(RuleRef rule, BigInteger count) {}

    @Override
    public String toString() {
        return rule + " is overruled for " + overruled + " of " + holds + " initiatives, by "
                + by.stream().map(Overruling::rule).toList();
    }
}
