package org.wholeads.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All disagreements that are accepted, and how many were at earlier dates. Immutable.
 *
 * @param file the file they stand in
 * @param all in the order of the file
 * @param history how many were accepted, by date
 */
public record AcceptedDisagreements(Path file, List<AcceptedDisagreement> all, SortedMap<LocalDate, Integer> history) {
    public AcceptedDisagreements {
        all = List.copyOf(all);
        history = Collections.unmodifiableSortedMap(new TreeMap<>(history));
    }

    /** None, and none before. */
    public static AcceptedDisagreements none(Path file) {
        return new AcceptedDisagreements(file, List.of(), new TreeMap<>(Map.of()));
    }
}
