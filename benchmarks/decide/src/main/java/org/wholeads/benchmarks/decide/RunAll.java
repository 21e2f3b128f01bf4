package org.wholeads.benchmarks.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Runs all benchmarks of this module and writes the results, with those of {@code cold-start.sh}. */
final class RunAll {
    private RunAll() {}

    /** @param args {@code quick} or {@code full}, the file of the cold starts, the file to write */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        String load = Machine.load();
        Plan plan = args[0].equals("quick") ? Plan.quick() : Plan.full();
        List<Measurement> measurements = Rounds.of(plan);
        Map<String, Map<Contender, Long>> heap = new LinkedHashMap<>();
        for (String size : plan.sizes()) {
            Map<Contender, Long> bytes = heap.computeIfAbsent(size, key -> new EnumMap<>(Contender.class));
            for (Contender contender : Contender.values()) {
                bytes.put(contender, HeapOfService.measured(contender, size));
            }
        }
        List<Shape> shapes = plan.sizes().stream().map(Shape::of).toList();
        System.out.println("growth");
        String growth = Growth.measured(plan);
        System.out.println("asking");
        String asking = Asking.measured(plan);
        Results results =
                new Results(plan, measurements, shapes, heap, ColdStart.read(Path.of(args[1])), growth, asking);
        Files.writeString(Path.of(args[2]), ResultsPage.of(results, load));
    }
}
