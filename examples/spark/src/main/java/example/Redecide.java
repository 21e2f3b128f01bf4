package example;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wholeads.engine.CompiledPolicy;

/** Decides a portfolio of any size again, under one policy or two, and stores decisions and refused rows as Parquet. */
public final class Redecide {
    private static final String USAGE = """
            Redecide --input PATH --output DIRECTORY [--format parquet|csv|json] [--multi-line yes|no]
                     [--policy DIRECTORY|bundled] [--before DIRECTORY|bundled]

            Stores what --policy decides in DIRECTORY/outcome=decided, and rows that cannot be read, with what is wrong
            with them, in DIRECTORY/outcome=refused. With --before it stores also what that policy decides, and what
            changed.""";

    private Redecide() {}

    public static void main(String[] args) {
        Job.start("Redecide", () -> {
            Options options =
                    Options.of(USAGE, List.of("input", "output", "format", "multi-line", "policy", "before"), args);
            String input = options.get("input");
            String output = options.get("output");
            String format = options.get("format", Input.format(input));
            boolean multiLine = options.get("multi-line", "no").equals("yes");
            CompiledPolicy policy = Policies.named(options.get("policy", "bundled"));
            CompiledPolicy before = options.has("before") ? Policies.named(options.get("before")) : null;
            return spark -> {
                store(Redecision.of(Input.open(spark, input, format, multiLine), policy, before), output);
                summarize(spark, output, before != null);
            };
        });
    }

    /** Stores what was decided and what was refused in one pass; all of it, or nothing. */
    static void store(Dataset<Row> rows, String output) {
        // Without this Spark would sort all rows by their directory.
        rows.sparkSession().conf().set("spark.sql.maxConcurrentOutputFileWriters", 2);
        rows.write().partitionBy(DecisionRows.OUTCOME).parquet(output);
    }

    /** Counted in what is stored, as a task that had to be repeated would count twice while it runs. */
    private static void summarize(SparkSession spark, String output, boolean compared) {
        Dataset<Row> stored = DecisionRows.stored(spark, output);
        stored.groupBy(DecisionRows.OUTCOME)
                .count()
                .orderBy(DecisionRows.OUTCOME)
                .show(false);
        Dataset<Row> decided = stored.where(col(DecisionRows.OUTCOME).equalTo(DecisionRows.DECIDED));
        if (compared) {
            decided.groupBy("leaderBefore", "leader", "changed")
                    .count()
                    .orderBy(col("count").desc())
                    .show(50, false);
        } else {
            decided.groupBy("leader").count().orderBy(col("count").desc()).show(false);
        }
    }
}
