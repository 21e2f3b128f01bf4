package org.wholeads.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;
import org.wholeads.analysis.Situation;

/**
 * A smallest change of facts that leads to another leader.
 *
 * @param facts what would be different, in the order of the vocabulary
 * @param initiative the initiative with these facts
 * @param situation what the policy says about it
 */
public record Change(List<Difference> facts, Initiative initiative, Situation situation) {
    public Change {
        facts = List.copyOf(facts);
    }

    /**
     * One fact that would be different.
     *
     * @param fact the fact as rules write it: {@code risk}, {@code attributes["region"]}
     * @param from the value today; {@code null} if nobody stated it
     * @param to the other value
     * @param alike constants, or lists of objectives, that would do as well, since no condition of the policy tells them from
     *     it; of numbers, texts and sets of teams {@code to} stands for all such values
     */
    public record Difference(String fact, @Nullable Object from, Object to, List<Object> alike) {
        public Difference {
            alike = List.copyOf(alike);
        }

        @Override
        public String toString() {
            return fact + ": " + (from == null ? "not stated" : from) + " -> " + to;
        }
    }

    @Override
    public String toString() {
        return facts.stream().map(Difference::toString).collect(Collectors.joining(", ")) + " => " + situation;
    }
}
