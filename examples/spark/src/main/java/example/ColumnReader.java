package example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.InvalidInitiativeException;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Problem;
import org.wholeads.portfolio.WrittenFacts;

/**
 * Rows whose columns have the names of the facts. Values may be typed or text; lists are arrays, or text separated by
 * semicolons.
 *
 * <p>What a value means is for {@link WrittenFacts} to say. Rows whose values are all written plainly, which is nearly
 * all, take a short cut: looking a constant up is many times faster than reading text that may be wrong.
 */
final class ColumnReader implements RowReader {
    private static final long serialVersionUID = 1;

    private final ArrayList<FactColumn> columns;
    private final int malformed;

    private ColumnReader(ArrayList<FactColumn> columns, int malformed) {
        this.columns = columns;
        this.malformed = malformed;
    }

    /**
     * Reads rows of these columns.
     *
     * @param malformed the column that is set where a row could not be split into columns, if there is one
     * @throws InputRefusedException if a column is not a fact, or one that every initiative needs is missing
     */
    static ColumnReader of(StructType type, @Nullable String malformed) {
        List<Problem> problems = new ArrayList<>();
        ArrayList<FactColumn> columns = new ArrayList<>();
        String[] names = type.fieldNames();
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals(malformed)) {
                FactColumn.of(i, names[i]).ifPresentOrElse(columns::add, unknown(names[i], problems));
            }
        }
        FactColumn.missing(columns).forEach(name -> problems.add(new Problem(place(name), "is required")));
        if (!problems.isEmpty()) {
            throw new InputRefusedException(problems);
        }
        return new ColumnReader(columns, malformed == null ? -1 : type.fieldIndex(malformed));
    }

    private static Runnable unknown(String name, List<Problem> problems) {
        return () -> problems.add(new Problem(
                place(name),
                "is not a fact of an initiative; rename it, or leave it out of the input. Facts are "
                        + String.join(", ", WrittenFacts.names())));
    }

    private static String place(String name) {
        return "column \"" + name + "\"";
    }

    @Override
    public Initiative read(Row row) {
        if (malformed >= 0 && !row.isNullAt(malformed)) {
            throw new InputRefusedException(
                    List.of(new Problem("row", "has more or fewer cells than there are columns")));
        }
        Initiative plain = plain(row);
        return plain != null ? plain : WrittenFacts.read(texts(row), ColumnReader::place);
    }

    /** The initiative, or {@code null} where anything is not written plainly. */
    private @Nullable Initiative plain(Row row) {
        InitiativeBuilder builder = Initiative.builder();
        for (FactColumn column : columns) {
            Object value = row.get(column.index());
            if (value != null && !column.set(builder, value)) {
                return null;
            }
        }
        try {
            return builder.build();
        } catch (InvalidInitiativeException e) {
            return null;
        }
    }

    /** What {@link WrittenFacts} reads. */
    Map<String, List<String>> texts(Row row) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (FactColumn column : columns) {
            Object value = row.get(column.index());
            if (value != null) {
                Texts.add(column.name(), value, texts);
            }
        }
        return texts;
    }

    @Override
    public String text(Row row) {
        return malformed >= 0 && !row.isNullAt(malformed) ? row.getString(malformed) : row.json();
    }
}
