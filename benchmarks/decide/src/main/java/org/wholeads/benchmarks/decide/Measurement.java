package org.wholeads.benchmarks.decide;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one contender took in one setting, all iterations of all rounds.
 *
 * @param scores nanoseconds or microseconds of one operation, sorted
 * @param bytes allocated by one operation, sorted; empty if nobody counted
 */
record Measurement(Setting setting, double[] scores, double[] bytes) {
    /** What was measured. */
    record Setting(String benchmark, Contender contender, String rules, int threads) {
        static Setting of(RunResult result) {
            String benchmark = result.getParams().getBenchmark();
            return new Setting(
                    benchmark.substring(benchmark.lastIndexOf('.') + 1),
                    Contender.valueOf(result.getParams().getParam("contender")),
                    result.getParams().getParam("rules"),
                    result.getParams().getThreads());
        }
    }

    static Measurement of(Setting setting, Collection<RunResult> rounds) {
        IterationResult[] iterations = rounds.stream()
                .flatMap(round -> round.getBenchmarkResults().stream())
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .toArray(IterationResult[]::new);
        double[] scores = Arrays.stream(iterations)
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .sorted()
                .toArray();
        double[] bytes = Arrays.stream(iterations)
                .flatMap(iteration -> iteration.getSecondaryResults().entrySet().stream())
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .map(Map.Entry::getValue)
                .mapToDouble(Result::getScore)
                .sorted()
                .toArray();
        return new Measurement(setting, scores, bytes);
    }

    double median() {
        return median(scores);
    }

    double least() {
        return scores[0];
    }

    double most() {
        return scores[scores.length - 1];
    }

    double medianBytes() {
        return median(bytes);
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
