package example;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Makes portfolios of up to 100 million initiatives whose facts are as frequent as in a real one. */
public final class Generate {
    private static final String USAGE = """
            Generate --like PORTFOLIO [--mapping FILE] --rows NUMBER --output DIRECTORY [--seed NUMBER] [--files NUMBER]

            Counts the facts of PORTFOLIO (.csv, .json, .jsonl; CSV through an intake mapping if one is given) and stores
            as many made-up initiatives as Parquet. The same seed makes the same rows.""";

    private static final long MOST = 100_000_000;
    private static final long MOST_IN_A_FILE = 1_000_000;

    private Generate() {}

    public static void main(String[] args) {
        Job.start("Generate", () -> {
            Options options = Options.of(USAGE, List.of("like", "mapping", "rows", "output", "seed", "files"), args);
            Frequencies frequencies = Frequencies.of(
                    Path.of(options.get("like")), options.has("mapping") ? Path.of(options.get("mapping")) : null);
            String output = options.get("output");
            options.get("rows");
            long rows = options.number("rows", 0, 0);
            if (rows > MOST) {
                throw options.wrong("--rows must be at most " + MOST);
            }
            long seed = options.number("seed", 1, Long.MIN_VALUE);
            int files = (int) options.number("files", 0, 0);
            return spark -> rows(spark, frequencies, rows, seed, files > 0 ? files : parts(spark, rows))
                    .write()
                    .parquet(output);
        });
    }

    /** As many as keep all cores busy to the end. */
    static int parts(SparkSession spark, long rows) {
        int cores = spark.sparkContext().defaultParallelism();
        long each = cores * MOST_IN_A_FILE;
        return (int) Math.max(cores, cores * ((rows + each - 1) / each));
    }

    static Dataset<Row> rows(SparkSession spark, Frequencies frequencies, long rows, long seed, int parts) {
        return spark.range(0, rows, 1, parts)
                .map(
                        (MapFunction<Long, Row>) number -> frequencies.row(seed, number),
                        Encoders.row(frequencies.type()));
    }
}
