package org.wholeads.scenario;

import java.util.Optional;

/**
 * Something that scenarios are to prove of a policy, besides what each expects. Immutable.
 *
 * @param name what, in a sentence: {@code The scenarios cover at least 95 % of the policy}
 * @param missing what is missing for that, in words; empty if it is proved
 */
public record Proof(String name, Optional<String> missing) {
    /** Whether it is proved. */
    public boolean holds() {
        return missing.isEmpty();
    }
}
