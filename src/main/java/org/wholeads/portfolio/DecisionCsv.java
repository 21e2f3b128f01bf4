package org.wholeads.portfolio;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Note;

/**
 * Decisions as comma-separated values (RFC 4180, every cell quoted) for spreadsheets. A sign with which a spreadsheet would
 * begin a formula gets an apostrophe before it, and invisible characters are written as <code>&#92;u202e</code>. Stateless;
 * may be used by many threads.
 */
public final class DecisionCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "mustNotGoAhead",
            "leader",
            "accountable",
            "reason",
            "conditions",
            "risks",
            "unknown",
            "policy",
            "policyVersion",
            "policySha256");

    private DecisionCsv() {}

    /** The row of column names, with its line end. */
    public static String header() {
        return line(COLUMNS);
    }

    /** The row of one decision, with its line end; several values in a cell are separated by "; ". */
    public static String row(Initiative initiative, Decision decision) {
        return line(List.of(
                SpreadsheetText.of(Objects.requireNonNullElse(initiative.id(), "")),
                SpreadsheetText.of(initiative.name()),
                String.valueOf(decision.mustNotGoAhead()),
                decision.leader().name(),
                decision.accountable().name(),
                SpreadsheetText.of(decision.mainReason().because()),
                SpreadsheetText.of(decision.conditions().stream()
                        .map(condition -> condition.requirement() + " (" + condition.owner() + ")"
                                + (decision.isToldByText(condition) ? ": " + condition.because() : ""))
                        .distinct()
                        .collect(Collectors.joining("; "))),
                SpreadsheetText.of(decision.risks().stream().map(Note::text).collect(Collectors.joining("; "))),
                SpreadsheetText.of(String.join("; ", decision.unknown())),
                SpreadsheetText.of(decision.policy().name()),
                SpreadsheetText.of(decision.policy().version()),
                decision.policy().sha256()));
    }

    private static String line(List<String> cells) {
        OptionalLibrary.FASTCSV.require();
        return Line.of(cells);
    }

    /** A class of its own, because FastCSV may be missing. */
    private static final class Line {
        static String of(List<String> cells) {
            StringWriter text = new StringWriter();
            try (CsvWriter csv =
                    CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
                csv.writeRecord(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    }
}
