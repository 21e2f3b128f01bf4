package org.wholeads.coverage;

import org.wholeads.policy.Consequence;

/** What it means that a consequence takes effect, in words. */
final class ConsequenceWords {
    private static final int LONGEST = 60;

    private ConsequenceWords() {}

    static String of(Consequence consequence) {
        if (consequence instanceof Consequence.Favour favour) {
            return "evidence for " + favour.side() + " is weighed";
        }
        if (consequence instanceof Consequence.Lead lead) {
            return "the verdict " + lead.leader() + " stands";
        }
        if (consequence instanceof Consequence.TieBreak tieBreak) {
            return "the tie-break " + tieBreak.accountable() + " stands";
        }
        if (consequence instanceof Consequence.Require require) {
            return require.requirement() + " by " + require.owner() + " is required";
        }
        if (consequence instanceof Consequence.Consult consult) {
            return consult.role() + " is consulted";
        }
        if (consequence instanceof Consequence.Warn warn) {
            return "it warns: " + beginning(warn.risk());
        }
        if (consequence instanceof Consequence.Advise advise) {
            return "it advises: " + beginning(advise.advice());
        }
        return "it asks: " + beginning(((Consequence.Ask) consequence).question());
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST));
        return text.substring(0, end) + "…";
    }
}
