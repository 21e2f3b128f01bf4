package org.wholeads.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Leader;
import org.wholeads.portfolio.UnknownFacts;

/** What a run amounts to, in a few lines. */
final class Summary {
    private Summary() {}

    /**
     * The lines, without line ends.
     *
     * @param shares how many are decided, by leader
     * @param stopped how many of these must not go ahead
     * @param unknown the unknown facts to name; {@code null} to leave them out
     */
    static List<String> lines(Map<Leader, Long> shares, long stopped, long refused, @Nullable UnknownFacts unknown) {
        long decided = shares.values().stream().mapToLong(Long::longValue).sum();
        List<String> lines = new ArrayList<>();
        String parts = shares.entrySet().stream()
                .map(share -> share.getKey() + " " + count(share.getValue(), decided))
                .collect(Collectors.joining(", "));
        lines.add(number(decided) + " decided"
                + (stopped > 0 ? ", " + number(stopped) + " of them must not go ahead; leaders" : "")
                + (parts.isEmpty() ? "" : ": " + parts) + "; " + number(refused) + " refused");
        if (unknown != null && unknown.initiatives() > 0) {
            lines.add("unknown: "
                    + Stream.of(Fact.values())
                            .filter(fact -> unknown.of(fact) > 0)
                            .map(fact -> fact.label() + " " + count(unknown.of(fact), unknown.initiatives()))
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private static String count(long part, long whole) {
        return number(part) + String.format(Locale.ROOT, " (%.0f %%)", 100.0 * part / whole);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
