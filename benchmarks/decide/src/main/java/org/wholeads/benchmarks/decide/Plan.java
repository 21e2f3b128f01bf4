package org.wholeads.benchmarks.decide;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is measured.
 *
 * @param rounds in each of which all take turns, each in a JVM of its own
 * @param warmups seconds before the clock runs
 * @param iterations of decisions, each as long as {@code iteration}
 * @param edits how long each of {@link #EDITS} iterations of edits takes, after two that do not count
 * @param sizes of the policies that all decide by
 * @param two who also decides with two threads, by policies of which size
 */
record Plan(
        String name,
        int rounds,
        int warmups,
        int iterations,
        TimeValue iteration,
        TimeValue edits,
        List<String> sizes,
        Set<Contender> two,
        List<String> sizesOfTwo) {
    static final int EDITS = 3;
    static final List<String> EDITED = List.of("36", "1000");
    static final Set<Contender> EDITORS =
            EnumSet.of(Contender.COMPILED_POLICY, Contender.RULE_ENGINE, Contender.STOCK_DROOLS);

    /** A look at it. */
    static Plan quick() {
        return new Plan(
                "quick, so the ratios are rough",
                1,
                3,
                3,
                TimeValue.milliseconds(500),
                TimeValue.seconds(1),
                List.of("36", "1000"),
                EnumSet.of(Contender.COMPILED_POLICY, Contender.RULE_ENGINE),
                List.of("36"));
    }

    static Plan full() {
        List<String> sizes = List.of(Policies.BUNDLED, "36", "100", "1000", "5000");
        return new Plan(
                "full",
                3,
                4,
                3,
                TimeValue.seconds(1),
                TimeValue.seconds(3),
                sizes,
                EnumSet.allOf(Contender.class),
                List.of("36", "1000"));
    }
}
