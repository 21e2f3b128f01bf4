package org.wholeads.report;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.Leader;
import org.wholeads.explain.Outlook;

/** What can still come out, in a sentence. Stateless; may be used by many threads. */
public final class OutlookText {
    private OutlookText() {}

    /** "Whatever else turns out, the CTO leads: that is settled.", or who is still possible. */
    public static String of(Outlook outlook) {
        if (outlook.leaders().isEmpty()) {
            return "Whatever else turns out, the policy does not settle who leads.";
        }
        return outlook.settled()
                .map(leader -> "Whatever else turns out, " + leads(leader) + ": that is settled.")
                .orElseGet(
                        () -> "As long as that is open, the lead is not settled. Possible: " + possible(outlook) + ".");
    }

    /** Who is possible: "the CTO, CTO and CMO together". */
    public static String possible(Outlook outlook) {
        List<String> all = new ArrayList<>();
        outlook.leaders().stream().sorted().forEach(leader -> all.add(Words.person(leader)));
        if (outlook.undecided()) {
            all.add("no decision at all");
        }
        return String.join(", ", all);
    }

    /** Who leads, inside a sentence: "the CTO leads". */
    static String leads(Leader leader) {
        return leader == Leader.JOINT ? "CTO and CMO lead together" : Words.person(leader) + " leads";
    }
}
