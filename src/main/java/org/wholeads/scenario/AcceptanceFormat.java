package org.wholeads.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.PlainData;
import org.wholeads.report.AtomicFile;

/**
 * A kind of file, in YAML, that says what is accepted for a while. Each entry says by some texts what it is, and then why and
 * for how long:
 *
 * <pre>{@code
 * accepted:
 *   - scenario: "Coders choose the coding assistant"
 *     expected: "led by HANDS_ON_USER"
 *     actual: "led by CTO"
 *     reason: "The board decides in May"
 *     since: 2026-01-15
 *     until: 2026-06-30
 * history:
 *   - { date: 2026-01-15, accepted: 1 }
 * }</pre>
 *
 * Immutable; may be used by many threads, each with its own file.
 *
 * @param names of the texts by which an entry says what it is
 * @param of what an entry is, in the plural: {@code accepted disagreements}
 * @param remark lines that explain the file, written at its top where it is new, without {@code #}
 */
public record AcceptanceFormat(List<String> names, String of, List<String> remark) {
    /** The field at its root by which it is told from a file of scenarios. */
    static final String ROOT = "accepted";

    static final String HISTORY = "history";

    public AcceptanceFormat {
        names = List.copyOf(names);
        remark = List.copyOf(remark);
    }

    /**
     * What the file says; nothing is accepted where there is no file.
     *
     * @param today what is accepted for more than {@value Acceptance#MOST_YEARS} years from this day on is refused
     * @throws InputRefusedException with everything that is wrong with it, each with {@code file:line}
     * @throws UncheckedIOException naming the file, if it cannot be read
     * @throws IllegalArgumentException if its name does not end in {@code .yaml} or {@code .yml}
     */
    public AcceptedEntries read(Path file, LocalDate today) {
        boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS); // a link to nothing is a mistake
        return isThere ? new AcceptanceReader(this, file, today).read() : AcceptedEntries.none(file);
    }

    /**
     * Writes the file anew, at once or not at all; see {@link AtomicFile}. What people wrote beside the entries stays, and so do
     * the lines of entries that stay the same, unless the entries share lines.
     *
     * @param before what was read from the file
     * @param now what it should say
     * @throws UncheckedIOException naming the file, if it cannot be written
     */
    public void write(AcceptedEntries before, AcceptedEntries now) {
        AcceptanceText text = new AcceptanceText(this, now);
        AtomicFile.write(
                now.file(),
                old(before.file())
                        .flatMap(old -> text.over(old, before))
                        .filter(merged -> says(merged, now))
                        .orElseGet(text::plain));
    }

    private static Optional<String> old(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody wrote meanwhile, or in a way nobody thought of, must not hide an entry or add one. */
    private boolean says(String text, AcceptedEntries wanted) {
        try {
            AcceptedEntries said = new AcceptanceReader(this, wanted.file(), LocalDate.EPOCH.plusYears(9_000))
                    .of(PlainData.ofYaml(text));
            return said.history().equals(wanted.history()) && unplaced(said).equals(unplaced(wanted));
        } catch (InputRefusedException e) {
            return false;
        }
    }

    private static List<AcceptedEntry> unplaced(AcceptedEntries entries) {
        return entries.all().stream()
                .map(entry -> new AcceptedEntry(0, entry.what(), entry.acceptance()))
                .toList();
    }
}
