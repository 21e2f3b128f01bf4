package org.wholeads.explain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wholeads.Leader;
import org.wholeads.analysis.Situation;

/**
 * Who can still lead and be accountable. Possible is what comes out for at least one way to complete what is known to a legal
 * initiative; in that way each open fact has some value or stays unstated.
 *
 * @param leaders the leaders that are possible
 * @param accountable the people who may be accountable; never {@link Leader#JOINT}
 * @param undecided whether there is a way for which the policy cannot decide
 */
public record Outlook(Set<Leader> leaders, Set<Leader> accountable, boolean undecided) {
    public Outlook {
        leaders = ordered(leaders);
        accountable = ordered(accountable);
    }

    private static Set<Leader> ordered(Set<Leader> leaders) {
        return leaders.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(leaders));
    }

    /** The leader, if it is the same for all ways: proved, not guessed. */
    public Optional<Leader> settled() {
        return undecided || leaders.size() != 1
                ? Optional.empty()
                : Optional.of(leaders.iterator().next());
    }

    /** Who leads and who is accountable, if that is the same for all ways: proved, not guessed. */
    public Optional<Situation.Decided> settledWithAccountable() {
        return settled()
                .filter(leader -> accountable.size() == 1)
                .map(leader ->
                        new Situation.Decided(leader, accountable.iterator().next()));
    }
}
