package example;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Initiative;
import org.wholeads.engine.CompiledPolicy;

/**
 * Measures decisions per second and core with Spark and without: the same loop over the same rows in the same memory, by
 * turns, so that what else the machine does befalls both. Processor time counts all threads of the process, those of Spark,
 * the compiler and the garbage collector included; it tells more than the clock where others use the machine too.
 */
public final class Measure {
    private static final String USAGE = """
            Measure --like PORTFOLIO [--rows NUMBER] [--rounds NUMBER] [--policy DIRECTORY|bundled] --scratch DIRECTORY

            DIRECTORY must not exist; rows are stored there to measure reading and writing.""";

    /** Tasks and this run in the same JVM. */
    private static final Queue<List<?>> PARTS = new ConcurrentLinkedQueue<>();

    private static final String LINE = "%-56s ";

    private final SparkSession spark;
    private final CompiledPolicy policy;
    private final int cores;
    private final long rows;
    private final int rounds;

    private Measure(SparkSession spark, CompiledPolicy policy, long rows, int rounds) {
        this.spark = spark;
        this.policy = policy;
        this.cores = spark.sparkContext().defaultParallelism();
        this.rows = rows;
        this.rounds = rounds;
    }

    public static void main(String[] args) {
        Job.start("Measure", () -> {
            Options options = Options.of(USAGE, List.of("like", "rows", "rounds", "policy", "scratch"), args);
            Frequencies frequencies = Frequencies.of(Path.of(options.get("like")), null);
            CompiledPolicy policy = Policies.named(options.get("policy", "bundled"));
            long rows = options.number("rows", 1_000_000, 1);
            int rounds = (int) options.number("rounds", 5, 1);
            Path scratch = Path.of(options.get("scratch"));
            return spark -> {
                if (!spark.sparkContext().isLocal()) {
                    throw new IllegalArgumentException("both loops must run in one JVM: leave spark.master out");
                }
                new Measure(spark, policy, rows, rounds).all(frequencies, scratch);
            };
        });
    }

    private void all(Frequencies frequencies, Path scratch) {
        System.out.printf(
                Locale.ROOT,
                "%,d initiatives, %d rules, %d cores, Java %s, Spark %s; median of %d rounds%n%n",
                rows,
                policy.policy().rules().size(),
                cores,
                Runtime.version().feature(),
                spark.version(),
                rounds);
        System.out.printf(LINE + "%39s %39s%n", "decisions", "a second and core", "a processor's second");
        System.out.printf(
                LINE + "%14s %14s %9s %14s %14s %9s%n",
                "",
                "without Spark",
                "with",
                "ratio",
                "without",
                "with",
                "ratio");
        Dataset<Row> table = Generate.rows(spark, frequencies, rows, 1, cores);
        String input = scratch.resolve("input").toString();
        table.write().parquet(input);
        decisions(input);
        rowsInMemory(input);
        readingAndWriting(input, scratch);
    }

    /** Initiatives in memory, decisions looked at and forgotten. */
    private void decisions(String input) {
        Input table = Input.columns(spark.read().parquet(input));
        RowReader reader = table.reader();
        JavaRDD<Initiative> cached = table.rows()
                .javaRDD()
                .map(row -> reader.read(row))
                .coalesce(cores)
                .persist(StorageLevel.MEMORY_ONLY());
        List<List<Initiative>> parts = parts(cached);
        Broadcast<CompiledPolicy> shared = context().broadcast(policy);
        compare(
                "decide, from initiatives in memory",
                () -> sum(inThreads(parts, part -> look(policy, part.iterator()))),
                () -> sum(cached.mapPartitions(
                                part -> List.of(look(shared.value(), part)).iterator())
                        .collect()));
        cached.unpersist(true);
    }

    /** The very objects that Spark has in memory, which a collection of results would copy. */
    @SuppressWarnings("unchecked")
    private static <T> List<List<T>> parts(JavaRDD<T> cached) {
        PARTS.clear();
        cached.foreachPartition(part -> {
            List<T> list = new ArrayList<>();
            part.forEachRemaining(list::add);
            PARTS.add(list);
        });
        return (List<List<T>>) (List<?>) List.copyOf(PARTS);
    }

