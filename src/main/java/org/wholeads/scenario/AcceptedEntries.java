package org.wholeads.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says is accepted, and how much was at earlier dates. Immutable.
 *
 * @param file where it stands
 * @param all in the order of the file
 * @param history how many were accepted, by date
 */
public record AcceptedEntries(Path file, List<AcceptedEntry> all, SortedMap<LocalDate, Integer> history) {
    public AcceptedEntries {
        all = List.copyOf(all);
        history = Collections.unmodifiableSortedMap(new TreeMap<>(history));
    }

    /** None, and none before. */
    public static AcceptedEntries none(Path file) {
        return new AcceptedEntries(file, List.of(), new TreeMap<>(Map.of()));
    }
}
