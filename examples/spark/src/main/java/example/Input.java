package example;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * A portfolio that Spark reads in parts.
 *
 * @param rows its rows
 * @param reader what understands them
 */
record Input(Dataset<Row> rows, RowReader reader) {
    private static final String MALFORMED = "_malformed";

    /**
     * Opens a file, a directory of files, or whatever else Spark takes for a path.
     *
     * @param format {@code parquet}, {@code csv} or {@code json} (an object a line)
     * @param multiLine whether cells of CSV may hold line breaks; a file of that kind cannot be split among cores
     */
    static Input open(SparkSession spark, String path, String format, boolean multiLine) {
        return switch (format) {
            case "parquet" -> columns(spark.read().parquet(path));
            case "csv" -> csv(spark, path, multiLine);
            case "json" -> new Input(spark.read().text(path).where("trim(value) <> ''"), new LineReader());
            default ->
                throw new IllegalArgumentException("--format must be parquet, csv or json, but is \"" + format + "\"");
        };
    }

    /** What the ending of a path says; Parquet if it says nothing, as directories of Parquet files seldom have one. */
    static String format(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return "csv";
        }
        return name.endsWith(".json") || name.endsWith(".jsonl") ? "json" : "parquet";
    }

    static Input columns(Dataset<Row> rows) {
        return new Input(rows, ColumnReader.of(rows.schema(), null));
    }

    private static Input csv(SparkSession spark, String path, boolean multiLine) {
        var reader = spark.read()
                .option("header", true)
                .option("multiLine", multiLine)
                // RFC 4180: a quotation mark inside a quotation is doubled.
                .option("escape", "\"");
        String[] names = reader.csv(path).columns();
        StructType type = new StructType();
        for (String name : names) {
            type = type.add(name.strip(), "string");
        }
        // Refused here, before the rows are asked for.
        ColumnReader.of(type, null);
        type = type.add(MALFORMED, "string");
        Dataset<Row> rows = reader.schema(type)
                // Every file's header is held against these columns.
                .option("enforceSchema", false)
                .option("mode", "PERMISSIVE")
                .option("columnNameOfCorruptRecord", MALFORMED)
                .csv(path);
        // Spark parses only the columns that are asked for, and would not notice what is wrong with the others.
        return new Input(
                rows.select(Arrays.stream(rows.columns())
                        .map(name -> functions.col("`" + name + "`"))
                        .toArray(org.apache.spark.sql.Column[]::new)),
                ColumnReader.of(type, MALFORMED));
    }
}
