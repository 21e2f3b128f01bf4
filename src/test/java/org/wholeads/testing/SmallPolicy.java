package org.wholeads.testing;

import java.nio.file.Path;
import org.wholeads.Audience;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Risk;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** A policy of which one thing of each kind can be said, and which decides nothing about platforms. */
final class SmallPolicy {
    static final Path FOLDER = Path.of("src/test/resources/policy-suites/small");
    static final Policy POLICY = PolicyReader.fromDirectory(FOLDER);

    private SmallPolicy() {}

    /** Led by the CTO; the verdict for the CMO is overruled. */
    static Initiative assistant() {
        return Initiative.builder()
                .name("Support assistant")
                .kind(Kind.SOLUTION)
                .objectives(Objective.SOFTWARE_DEVELOPMENT)
                .audience(Audience.CUSTOMERS)
                .risk(Risk.HIGH)
                .build();
    }

    static Initiative strategy() {
        return Initiative.builder()
                .name("AI strategy")
                .kind(Kind.STRATEGY)
                .objectives(Objective.PRODUCTIVITY)
                .build();
    }

    /** Nobody leads. */
    static Initiative platform() {
        return Initiative.builder()
                .name("Model hub")
                .kind(Kind.PLATFORM)
                .objectives(Objective.INFRASTRUCTURE)
                .build();
    }
}
