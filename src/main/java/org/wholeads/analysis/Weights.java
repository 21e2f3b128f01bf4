package org.wholeads.analysis;

import org.wholeads.Leader;
import org.wholeads.policy.Rule;

/** What speaks for each side, or how much more does; a negative number is less. */
record Weights(int cto, int cmo, int handsOnUser) {
    static final Weights NONE = new Weights(0, 0, 0);

    /** Those of a rule where it holds. */
    static Weights of(Rule rule) {
        return new Weights(rule.weight(Leader.CTO), rule.weight(Leader.CMO), rule.weight(Leader.HANDS_ON_USER));
    }

    Weights minus(Weights other) {
        return new Weights(cto - other.cto, cmo - other.cmo, handsOnUser - other.handsOnUser);
    }

    /** How much more it makes of one of the sums. */
    int of(String sum) {
        return switch (sum) {
            case "cto" -> cto;
            case "cmo" -> cmo;
            case "margin" -> cto - cmo;
            default -> handsOnUser;
        };
    }
}
