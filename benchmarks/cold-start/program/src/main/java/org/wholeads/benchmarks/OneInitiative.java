package org.wholeads.benchmarks;

import org.wholeads.Audience;
import org.wholeads.Initiative;
import org.wholeads.Integration;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Sourcing;

/** The initiative that every program decides: a recommender, led jointly, so that rules of all stages fire. */
final class OneInitiative {
    private OneInitiative() {}

    static Initiative create() {
        return Initiative.builder()
                .name("Recommender")
                .kind(Kind.SOLUTION)
                .objectives(Objective.CUSTOMER_EXPERIENCE, Objective.REVENUE_GROWTH)
                .audience(Audience.CUSTOMERS)
                .sourcing(Sourcing.BUILT)
                .integration(Integration.EMBEDDED)
                .build();
    }
}
