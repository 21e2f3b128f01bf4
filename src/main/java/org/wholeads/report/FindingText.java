package org.wholeads.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Finding;
import org.wholeads.analysis.Situation;

/** What a finding means, for people who do not program. */
final class FindingText {
    private FindingText() {}

    /** Its kind in capitals, as a heading and in JSON. */
    static String kind(Finding finding) {
        if (finding instanceof Finding.Gap) {
            return "GAP";
        }
        if (finding instanceof Finding.Contradiction) {
            return "CONTRADICTION";
        }
        if (finding instanceof Finding.DeadRule) {
            return "DEAD_RULE";
        }
        if (finding instanceof Finding.ShadowedRule) {
            return "SHADOWED_RULE";
        }
        return finding instanceof Finding.IdleEvidence ? "IDLE_EVIDENCE" : "UNREACHABLE_LEADER";
    }

    /** What is wrong, in a sentence. */
    static String sentence(Finding finding) {
        if (finding instanceof Finding.Gap gap) {
            return gap.missing() instanceof Situation.NoVerdict
                    ? "No rule says who leads."
                    : "CTO and CMO lead together, and no rule says who breaks a tie.";
        }
        if (finding instanceof Finding.Contradiction contradiction) {
            return all(contradiction.rules())
                    + " name different people for the same initiative, and with the same salience neither goes first.";
        }
        if (finding instanceof Finding.DeadRule dead) {
            return dead.rule() + " never holds: no initiative can meet all that it asks for.";
        }
        if (finding instanceof Finding.ShadowedRule shadowed) {
            return shadowed.rule() + " is never followed: wherever it holds, a rule of higher salience decides, namely "
                    + all(shadowed.overruledBy()) + ".";
        }
        if (finding instanceof Finding.IdleEvidence idle) {
            return idle.rule()
                    + " changes nothing: without it every initiative has the same leader and the same accountable person.";
        }
        return "No initiative is ever led by "
                + Words.person(((Finding.UnreachableLeader) finding).leader())
                + (finding.rules().isEmpty()
                        ? ": no rule says so."
                        : ", although it is what " + all(finding.rules()) + " would say.");
    }

    /** The way out. */
    static String remedy(Finding finding) {
        if (finding instanceof Finding.Gap gap) {
            return gap.missing() instanceof Situation.NoVerdict
                    ? "Add a verdict for what is left, with a low salience, or widen one."
                    : "Add a tie-break for what is left, with a low salience, or widen one.";
        }
        if (finding instanceof Finding.Contradiction) {
            return "Give one of them a higher salience, or narrow what one of them asks for.";
        }
        if (finding instanceof Finding.DeadRule) {
            return "Correct what it asks for, or delete it.";
        }
        if (finding instanceof Finding.ShadowedRule) {
            return "Give it a higher salience, narrow the rules above it, or delete it.";
        }
        return finding instanceof Finding.IdleEvidence
                ? "Give it a weight that counts, or delete it."
                : remedy((Finding.UnreachableLeader) finding);
    }

    private static String remedy(Finding.UnreachableLeader unreachable) {
        String tieBreak =
                unreachable.leader() == Leader.JOINT && !unreachable.rules().isEmpty() ? "a tie-break or " : "";
        return "Add " + tieBreak + "a verdict, or give one a higher salience - unless that is what you want.";
    }

    /** For how many initiatives, where that is known. */
    static Optional<BigInteger> count(Finding finding) {
        if (finding instanceof Finding.Gap gap) {
            return Optional.of(gap.count());
        }
        return finding instanceof Finding.Contradiction contradiction
                ? Optional.of(contradiction.count())
                : Optional.empty();
    }

    private static String all(List<RuleRef> rules) {
        return rules.stream().map(RuleRef::toString).collect(Collectors.joining(" and "));
    }
}
