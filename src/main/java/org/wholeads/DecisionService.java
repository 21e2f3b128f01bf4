package org.wholeads;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * Decides who should lead an AI initiative, and why.
 *
 * <p>Implementations are immutable and may be shared by threads. The same initiative and the same policy always give an
 * equal decision.
 */
public interface DecisionService {
    /**
     * Decides one initiative.
     *
     * @throws UndecidedException if the policy has no verdict for it, or verdicts of equal salience that disagree; never
     *     for an engine whose policy was proved complete and free of conflict
     * @throws NullPointerException if there is no initiative
     */
    Decision decide(Initiative initiative);

    /**
     * Decides many initiatives on all cores; the decisions come in the order of the initiatives.
     *
     * <p>Nothing is decided before the result is consumed, and {@link UndecidedException} is thrown there, see {@link #decide}.
     *
     * @param initiatives consumed once; becomes parallel
     */
    default Stream<Decision> decideAll(Stream<Initiative> initiatives) {
        return Objects.requireNonNull(initiatives, "initiatives must not be null")
                .parallel()
                .map(this::decide);
    }
}
