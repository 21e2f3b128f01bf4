package org.wholeads.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;

/**
 * The initiatives of a file, read row by row as they are asked for. A row that cannot be read is a {@link Row.Refused}
 * and the rows after it are read all the same; so is a row whose id stands on an earlier row, also of an
 * earlier file {@linkplain #sharing of the run}, because whoever joins the decisions with other data by that id would
 * get the wrong one.
 *
 * <p>Where nothing more can be read - malformed bytes in CSV or JSON, a quotation that never ends, an input that is no
 * JSON - {@link #hasNext()} and {@link #next()} throw {@link InputRefusedException}, and {@link UncheckedIOException}
 * when the file itself fails; the iteration has ended then. So it does where a row does not end within 16 MB. Not
 * thread-safe.
 *
 * <pre>{@code
 * try (Portfolio portfolio = Portfolio.open(Path.of("portfolio.csv"))) {
 *     while (portfolio.hasNext()) {
 *         Row row = portfolio.next();
 *     }
 * }
 * }</pre>
 */
public final class Portfolio implements Iterator<Row>, AutoCloseable {
    private static final String SAVE = "save the file as UTF-8";
    private static final String READ_BY_MAPPING =
            ", or read it through a mapping that names its encoding, such as encoding: windows-1252";
    private static final String NAME_ENCODING =
            "name the encoding of the file in the mapping, such as encoding: windows-1252";

    private final Rows rows;
    private final RowLimitedInput input;
    private SeenIds seen = new SeenIds();
    private int file = seen.file("");
    private @Nullable Row ahead;
    private boolean ended;

    private Portfolio(Rows rows, RowLimitedInput input) {
        this.rows = rows;
        this.input = input;
    }

    /**
     * Opens a file whose format follows from its name.
     *
     * @throws InputRefusedException if the name has another ending, or the columns of a CSV file are wrong
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Portfolio open(Path file) {
        PortfolioFormat format = PortfolioFormat.of(file.toString())
                .orElseThrow(() -> new InputRefusedException(file.toString(), "must end in .json, .jsonl or .csv"));
        return of(stream(file), format);
    }

    /**
     * Opens a CSV file through an intake mapping.
     *
     * @throws InputRefusedException if the file lacks a column that the mapping names
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Portfolio open(Path file, Intake intake) {
        return of(stream(file), intake);
    }

    /**
     * Reads an input of this format and closes it in the end.
     *
     * @throws InputRefusedException if the columns of a CSV file are wrong
     * @throws UncheckedIOException if it cannot be read
     */
    public static Portfolio of(InputStream input, PortfolioFormat format) {
        if (format != PortfolioFormat.CSV) {
            OptionalLibrary.JACKSON.require();
        }
        RowLimitedInput limited = new RowLimitedInput(input);
        Rows rows =
                switch (format) {
                    case JSON -> new JsonRows(new StrictReader(limited, StandardCharsets.UTF_8, SAVE));
                    case JSON_LINES -> new JsonLinesRows(limited);
                    case CSV ->
                        CsvRows.open(
                                new StrictReader(limited, StandardCharsets.UTF_8, SAVE + READ_BY_MAPPING),
                                VocabularyColumns::new);
                };
        return new Portfolio(rows, limited);
    }

    /**
     * Reads CSV through an intake mapping and closes the input in the end.
     *
     * @throws InputRefusedException if it lacks a column that the mapping names
     * @throws UncheckedIOException if it cannot be read
     */
    public static Portfolio of(InputStream input, Intake intake) {
        RowLimitedInput limited = new RowLimitedInput(input);
        return new Portfolio(
                CsvRows.open(new StrictReader(limited, intake.mapping().encoding(), NAME_ENCODING), intake::columns),
                limited);
    }

    /**
     * Refuses ids of earlier files too: of all portfolios that were given the same ids before. Call it before the first
     * row is read.
     *
     * @param ids those of the run
     * @param name how messages call this file
     * @return this portfolio
     */
    public Portfolio sharing(SeenIds ids, String name) {
        seen = ids;
        file = ids.file(name);
        return this;
    }

    private static InputStream stream(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            ended = true; // unless reading goes well
            input.startRow();
            try {
                ahead = rows.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ended = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Row row = ahead;
        ahead = null;
        return row instanceof Row.Accepted accepted ? unlessRepeated(accepted) : row;
    }

    private Row unlessRepeated(Row.Accepted row) {
        Initiative initiative = row.initiative();
        String id = initiative.id();
        if (id == null || id.isBlank()) {
            return row;
        }
        String earlier = seen.add(id, file, row.line());
        return earlier == null
                ? row
                : new Row.Refused(
                        row.line(),
                        id,
                        List.of(new Problem("id", Wording.quoted(id) + " stands " + earlier + " already")));
    }

    /** @throws UncheckedIOException if the input cannot be closed */
    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
