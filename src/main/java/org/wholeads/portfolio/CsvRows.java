package org.wholeads.portfolio;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Comma-separated values: a row of column names, then an initiative a row. */
final class CsvRows implements Rows {
    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_ROW = 4_000_000;
    private static final int MOST_COLUMNS = 2_000;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final int columnCount;
    private final Columns columns;
    private long line;

    private CsvRows(Reader text, Function<List<String>, Columns> header) {
        csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted below, so that only the row is refused
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        text);
        records = csv.iterator();
        CsvRecord names = record();
        if (names == null) {
            throw new InputRefusedException("line 1", "is empty, but must name the columns");
        }
        line = names.getStartingLineNumber();
        columnCount = names.getFieldCount();
        columns = header.apply(names.getFields());
    }

    /** @param header reads the names of the columns; throws {@link InputRefusedException} if they are wrong */
    static CsvRows open(Reader text, Function<List<String>, Columns> header) {
        try {
            return new CsvRows(text, header);
        } catch (InputRefusedException | UncheckedIOException e) {
            try (text) {
                throw e;
            } catch (IOException atClose) {
                throw new UncheckedIOException(atClose);
            }
        }
    }

    @Override
    public @Nullable Row next() {
        CsvRecord record = record();
        if (record == null) {
            return null;
        }
        line = record.getStartingLineNumber();
        if (record.getFieldCount() != columnCount) {
            Problem problem = new Problem(
                    "row",
                    "has " + record.getFieldCount() + " cells, but there are " + columnCount
                            + " columns; a cell with a comma needs quotation marks");
            return new Row.Refused(line, null, List.of(problem));
        }
        return Rows.row(line, columns.read(record.getFields()));
    }

    private @Nullable CsvRecord record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    private InputRefusedException unreadable(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputRefusedException refused) {
                return refused;
            }
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        // The parser gives up in the middle of a row, so that nobody knows where the next one begins.
        return new InputRefusedException(
                line == 0 ? "line 1" : "after line " + line,
                "is not valid CSV: " + cause.getMessage() + "; nothing after it was read");
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
