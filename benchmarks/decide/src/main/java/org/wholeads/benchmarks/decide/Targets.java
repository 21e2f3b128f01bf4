package org.wholeads.benchmarks.decide;

import static org.wholeads.benchmarks.decide.Contender.BARE_DROOLS;
import static org.wholeads.benchmarks.decide.Contender.BARE_DROOLS_AGAIN;
import static org.wholeads.benchmarks.decide.Contender.COMPILED_POLICY;
import static org.wholeads.benchmarks.decide.Contender.HAND_WRITTEN;
import static org.wholeads.benchmarks.decide.Contender.RULE_ENGINE;
import static org.wholeads.benchmarks.decide.Contender.STOCK_DROOLS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What was hoped for, as ratios within one run, and whether it is so. */
final class Targets {
    private final Results results;
    private final List<Target> targets = new ArrayList<>();

    private Targets(Results results) {
        this.results = results;
    }

    /** @param measured "not measured" if this run did not */
    record Target(String hoped, String measured, String met) {}

    static List<Target> of(Results results) {
        Targets targets = new Targets(results);
        targets.decisions();
        targets.others();
        return targets.targets;
    }

    private void decisions() {
        atMost("`CompiledPolicy` / hand-written Java, 36 rules", 2.5, ratio(COMPILED_POLICY, HAND_WRITTEN, "36"));
        atLeast("faster Drools session / `CompiledPolicy`, 36 rules", 20, session("36"));
        atLeast("faster Drools session / `CompiledPolicy`, 1,000 rules", 100, session("1000"));
        atMost("`CompiledPolicy` / hand-written Java, 1,000 rules", 1, ratio(COMPILED_POLICY, HAND_WRITTEN, "1000"));
        for (Shape shape : results.shapes()) {
            OptionalDouble bytes = results.decided(COMPILED_POLICY, shape.rules(), 1).stream()
                    .mapToDouble(Measurement::medianBytes)
                    .findFirst();
            String what = "bytes of a decision by `CompiledPolicy`, " + rules(shape.rules()) + ", 600 + 40 a reason";
            atMost(what, 600 + 40 * shape.reasons(), bytes);
            atMost(what + ", condition or note", 600 + 40 * (shape.reasons() + shape.others()), bytes);
        }
        atMost("`RuleEngine` / bare new session, 36 rules", 1.3, ratio(RULE_ENGINE, BARE_DROOLS, "36"));
        atMost("`RuleEngine` / bare session used again, 36 rules", 1.3, ratio(RULE_ENGINE, BARE_DROOLS_AGAIN, "36"));
    }

    private void others() {
        String stock = fasterStart();
        atMost("cold start of `CompiledPolicy` / " + stock, 0.125, results.startRatio("compiled-policy", stock));
        atMost("cold start of `RuleEngine` / " + stock, 0.2, results.startRatio("wholeads", stock));
        for (Contender contender : List.of(COMPILED_POLICY, RULE_ENGINE)) {
            atMost(
                    "edit-to-live of " + contender.label + " / stock Drools, 36 rules",
                    0.2,
                    results.editRatio(contender, STOCK_DROOLS, "36"));
            atMost(
                    "edit-to-live of " + contender.label + " / stock Drools, 1,000 rules",
                    1.0 / 3,
                    results.editRatio(contender, STOCK_DROOLS, "1000"));
            atLeast("decisions of two threads / one, " + contender.label + ", 36 rules", 1.8, gain(contender));
        }
    }

    private OptionalDouble gain(Contender contender) {
        return results.gainOfTwo(contender, "36");
    }

    private OptionalDouble ratio(Contender one, Contender other, String rules) {
        return results.ratio(one, other, rules);
    }

    /** Against stock Drools and against the bare session of our model, whichever is faster. */
    private OptionalDouble session(String rules) {
        return Stream.of(STOCK_DROOLS, BARE_DROOLS)
                .map(drools -> ratio(drools, COMPILED_POLICY, rules))
                .flatMapToDouble(OptionalDouble::stream)
                .min();
    }

    private String fasterStart() {
        OptionalDouble ratio = results.startRatio("drools-classic", "drools-executable-model");
        return ratio.isPresent() && ratio.getAsDouble() > 1 ? "drools-executable-model" : "drools-classic";
    }

    private void atMost(String what, double limit, OptionalDouble measured) {
        add(what + ": at most " + number(limit), measured, measured.isPresent() && measured.getAsDouble() <= limit);
    }

    private void atLeast(String what, double limit, OptionalDouble measured) {
        add(what + ": at least " + number(limit), measured, measured.isPresent() && measured.getAsDouble() >= limit);
    }

    private void add(String hoped, OptionalDouble measured, boolean met) {
        targets.add(
                measured.isEmpty()
                        ? new Target(hoped, "not measured", "")
                        : new Target(hoped, number(measured.getAsDouble()), met ? "yes" : "**no**"));
    }

    static String rules(String size) {
        return size.equals(Policies.BUNDLED)
                ? "bundled policy"
                : String.format(Locale.ROOT, "%,d rules", Integer.valueOf(size));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.3g", value);
    }
}
