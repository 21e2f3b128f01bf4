package example;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Fails unless two runs decided every row of the input once, and the same. Rows are compared by the sum of a 64-bit hash
 * of all that is in them, ids also by number, so that it does not matter who stored them in which order.
 */
public final class Compare {
    private static final String USAGE = "Compare --input DIRECTORY --one DIRECTORY --other DIRECTORY";

    private Compare() {}

    public static void main(String[] args) {
        Job.start("Compare", () -> {
            Options options = Options.of(USAGE, List.of("input", "one", "other"), args);
            String input = options.get("input");
            String one = options.get("one");
            String other = options.get("other");
            return spark -> compare(spark, input, one, other);
        });
    }

    private static void compare(SparkSession spark, String input, String one, String other) {
        Column id = xxhash64(col("id"));
        Row asked = summary(spark.read().parquet(input).select(col("id"), id.as("idHash"), lit(0L).as("rowHash")));
        Row first = summary(stored(spark, one, id));
        Row second = summary(stored(spark, other, id));
        System.out.printf("%-10s %12s %12s%n", "", "rows", "distinct ids");
        System.out.printf("%-10s %,12d %,12d%n", "input", asked.getLong(0), asked.getLong(1));
        System.out.printf("%-10s %,12d %,12d%n", "one", first.getLong(0), first.getLong(1));
        System.out.printf("%-10s %,12d %,12d%n", "other", second.getLong(0), second.getLong(1));
        boolean everyRowOnce = Stream.of(0, 1, 2)
                .allMatch(i -> asked.get(i).equals(first.get(i)) && asked.get(i).equals(second.get(i)));
        if (!everyRowOnce) {
            throw new IllegalStateException("not every row of the input was decided once");
        }
        if (!first.equals(second)) {
            throw new IllegalStateException("the two runs decided differently");
        }
        System.out.println("every row decided once, and the same in both");
    }

    private static Dataset<Row> stored(SparkSession spark, String directory, Column id) {
        Dataset<Row> rows = DecisionRows.stored(spark, directory);
        Column[] columns = Stream.of(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
        // As text, because null is no different from nothing where a hash goes from column to column.
        return rows.select(
                col("id"), id.as("idHash"), xxhash64(to_json(struct(columns))).as("rowHash"));
    }

    private static Row summary(Dataset<Row> rows) {
        return rows.agg(
                        count(lit(1)),
                        countDistinct(col("id")),
                        sum(col("idHash").cast("decimal(38,0)")),
                        sum(col("rowHash").cast("decimal(38,0)")))
                .first();
    }
}
