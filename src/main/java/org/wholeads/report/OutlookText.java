package org.wholeads.report;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.Leader;
import org.wholeads.analysis.Situation;
import org.wholeads.explain.Outlook;

/** Who can still lead and be accountable, in a sentence. Stateless; may be used by many threads. */
public final class OutlookText {
    private OutlookText() {}

    /** "Whatever else turns out, the CTO leads and is accountable: that is settled.", or who is still possible. */
    public static String of(Outlook outlook) {
        if (outlook.leaders().isEmpty()) {
            return "Whatever else turns out, the policy does not settle who leads.";
        }
        if (outlook.settled().isEmpty()) {
            return "Once that is known, another may lead. Possible: " + possible(outlook) + ".";
        }
        return outlook.settledWithAccountable()
                .map(decided -> "Whatever else turns out, " + settled(decided) + ": that is settled.")
                .orElseGet(() -> "Whatever else turns out, " + leads(Leader.JOINT) + ": that is settled. "
                        + "Who breaks a tie and is accountable is not. Possible: "
                        + persons(outlook) + ".");
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

    /** Who may be accountable: "the CTO, the CMO, nobody". */
    static String persons(Outlook outlook) {
        List<String> all = new ArrayList<>();
        outlook.accountable().stream().sorted().forEach(person -> all.add(Words.person(person)));
        if (outlook.undecided()) {
            all.add("nobody");
        }
        return String.join(", ", all);
    }

    /** "the CTO leads and is accountable", "CTO and CMO lead together, and the CTO breaks a tie and is accountable". */
    static String settled(Situation.Decided decided) {
        return decided.who() == decided.answers()
                ? leads(decided.who()) + " and is accountable"
                : leads(decided.who()) + ", and " + Words.person(decided.answers())
                        + " breaks a tie and is accountable";
    }

    /** Who leads, inside a sentence: "the CTO leads". */
    static String leads(Leader leader) {
        return leader == Leader.JOINT ? "CTO and CMO lead together" : Words.person(leader) + " leads";
    }
}
