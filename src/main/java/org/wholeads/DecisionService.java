package org.wholeads;

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
     */
    Decision decide(Initiative initiative);
}
