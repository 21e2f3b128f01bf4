package org.wholeads.report;

import java.util.List;
import java.util.stream.Collectors;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Finding;
import org.wholeads.analysis.Situation;
import org.wholeads.policy.Consequence;

/**
 * What a finding means, for people who do not program.
 *
 * @param sentence what is wrong
 * @param remedy the way out
 */
record FindingText(String sentence, String remedy) {
    static FindingText of(Finding finding) {
        return switch (finding.kind()) {
            case GAP -> of((Finding.Gap) finding);
            case CONTRADICTION ->
                new FindingText(
                        all(finding.rules())
                                + " name different people for the same initiative, and with the same salience neither goes"
                                + " first.",
                        "Give one of them a higher salience, or narrow what one of them asks for.");
            case DEAD_RULE ->
                new FindingText(
                        all(finding.rules()) + " never holds: no initiative can meet all that it asks for.",
                        "Correct what it asks for, or delete it.");
            case SHADOWED_RULE -> of((Finding.ShadowedRule) finding);
            case IDLE_EVIDENCE ->
                new FindingText(
                        all(finding.rules())
                                + " changes nothing: without it every initiative has the same leader and the same"
                                + " accountable person.",
                        "Give it a weight that counts, or delete it.");
            case UNREACHABLE_LEADER -> of((Finding.UnreachableLeader) finding);
            case REPEATED_EVIDENCE -> of((Finding.RepeatedEvidence) finding);
            case REDUNDANT_RULE -> of((Finding.RedundantRule) finding);
            case REDUNDANT_CONDITION -> of((Finding.RedundantCondition) finding);
            case REPEATED_CONSEQUENCE -> of((Finding.RepeatedConsequence) finding);
            case DIVIDED_REQUIREMENT -> of((Finding.DividedRequirement) finding);
            case IDLE_SALIENCE ->
                new FindingText(
                        all(finding.rules()) + " has salience " + ((Finding.IdleSalience) finding).salience()
                                + ", but salience ranks only verdicts among verdicts and tie-breaks among tie-breaks; here it"
                                + " decides nothing.",
                        "Delete the salience.");
        };
    }

    private static FindingText of(Finding.Gap gap) {
        return gap.missing() instanceof Situation.NoVerdict
                ? new FindingText(
                        "No rule says who leads.", "Add a verdict for what is left, with a low salience, or widen one.")
                : new FindingText(
                        "CTO and CMO lead together, and no rule says who breaks a tie.",
                        "Add a tie-break for what is left, with a low salience, or widen one.");
    }

    private static FindingText of(Finding.ShadowedRule shadowed) {
        return new FindingText(
                shadowed.rule() + " is never followed: wherever it holds, a rule of higher salience decides, namely "
                        + all(shadowed.overruledBy()) + ".",
                "Give it a higher salience, narrow the rules above it, or delete it.");
    }

    private static FindingText of(Finding.UnreachableLeader unreachable) {
        String tieBreak =
                unreachable.leader() == Leader.JOINT && !unreachable.rules().isEmpty() ? "a tie-break or " : "";
        return new FindingText(
                "No initiative is ever led by " + Words.person(unreachable.leader())
                        + (unreachable.rules().isEmpty()
                                ? ": no rule says so."
                                : ", although it is what " + all(unreachable.rules()) + " would say."),
                "Add " + tieBreak + "a verdict, or give one a higher salience - unless that is what you want.");
    }

    private static FindingText of(Finding.RepeatedEvidence repeated) {
        return new FindingText(
                all(repeated.rules()) + " ask for the same and speak for " + Words.person(repeated.side())
                        + ", so that one thought is counted " + repeated.rules().size() + " times.",
                "Write it once, with the weight that it should have.");
    }

    private static FindingText of(Finding.RedundantRule redundant) {
        return redundant.isCopy()
                ? new FindingText(
                        redundant.rule() + " is a copy of " + all(redundant.saidBy())
                                + ": it asks for the same and says the same.",
                        "Delete one of them.")
                : new FindingText(
                        redundant.rule() + " says nothing new: wherever it " + "counts, the same is said by "
                                + all(redundant.saidBy()) + ".",
                        "Delete it, or narrow the others.");
    }

    private static FindingText of(Finding.RedundantCondition redundant) {
        String where = redundant.part().equals(redundant.within())
                ? redundant.part()
                : redundant.part() + " (in " + redundant.within() + ")";
        String why =
                switch (redundant.why()) {
                    case ALWAYS_TRUE -> "is true for every initiative";
                    case NEVER_TRUE -> "is true for no initiative";
                    case IMPLIED -> "makes no difference: the rest of the rule decides it already";
                };
        return new FindingText(
                "In " + redundant.rule() + ", " + where + " " + why + ".",
                "Delete it, or write what was meant: without it the rule holds for the same initiatives.");
    }

    private static FindingText of(Finding.RepeatedConsequence repeated) {
        String said = Entry.of(repeated.consequence())
                .map(DifferenceReport::whole)
                .orElseGet(() ->
                        "that this speaks for " + Words.person(((Consequence.Favour) repeated.consequence()).side()));
        return new FindingText(
                repeated.rule() + " says the same " + repeated.times() + " times: " + said + ".",
                repeated.consequence() instanceof Consequence.Favour
                        ? "Say it once, with the weight that it should have."
                        : "Say it once.");
    }

    private static FindingText of(Finding.DividedRequirement divided) {
        return new FindingText(
                "The requirement " + Words.of(divided.requirement()) + " is asked of two owners at once, "
                        + Words.of(divided.owners().get(0)) + " and "
                        + Words.of(divided.owners().get(1)) + ", by " + all(divided.rules()) + ".",
                "Name one owner, or narrow what one of the rules asks for, so that it is clear who answers for it.");
    }

    static String all(List<RuleRef> rules) {
        return rules.stream().map(RuleRef::toString).collect(Collectors.joining(" and "));
    }
}
