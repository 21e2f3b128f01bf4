package org.wholeads.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.EntryDiagrams;

/** The diagrams of all entries read under a mask. Immutable. */
final class EntryReading {
    private final List<Entry> entries;
    private final Target<Boolean> target;

    EntryReading(EntryDiagrams diagrams) {
        this.entries = diagrams.entries();
        this.target = Target.entries(diagrams, entry -> true);
    }

    /** What the lists can still hold. */
    EntryOutlook outlook(Mask mask) {
        Set<Entry> sure = new HashSet<>();
        Set<Entry> open = new HashSet<>();
        List<Set<Boolean>> possible = target.possible(mask);
        for (int i = 0; i < possible.size(); i++) {
            if (possible.get(i).size() > 1) {
                open.add(entries.get(i));
            } else if (possible.get(i).contains(true)) {
                sure.add(entries.get(i));
            }
        }
        return new EntryOutlook(sure, open);
    }
}
