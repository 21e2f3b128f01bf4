package org.wholeads.explain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wholeads.Leader;

/**
 * What can still come out, whatever the unknown facts turn out to be.
 *
 * @param leaders the leaders that are possible, each for at least one way to fill in the unknown facts
 * @param undecided whether there is a way for which the policy cannot decide
 */
public record Outlook(Set<Leader> leaders, boolean undecided) {
    public Outlook {
        leaders = leaders.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(leaders));
    }

    /** Whether all comes to the same, be it that the policy cannot decide. */
    boolean isOne() {
        return leaders.size() + (undecided ? 1 : 0) <= 1;
    }

    /** The leader, if it is the same whatever the unknown facts turn out to be: proved, not guessed. */
    public Optional<Leader> settled() {
        return undecided || leaders.size() != 1
                ? Optional.empty()
                : Optional.of(leaders.iterator().next());
    }
}
