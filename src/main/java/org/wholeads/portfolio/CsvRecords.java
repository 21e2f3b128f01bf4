package org.wholeads.portfolio;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wholeads.portfolio.PlainData.Fields;
import org.wholeads.portfolio.PlainData.Items;
import org.wholeads.portfolio.PlainData.Text;

/** Comma-separated values: the names of the columns, then the cells of each row. */
final class CsvRecords {
    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_ROW = 4_000_000;
    private static final int MOST_COLUMNS = 2_000;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long line;

    /** @throws InputRefusedException if there is no header, or what is there is no CSV */
    CsvRecords(Reader text) {
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
        List<String> names = next();
        if (names == null) {
            throw new InputRefusedException("line 1", "is empty, but must name the columns");
        }
        header = names;
    }

    List<String> header() {
        return header;
    }

    /** The line on which the last row starts. */
    long line() {
        return line;
    }

    /** The cells of the next row; {@code null} after the last. */
    @Nullable
    List<String> next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return record.getFields();
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    /** What is wrong with a row that has another number of cells than there are columns. */
    @Nullable
    Problem mismatch(List<String> cells, String where) {
        return cells.size() == header.size()
                ? null
                : new Problem(
                        where,
                        "has " + cells.size() + " cells, but there are " + header.size()
                                + " columns; a cell with a comma needs quotation marks");
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
                "is not valid CSV: " + ParserWords.CSV.of(String.valueOf(cause.getMessage()))
                        + "; nothing after it was read");
    }

    void close() throws IOException {
        csv.close();
    }

    /**
     * A list of the rows, each with its cells under the names of their columns.
     *
     * @throws InputRefusedException with every row that does not fit the columns
     */
    static PlainData data(String text) {
        CsvRecords records = new CsvRecords(new StringReader(text));
        List<String> names = names(records.header());
        List<PlainData> rows = new ArrayList<>();
        FoundProblems problems = new FoundProblems();
        for (List<String> cells = records.next(); cells != null; cells = records.next()) {
            int line = (int) records.line();
            Problem mismatch = records.mismatch(cells, "line " + line);
            if (mismatch != null) {
                problems.add(mismatch.where(), mismatch.message());
                continue;
            }
            Map<String, PlainData> fields = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), new Text(line, column(names.get(i)), cells.get(i)));
            }
            rows.add(new Fields(line, "", fields));
        }
        problems.refuse();
        return new Items(1, "", rows);
    }

    private static List<String> names(List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        FoundProblems problems = new FoundProblems();
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) < i) {
                problems.add(column(names.get(i)) + " (line 1)", "is there twice");
            }
        }
        problems.refuse();
        return names;
    }

    private static String column(String name) {
        return "column " + Wording.quoted(name);
    }
}
