package org.wholeads.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wholeads.Leader;
import org.wholeads.Precondition;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.analysis.Situation;

/** The vocabulary as people say it. */
final class Words {
    private Words() {}

    /** {@code SECURITY_REVIEW} as "security review"; titles that are abbreviations stay as they are. */
    static String of(Enum<?> value) {
        if (value == Leader.HANDS_ON_USER || value == Role.HANDS_ON_USER) {
            return "hands-on user";
        }
        if (value == Requirement.STOP) {
            return "STOP"; // the one condition that nobody may overlook
        }
        boolean abbreviation = value == Leader.CTO || value == Leader.CMO || value == Role.CTO || value == Role.CMO;
        return abbreviation ? value.name() : of(value.name());
    }

    /** What nobody may overlook: "STOP - this must not go ahead (board): The law forbids it." */
    static String stop(Precondition stop) {
        return of(stop.requirement()) + " - this must not go ahead (" + of(stop.owner()) + "): " + stop.because();
    }

    /** {@code DEAD_RULE} as "dead rule". */
    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Who leads, inside a sentence: "the CTO", "CTO and CMO together". */
    static String person(Leader leader) {
        return leader == Leader.JOINT ? "CTO and CMO together" : "the " + of(leader);
    }

    /** What a policy says, as a label: "CTO", "joint, CMO breaks a tie", "no verdict". */
    static String of(Situation situation) {
        if (situation instanceof Situation.Decided decided) {
            return decided.who() == decided.answers()
                    ? of(decided.who())
                    : of(decided.who()) + ", " + of(decided.answers()) + " breaks a tie";
        }
        if (situation instanceof Situation.VerdictsDisagree verdicts) {
            return "verdicts disagree: " + each(verdicts.leaders());
        }
        return situation instanceof Situation.TieBreaksDisagree tieBreaks
                ? "tie-breaks disagree: " + each(tieBreaks.people())
                : situation.toString();
    }

    static String each(List<? extends Enum<?>> values) {
        return values.stream().map(Words::of).collect(Collectors.joining(", "));
    }

    static JsonText json(Situation situation) {
        return JsonText.object(
                "type",
                situation.kind(),
                "leader",
                situation.leader(),
                "accountable",
                situation.accountable(),
                "candidates",
                situation.candidates());
    }
}
