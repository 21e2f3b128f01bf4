package org.wholeads.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeads.analysis.Entry;
import org.wholeads.analysis.EntryDiagrams;

/** The diagrams of all entries read under a mask. Immutable. */
final class EntryReading {
    private static final int NO = 1;
    private static final int YES = 1 << 1;

    private final List<Entry> entries;
    private final Target target;

    EntryReading(EntryDiagrams diagrams) {
        this.entries = diagrams.entries();
        this.target = Target.entries(diagrams, entry -> true);
    }

    /** What the lists can still hold. */
    EntryOutlook outlook(Mask mask) {
        Set<Entry> sure = new HashSet<>();
        Set<Entry> open = new HashSet<>();
        int[] possible = target.possible(mask);
        for (int i = 0; i < possible.length; i++) {
            if (possible[i] == (NO | YES)) {
                open.add(entries.get(i));
            } else if (possible[i] == YES) {
                sure.add(entries.get(i));
            }
        }
        return new EntryOutlook(sure, open);
    }
}
