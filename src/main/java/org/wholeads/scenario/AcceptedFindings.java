package org.wholeads.scenario;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wholeads.analysis.Analysis;
import org.wholeads.analysis.Finding;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Wording;
import org.wholeads.report.FindingReview;

/**
 * The findings on a policy that are accepted for a while: an {@link AcceptanceFormat} whose entries name a finding by its kind
 * and by what it is about, as {@link FindingReview#what} says it. A gap or a contradiction cannot be accepted: no engine
 * takes such a policy. Immutable; may be used by many threads, each with its own file.
 */
public final class AcceptedFindings {
    /** Its usual name, beside the rules. */
    public static final String NAME = "accepted-findings.yaml";

    private static final String FINDING = "finding";
    private static final String WHAT = "what";
    private static final AcceptanceFormat FORMAT = new AcceptanceFormat(
            List.of(FINDING, WHAT),
            "accepted findings",
            List.of(
                    "Findings that are known and accepted for a while; written by wholeads check --accept.",
                    "Remove what is not found any more. What is past its last day counts again."));

    private final AcceptedEntries entries;

    private AcceptedFindings(AcceptedEntries entries) {
        this.entries = entries;
    }

    /** None. */
    public static AcceptedFindings none() {
        return new AcceptedFindings(AcceptedEntries.none(Path.of("")));
    }

    /**
     * What the file says; nothing is accepted where there is no file.
     *
     * @param today what is accepted for more than {@value Acceptance#MOST_YEARS} years from this day on is refused
     * @throws InputRefusedException with everything that is wrong with it, each with {@code file:line}
     * @throws UncheckedIOException naming the file, if it cannot be read
     * @throws IllegalArgumentException if its name does not end in {@code .yaml} or {@code .yml}
     */
    public static AcceptedFindings read(Path file, LocalDate today) {
        AcceptedEntries entries = FORMAT.read(file, today);
        Flaws flaws = new Flaws();
        for (AcceptedEntry entry : entries.all()) {
            String place = file + ":" + entry.line();
            String written = entry.text(FINDING);
            Optional<Finding.Kind> kind = kind(written);
            if (kind.isEmpty()) {
                flaws.add(place, () -> Wording.quoted(written) + " is no kind of finding" + suggestion(written));
            } else if (kind.get().isFlaw()) {
                flaws.add(
                        place,
                        "a " + kind.get() + " cannot be accepted: no engine takes a policy that leaves initiatives"
                                + " undecided; mend the rules");
            }
        }
        flaws.refuse();
        return new AcceptedFindings(entries);
    }

    private static String suggestion(String written) {
        return Wording.suggestion(
                written,
                Stream.of(Finding.Kind.values())
                        .filter(kind -> !kind.isFlaw())
                        .map(Enum::name)
                        .toList());
    }

    private static Optional<Finding.Kind> kind(String name) {
        return Stream.of(Finding.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** An analysis in the light of this. */
    public FindingReview review(Analysis analysis, LocalDate today) {
        return new FindingReview(
                analysis,
                entries.all().stream()
                        .flatMap(entry -> accepted(entry).stream())
                        .toList(),
                today);
    }

    private Optional<FindingReview.Accepted> accepted(AcceptedEntry entry) {
        Acceptance acceptance = entry.acceptance();
        return kind(entry.text(FINDING))
                .map(kind -> new FindingReview.Accepted(
                        kind,
                        entry.text(WHAT),
                        entries.file().toString(),
                        entry.line(),
                        acceptance.reason(),
                        acceptance.since(),
                        acceptance.until()));
    }

    /**
     * Accepts what is found and may be accepted. What is accepted already keeps its reason and its days, so that a day that
     * somebody chose is not moved by the way; what is over is accepted anew, and what is not found any more is dropped.
     *
     * @param acceptance why and for how long, from today on
     */
    public AcceptedFindings accepting(Analysis analysis, Acceptance acceptance) {
        LocalDate today = acceptance.since();
        FindingReview review = review(analysis, today);
        List<AcceptedEntry> all = new ArrayList<>();
        for (AcceptedEntry entry : entries.all()) {
            if (accepted(entry).filter(review.outdated()::contains).isEmpty()) {
                all.add(
                        entry.acceptance().isOver(today)
                                ? new AcceptedEntry(entry.line(), entry.what(), acceptance)
                                : entry);
            }
        }
        analysis.findings().stream()
                .filter(finding -> !finding.kind().isFlaw())
                .filter(finding -> review.known(finding).isEmpty())
                .map(AcceptedFindings::named)
                .distinct() // a condition that stands three times in a rule is found twice
                .forEach(what -> all.add(new AcceptedEntry(0, what, acceptance)));
        SortedMap<LocalDate, Integer> history = new TreeMap<>(entries.history());
        history.put(today, all.size());
        return new AcceptedFindings(new AcceptedEntries(entries.file(), all, history));
    }

    private static Map<String, String> named(Finding finding) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put(FINDING, finding.kind().name());
        named.put(WHAT, FindingReview.what(finding));
        return named;
    }

    /**
     * Writes the file anew; see {@link AcceptanceFormat#write}.
     *
     * @param before what was read from the file
     * @throws UncheckedIOException naming the file, if it cannot be written
     */
    public void write(AcceptedFindings before) {
        FORMAT.write(before.entries, entries);
    }
}
