package org.wholeads.coverage;

import org.wholeads.Requirement;
import org.wholeads.policy.Consequence;

/** What a consequence says, in few words. */
final class ConsequenceWords {
    private static final int LONGEST = 60;

    private ConsequenceWords() {}

    static String of(Consequence consequence) {
        if (consequence instanceof Consequence.Favour favour) {
            return "evidence for " + favour.side();
        }
        if (consequence instanceof Consequence.Lead lead) {
            return "the verdict " + lead.leader();
        }
        if (consequence instanceof Consequence.TieBreak tieBreak) {
            return "the tie-break " + tieBreak.accountable();
        }
        if (consequence instanceof Consequence.Require require) {
            return "require " + require.requirement() + " by " + require.owner()
                    + (require.requirement() == Requirement.OTHER ? ": " + beginning(require.because()) : "");
        }
        if (consequence instanceof Consequence.Consult consult) {
            return "consult " + consult.role();
        }
        if (consequence instanceof Consequence.Warn warn) {
            return "warn: " + beginning(warn.risk());
        }
        if (consequence instanceof Consequence.Advise advise) {
            return "advise: " + beginning(advise.advice());
        }
        return "ask: " + beginning(((Consequence.Ask) consequence).question());
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST));
        return text.substring(0, end) + "…";
    }
}
