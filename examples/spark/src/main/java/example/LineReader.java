package example;

import org.apache.spark.sql.Row;
import org.wholeads.Initiative;
import org.wholeads.portfolio.InitiativeJson;

/** Rows of one column that holds a line of JSON. */
record LineReader() implements RowReader {
    @Override
    public Initiative read(Row row) {
        return InitiativeJson.read(row.getString(0));
    }

    @Override
    public String text(Row row) {
        return row.getString(0);
    }
}
