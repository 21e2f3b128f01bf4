package org.wholeads.portfolio;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Comma-separated values: a row of column names, then an initiative a row. */
final class CsvRows implements Rows {
    private final CsvRecords records;
    private final Columns columns;

    private CsvRows(Reader text, Function<List<String>, Columns> header) {
        records = new CsvRecords(text);
        columns = header.apply(records.header());
    }

    /** @param header reads the names of the columns; throws {@link InputRefusedException} if they are wrong */
    static CsvRows open(Reader text, Function<List<String>, Columns> header) {
        OptionalLibrary.FASTCSV.require();
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
        List<String> cells = records.next();
        if (cells == null) {
            return null;
        }
        Problem mismatch = records.mismatch(cells, "row");
        return mismatch == null
                ? Rows.row(records.line(), columns.read(cells))
                : new Row.Refused(records.line(), null, List.of(mismatch));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
