package org.wholeads.mutation;

import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.analysis.RuleEdit.Sameness;
import org.wholeads.scenario.Scenario;

/** What became of a mutant. */
public sealed interface Verdict {
    /**
     * A scenario that the policy passes fails on it.
     *
     * @param by the first such scenario
     */
    record Killed(Scenario by) implements Verdict {}

    /**
     * It is proved to decide every initiative as the policy does, whatever scenarios expect of its rules.
     *
     * @param why what of the changed rule is the same
     */
    record Equivalent(Sameness why) implements Verdict {}

    /**
     * No scenario fails on it, though it decides some initiative differently.
     *
     * @param initiative the smallest of them
     * @param before what the policy decides there; empty if nothing
     * @param after what the mutant decides there; empty if nothing
     */
    record Survived(Initiative initiative, Optional<Substance> before, Optional<Substance> after) implements Verdict {}

    /** No scenario fails on it, and whether it decides anything differently was not decided within the budget. */
    record NotDecided() implements Verdict {}
}
