package org.wholeads.analysis;

import java.util.List;
import org.wholeads.policy.Consequence;

/** What a consequence does, whatever its wording: equal for consequences that do the same. */
final class Meaning {
    private Meaning() {}

    static Object of(Consequence consequence) {
        if (consequence instanceof Consequence.Favour favour) {
            return List.of(favour.side(), favour.weight());
        }
        if (consequence instanceof Consequence.Lead lead) {
            return List.of("lead", lead.leader());
        }
        if (consequence instanceof Consequence.TieBreak tieBreak) {
            return List.of("tieBreak", tieBreak.accountable());
        }
        return Entry.of(consequence).orElseThrow();
    }
}
