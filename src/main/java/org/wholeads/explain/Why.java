package org.wholeads.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.Leader;

/**
 * Why a decision came out as it did.
 *
 * @param leader who leads; {@code null} if the policy cannot decide
 * @param verdicts the verdicts that stand; none if no verdict holds, several of different leaders if they disagree
 * @param tieBreaks the tie-breaks that stand; none unless both lead and a rule says who breaks a tie, several of different
 *     people if they disagree
 * @param evidence the evidence that was counted, by falling weight, if a verdict that stands looks at the balance, else
 *     none, because it did not matter
 * @param agreed the verdicts, then the tie-breaks, of lower salience that hold and name the same person, by falling salience
 * @param overruled the verdicts, then the tie-breaks, of lower salience that hold and name somebody else, by falling
 *     salience; all of lower salience where those that stand disagree
 * @param consequences the rules that said what follows, apart from who breaks a tie
 */
public record Why(
        @Nullable Leader leader,
        List<Support> verdicts,
        List<Support> tieBreaks,
        List<Support> evidence,
        List<Support> agreed,
        List<Support> overruled,
        List<Support> consequences) {
    public Why {
        verdicts = List.copyOf(verdicts);
        tieBreaks = List.copyOf(tieBreaks);
        evidence = List.copyOf(evidence);
        agreed = List.copyOf(agreed);
        overruled = List.copyOf(overruled);
        consequences = List.copyOf(consequences);
    }
}
