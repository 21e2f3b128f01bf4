package org.wholeads.portfolio;

import java.util.EnumMap;
import java.util.Map;
import org.wholeads.Fact;
import org.wholeads.Initiative;

/** Counts in how many initiatives nobody stated a fact. Not thread-safe. */
public final class UnknownFacts {
    private final Map<Fact, Long> counts = new EnumMap<>(Fact.class);
    private long initiatives;

    /** Counts one more initiative. */
    public void add(Initiative initiative) {
        initiatives++;
        for (Fact fact : Fact.values()) {
            if (fact != Fact.ATTRIBUTES) {
                counts.merge(fact, fact.in(initiative) == null ? 1L : 0L, Long::sum);
            }
        }
    }

    /** How many initiatives were counted. */
    public long initiatives() {
        return initiatives;
    }

    /** In how many of them the fact is unknown; 0 for {@link Fact#ATTRIBUTES}, whose keys nobody has to state. */
    public long of(Fact fact) {
        return counts.getOrDefault(fact, 0L);
    }
}
