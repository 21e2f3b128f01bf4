package org.wholeads.testing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.scenario.Expectation;

/** Accounts for a decision where it is not as expected. */
interface Account {
    /** By nothing but the decision itself. */
    Account OF_DECISION = new DecisionAccount();

    /**
     * What is so instead; empty if the decision is as expected.
     *
     * @param decision {@code null} if nobody leads
     */
    Optional<String> instead(Expectation expected, @Nullable Decision decision);

    /** All that is to be said about it. */
    String explanation(List<Expectation> unmet, @Nullable Decision decision);
}
