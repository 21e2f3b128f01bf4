package org.wholeads.benchmarks.decide;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.wholeads.Initiative;
import org.wholeads.policy.Policy;

/** One decision. All initiatives take turns, so that no processor learns one of them by heart. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class Decide {
    static final int INITIATIVES = 2_048;

    /** As many as are compared with the plain meaning before the clock runs. */
    private static final int COMPARED = 200;

    @Param({"COMPILED_POLICY"})
    public Contender contender;

    @Param({"36"})
    public String rules;

    private final Initiative[] initiatives = Initiatives.of(INITIATIVES);
    private Contender.Decider decider;

    @Setup
    public void prepare() {
        Policy policy = Policies.of(rules);
        decider = contender.of(policy);
        SameAnswers.require(contender, decider, policy, Arrays.copyOf(initiatives, COMPARED));
    }

    /** Where a thread stands in the list. */
    @State(Scope.Thread)
    public static class Place {
        private static final AtomicInteger THREADS = new AtomicInteger();

        private int next = 997 * THREADS.getAndIncrement();
    }

    @Benchmark
    public Object decision(Place place) {
        Initiative initiative = initiatives[place.next++ & INITIATIVES - 1];
        return decider.decide(initiative);
    }
}
