package org.wholeads.explain;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wholeads.analysis.Entry;

/**
 * What the lists of the decision can still hold: conditions, consultations, risks, advice and questions. Possible is meant as
 * in {@link Outlook}.
 *
 * @param sure the entries that the decision has in all ways, sorted
 * @param open the entries that it has in some ways and lacks in others, sorted
 */
public record EntryOutlook(Set<Entry> sure, Set<Entry> open) {
    public EntryOutlook {
        sure = sorted(sure);
        open = sorted(open);
    }

    private static Set<Entry> sorted(Collection<Entry> entries) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(entries));
    }

    /** Only those of one list. */
    public EntryOutlook of(Entry.Part part) {
        return new EntryOutlook(only(sure, part), only(open, part));
    }

    private static Set<Entry> only(Set<Entry> entries, Entry.Part part) {
        return entries.stream().filter(entry -> entry.part() == part).collect(Collectors.toSet());
    }
}
