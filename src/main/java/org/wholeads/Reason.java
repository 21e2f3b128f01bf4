package org.wholeads;

import java.io.Serializable;

/**
 * What one rule said about who should lead.
 *
 * @param rule the rule
 * @param type which verb it used
 * @param leader whom it argues for
 * @param weight the weight of evidence, 1 to 100; 0 for verdicts and tie-breaks
 * @param because the rule's own words
 * @param standing what became of it
 */
public record Reason(RuleRef rule, Type type, Leader leader, int weight, String because, Standing standing)
        implements Serializable {
    /** The same reason, of which something else became. */
    public Reason with(Standing other) {
        return new Reason(rule, type, leader, weight, because, other);
    }

    /** The verb behind a reason. */
    public enum Type {
        /** {@code favour}. */
        EVIDENCE,
        /** {@code lead}. */
        VERDICT,
        /** {@code tieBreak}. */
        TIE_BREAK
    }

    /** What became of a reason. */
    public enum Standing {
        /**
         * It decided: the verdict, or the tie-break, of the highest salience. Evidence is followed when it speaks for the
         * one who leads; under joint leadership that is evidence for the CTO and for the CMO.
         */
        FOLLOWED,
        /** A verdict, or a tie-break, of lower salience that says the same as the one followed. */
        AGREED,
        /** It argues for somebody else. */
        OVERRULED
    }
}
