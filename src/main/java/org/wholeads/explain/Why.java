package org.wholeads.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wholeads.Leader;

/**
 * Why a decision came out as it did.
 *
 * @param leader who leads; {@code null} if the policy cannot decide
 * @param verdicts the verdicts that stand; none if no verdict holds, several of different leaders if they disagree
 * @param evidence the evidence that was counted, by falling weight, if a verdict that stands looks at the balance, else
 *     none, because it did not matter
 * @param overruled the verdicts of lower salience that hold too, by falling salience
 * @param consequences the rules that said what follows
 */
public record Why(
        @Nullable Leader leader,
        List<Support> verdicts,
        List<Support> evidence,
        List<Support> overruled,
        List<Support> consequences) {
    public Why {
        verdicts = List.copyOf(verdicts);
        evidence = List.copyOf(evidence);
        overruled = List.copyOf(overruled);
        consequences = List.copyOf(consequences);
    }
}
