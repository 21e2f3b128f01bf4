package org.wholeads.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeads.RuleRef;
import org.wholeads.analysis.Cause;
import org.wholeads.analysis.Change;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.Noted;
import org.wholeads.policy.Policy;

/**
 * Finds what a rule says instead of what it said: where the same rule drops as many texts of a part as it adds, each for exactly
 * the same initiatives, the first becomes the first, in the order in which the rule says them.
 */
final class Rewordings {
    private final Comparison comparison;

    Rewordings(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Who says something, and for which initiatives. */
    private record Speaker(Set<String> titles, String extent) {}

    /**
     * By what is dropped, what is added instead.
     *
     * @param changes of one part
     */
    Map<Change.OfEntry, Change.OfEntry> of(List<Change.OfEntry> changes) {
        Map<Speaker, List<Change.OfEntry>> dropped = new LinkedHashMap<>();
        Map<Speaker, List<Change.OfEntry>> added = new LinkedHashMap<>();
        for (Change.OfEntry change : changes) {
            if (change.entry() instanceof Noted && change.causes().size() == 1) {
                (change.added() ? added : dropped)
                        .computeIfAbsent(speaker(cause(change)), it -> new ArrayList<>())
                        .add(change);
            }
        }
        Map<Change.OfEntry, Change.OfEntry> pairs = new LinkedHashMap<>();
        dropped.forEach((speaker, old) -> {
            List<Change.OfEntry> now = added.getOrDefault(speaker, List.of());
            if (old.size() == now.size()) {
                old.sort(Comparator.comparing(change -> place(comparison.before(), change)));
                now.sort(Comparator.comparing(change -> place(comparison.after(), change)));
                for (int i = 0; i < old.size(); i++) {
                    pairs.put(old.get(i), now.get(i));
                }
            }
        });
        return pairs;
    }

    private static Cause cause(Change.OfEntry change) {
        return change.causes().get(0);
    }

    private static Speaker speaker(Cause cause) {
        return new Speaker(
                DifferenceReport.rules(cause).stream().map(RuleRef::name).collect(Collectors.toSet()), cause.extent());
    }

    /** How many other texts the first of its rules says before it. */
    private static int place(Policy policy, Change.OfEntry change) {
        RuleRef first = DifferenceReport.rules(cause(change)).get(0);
        return policy.rules().stream()
                .filter(rule -> rule.ref().equals(first))
                .findFirst()
                .map(rule -> List.copyOf(Entry.of(rule)).indexOf(change.entry()))
                .orElse(0);
    }
}
