package org.wholeads.benchmarks.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.wholeads.benchmarks.decide.Measurement.Setting;

/** Runs the benchmarks in rounds, so that whatever else the machine does meets all contenders equally. */
final class Rounds {
    private final Plan plan;
    private final Map<Setting, List<RunResult>> results = new LinkedHashMap<>();

    private Rounds(Plan plan) {
        this.plan = plan;
    }

    static List<Measurement> of(Plan plan) throws RunnerException {
        Rounds rounds = new Rounds(plan);
        for (int round = 1; round <= plan.rounds(); round++) {
            System.out.println("round " + round + " of " + plan.rounds());
            rounds.decide();
            rounds.edit();
        }
        return rounds.results.entrySet().stream()
                .map(entry -> Measurement.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void decide() throws RunnerException {
        for (String size : plan.sizes()) {
            for (Contender contender : Contender.values()) {
                run(Decide.class, contender, size, 1, plan.iteration());
                if (plan.two().contains(contender) && plan.sizesOfTwo().contains(size)) {
                    run(Decide.class, contender, size, 2, plan.iteration());
                }
            }
        }
    }

    private void edit() throws RunnerException {
        for (String size : Plan.EDITED) {
            for (Contender contender : Plan.EDITORS) {
                run(EditToLive.class, contender, size, 1, plan.edits());
            }
        }
    }

    private void run(Class<?> benchmark, Contender contender, String size, int threads, TimeValue time)
            throws RunnerException {
        boolean edits = benchmark == EditToLive.class;
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .param("contender", contender.name())
                .param("rules", size)
                .threads(threads)
                .forks(1)
                .warmupIterations(edits ? 2 : plan.warmups())
                .warmupTime(edits ? time : TimeValue.seconds(1))
                .measurementIterations(edits ? Plan.EDITS : plan.iterations())
                .measurementTime(time)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (!edits) {
            options.addProfiler(GCProfiler.class);
        }
        Collection<RunResult> found = new Runner(options.build()).run();
        for (RunResult result : found) {
            Setting setting = Setting.of(result);
            results.computeIfAbsent(setting, key -> new ArrayList<>()).add(result);
            System.out.printf(
                    "%-12s %-16s %6s rules, %d thread(s): %,.0f %s%n",
                    benchmark.getSimpleName(),
                    contender,
                    size,
                    threads,
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreUnit());
        }
    }
}
