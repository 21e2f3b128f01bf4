package example;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.wholeads.engine.CompiledPolicy;

/** Counts which engines the tasks of a cluster meet: one in each executor, or it fails. */
public final class CountEngines {
    private static final int TASKS = 40;

    private CountEngines() {}

    public static void main(String[] args) {
        Options.of("CountEngines", List.of(), args);
        Job.start("CountEngines", () -> CountEngines::count);
    }

    private static void count(SparkSession spark) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<CompiledPolicy> policy = context.broadcast(CompiledPolicy.withDefaultPolicy());
        List<String> met = context.parallelize(IntStream.range(0, TASKS).boxed().toList(), TASKS)
                .map(task -> SparkEnv.get().executorId() + " " + System.identityHashCode(policy.value()))
                .collect();
        Set<String> engines = new HashSet<>(met);
        Set<String> executors = new HashSet<>();
        engines.forEach(engine -> executors.add(engine.split(" ", 2)[0]));
        System.out.printf("%d tasks, %d executors, %d engines%n", TASKS, executors.size(), engines.size());
        if (engines.size() != executors.size()) {
            throw new IllegalStateException("there must be one engine in each executor: " + engines);
        }
    }
}
