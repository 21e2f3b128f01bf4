package org.wholeads.benchmarks.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wholeads.benchmarks.decide.ColdStart.Times;

/**
 * Everything that was measured in one run.
 *
 * @param heap bytes by size and contender
 * @param coldStart by program
 * @param growth as Markdown
 * @param asking as Markdown
 */
record Results(
        Plan plan,
        List<Measurement> measurements,
        List<Shape> shapes,
        Map<String, Map<Contender, Long>> heap,
        Map<String, Times> coldStart,
        String growth,
        String asking) {
    Optional<Measurement> decided(Contender contender, String rules, int threads) {
        return found("decision", contender, rules, threads);
    }

    Optional<Measurement> edited(Contender contender, String rules) {
        return found("live", contender, rules, 1);
    }

    private Optional<Measurement> found(String benchmark, Contender contender, String rules, int threads) {
        var setting = new Measurement.Setting(benchmark, contender, rules, threads);
        return measurements.stream()
                .filter(measurement -> measurement.setting().equals(setting))
                .findFirst();
    }

    /** How many times as long the one takes as the other. */
    OptionalDouble ratio(Contender one, Contender other, String rules) {
        return ratio(decided(one, rules, 1), decided(other, rules, 1));
    }

    OptionalDouble editRatio(Contender one, Contender other, String rules) {
        return ratio(edited(one, rules), edited(other, rules));
    }

    /** How many times as many decisions two threads make as one. */
    OptionalDouble gainOfTwo(Contender contender, String rules) {
        OptionalDouble slower = ratio(decided(contender, rules, 2), decided(contender, rules, 1));
        return slower.isEmpty() ? slower : OptionalDouble.of(2 / slower.getAsDouble());
    }

    OptionalDouble startRatio(String one, String other) {
        Times its = coldStart.get(one);
        Times others = coldStart.get(other);
        return its == null || others == null
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) its.median() / others.median());
    }

    private static OptionalDouble ratio(Optional<Measurement> one, Optional<Measurement> other) {
        return one.isEmpty() || other.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(one.get().median() / other.get().median());
    }
}