    private static long look(DecisionService service, Iterator<Initiative> initiatives) {
        long seen = 0;
        while (initiatives.hasNext()) {
            Decision decision = service.decide(initiatives.next());
            seen += 31L * decision.leader().ordinal()
                    + decision.mainReason().rule().line()
                    + decision.conditions().size();
        }
        return seen;
    }

    /** Rows in memory to rows of decisions, as the job makes them. */
    private void rowsInMemory(String input) {
        Input table = Input.columns(spark.read().parquet(input).coalesce(cores));
        RowReader reader = table.reader();
        JavaRDD<Row> cached = table.rows().javaRDD().persist(StorageLevel.MEMORY_ONLY());
        List<List<Row>> parts = parts(cached);
        Broadcast<CompiledPolicy> shared = context().broadcast(policy);
        compare(
                "read facts, decide, make the row, from rows in memory",
                () -> sum(inThreads(
                        parts, part -> count(new Redecision.Decisions(part.iterator(), reader, policy, null)))),
                () -> sum(cached.mapPartitions(
                                part -> List.of(count(new Redecision.Decisions(part, reader, shared.value(), null)))
                                        .iterator())
                        .collect()));
        cached.unpersist(true);
        PARTS.clear();
        Dataset<Row> compressed = table.rows().persist(StorageLevel.MEMORY_ONLY());
        compressed.count();
        Dataset<Row> redecided = Redecision.of(new Input(compressed, reader), policy, null);
        compare(
                "the same, Spark in its own binary rows",
                () -> sum(inThreads(
                        parts, part -> count(new Redecision.Decisions(part.iterator(), reader, policy, null)))),
                () -> {
                    redecided.write().format("noop").mode("overwrite").save();
                    return null;
                });
        compressed.unpersist(true);
    }

    private static long count(Iterator<Row> rows) {
        long seen = 0;
        while (rows.hasNext()) {
            seen += rows.next().getString(1).length();
        }
        return seen;
    }

    private void readingAndWriting(String input, Path scratch) {
        Pace pace = new Pace(rows, cores);
        for (int round = 0; round < rounds; round++) {
            String output = scratch.resolve("output" + round).toString();
            pace.time(() -> {
                Redecide.store(Redecision.of(Input.columns(spark.read().parquet(input)), policy, null), output);
                return null;
            });
        }
        System.out.printf(
                Locale.ROOT,
                LINE + "%14s %,14.0f %9s %14s %,14.0f%n",
                "the whole job, Parquet to Parquet",
                "",
                pace.perSecond(),
                "",
                "",
                pace.perProcessorSecond());
    }

    /** By turns; the first turn of each is not counted. Both must come to the same, where both tell. */
    private void compare(String what, Callable<Long> plain, Callable<Long> spark) {
        Pace withoutSpark = new Pace(rows, cores);
        Pace withSpark = new Pace(rows, cores);
        for (int round = -1; round < rounds; round++) {
            Long expected = (round < 0 ? new Pace(rows, cores) : withoutSpark).time(plain);
            Long actual = (round < 0 ? new Pace(rows, cores) : withSpark).time(spark);
            if (actual != null && !actual.equals(expected)) {
                throw new IllegalStateException("the loops decided differently: " + expected + " and " + actual);
            }
        }
        System.out.printf(
                Locale.ROOT,
                LINE + "%,14.0f %,14.0f %7.0f %% %,14.0f %,14.0f %7.0f %%%n",
                what,
                withoutSpark.perSecond(),
                withSpark.perSecond(),
                100 * withSpark.perSecond() / withoutSpark.perSecond(),
                withoutSpark.perProcessorSecond(),
                withSpark.perProcessorSecond(),
                100 * withSpark.perProcessorSecond() / withoutSpark.perProcessorSecond());
    }

    private static <T> List<Long> inThreads(List<List<T>> parts, java.util.function.ToLongFunction<List<T>> work)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            parts.forEach(part -> tasks.add(() -> work.applyAsLong(part)));
            List<Long> results = new ArrayList<>();
            for (Future<Long> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }
}
