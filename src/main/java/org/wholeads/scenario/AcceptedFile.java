package org.wholeads.scenario;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeads.portfolio.InputRefusedException;

/**
 * Reads and writes the file of accepted disagreements, an {@link AcceptanceFormat} whose entries name a scenario by its title,
 * what it expects, and what comes out instead. Stateless; may be used by many threads, each with its own file.
 */
public final class AcceptedFile {
    /** Its usual name. */
    private static final String NAME = "accepted.yaml";

    private static final String SCENARIO = "scenario";
    private static final String EXPECTED = "expected";
    private static final String ACTUAL = "actual";
    private static final AcceptanceFormat FORMAT = new AcceptanceFormat(
            List.of(SCENARIO, EXPECTED, ACTUAL),
            "accepted disagreements",
            List.of(
                    "Disagreements that are known and accepted for a while; written by wholeads test --accept.",
                    "Remove what has healed. What is past its last day fails again."));

    private AcceptedFile() {}

    /** Where it usually is: in the folder of the scenarios, or beside the file of them. */
    public static Path beside(Path scenarios) {
        return Files.isDirectory(scenarios) ? scenarios.resolve(NAME) : scenarios.resolveSibling(NAME);
    }

    /**
     * What the file says; nothing is accepted where there is no file.
     *
     * @param today what is accepted for more than {@value Acceptance#MOST_YEARS} years from this day on is refused
     * @throws InputRefusedException with everything that is wrong with it, each with {@code file:line}
     * @throws UncheckedIOException naming the file, if it cannot be read
     * @throws IllegalArgumentException if its name does not end in {@code .yaml} or {@code .yml}
     */
    public static AcceptedDisagreements read(Path file, LocalDate today) {
        AcceptedEntries entries = FORMAT.read(file, today);
        return new AcceptedDisagreements(
                file, entries.all().stream().map(AcceptedFile::disagreement).toList(), entries.history());
    }

    private static AcceptedDisagreement disagreement(AcceptedEntry entry) {
        return new AcceptedDisagreement(
                entry.line(),
                entry.text(SCENARIO),
                new Disagreement(entry.text(EXPECTED), entry.text(ACTUAL)),
                entry.acceptance());
    }

    /**
     * Writes the file anew; see {@link AcceptanceFormat#write}.
     *
     * @param before what was read from the file
     * @param now what it should say
     * @throws UncheckedIOException naming the file, if it cannot be written
     */
    public static void write(AcceptedDisagreements before, AcceptedDisagreements now) {
        FORMAT.write(entries(before), entries(now));
    }

    private static AcceptedEntries entries(AcceptedDisagreements accepted) {
        return new AcceptedEntries(
                accepted.file(),
                accepted.all().stream().map(AcceptedFile::entry).toList(),
                accepted.history());
    }

    private static AcceptedEntry entry(AcceptedDisagreement one) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put(SCENARIO, one.scenario());
        what.put(EXPECTED, one.disagreement().expected());
        what.put(ACTUAL, one.disagreement().actual());
        return new AcceptedEntry(one.line(), what, one.acceptance());
    }
}
