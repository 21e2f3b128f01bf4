package org.wholeads.benchmarks.decide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;
import org.wholeads.analysis.Analysis;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.Proof;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** How costs grow: of a decision over facts, of loading and of analysis over rules. Prints Markdown. */
final class Growth {
    private static final int ROUNDS = 5;
    private static final int ATTRIBUTES = 100;

    private final boolean isQuick;

    private Growth(boolean isQuick) {
        this.isQuick = isQuick;
    }

    /** In a JVM of its own. */
    static String measured(Plan plan) throws IOException, InterruptedException {
        return OwnJvm.output(Growth.class, plan.rounds() == 1 ? "quick" : "full");
    }

    /** @param args {@code quick} or {@code full} */
    public static void main(String[] args) throws Exception {
        Growth growth = new Growth(args[0].equals("quick"));
        line("## Growth");
        line("");
        line("In one JVM, medians of " + ROUNDS + ", of what takes over a second the first time; [docs/scale.md](../docs/scale.md) says what follows from it.");
        line("");
        growth.overFacts();
        growth.overAttributes();
        growth.loading();
        growth.analysis();
    }

    private void overFacts() throws Exception {
        line("Nanoseconds of a decision over how many of the facts that can be unknown are stated:");
        line("");
        line("| | rules | none | 4 | 8 | 12 | all |");
        line("|---|---:|---:|---:|---:|---:|---:|");
        List<Initiative[]> columns = new ArrayList<>();
        for (int stated : new int[] {0, 4, 8, 12, Integer.MAX_VALUE}) {
            columns.add(stating(stated));
        }
        for (String rules : isQuick ? List.of("36") : List.of("36", "1000")) {
            Policy policy = Policies.of(rules);
            for (DecisionService service : services(policy)) {
                StringBuilder row = new StringBuilder("| " + name(service) + " | " + thousands(policy.rules().size()));
                for (Initiative[] initiatives : columns) {
                    row.append(" | ").append(thousands(nanoseconds(service, initiatives)));
                }
                line(row + " |");
            }
        }
        line("");
    }

    /** Initiatives that state so many of the optional facts, each others. */
    private static Initiative[] stating(int count) {
        Random random = new Random(20_260_101);
        Initiative[] all = Initiatives.of(Decide.INITIATIVES);
        Initiative[] stating = new Initiative[all.length];
        for (int i = 0; i < all.length; i++) {
            List<Fact> facts = new ArrayList<>(List.of(Fact.values()));
            facts.removeIf(fact -> fact.isRequired() || fact == Fact.ATTRIBUTES || fact == Fact.ID);
            Collections.shuffle(facts, random);
            InitiativeBuilder builder = all[i].toBuilder();
            for (int place = 0; place < facts.size(); place++) {
                Fact fact = facts.get(place);
                builder.set(fact, place < count ? stated(fact, all, i) : null);
            }
            stating[i] = builder.build();
        }
        return stating;
    }

    /** The initiative's own value, or that of the next one that states it. */
    private static Object stated(Fact fact, Initiative[] all, int from) {
        for (int i = 0; i < all.length; i++) {
            Object value = fact.in(all[(from + i) % all.length]);
            if (value != null) {
                return value;
            }
        }
        return Objects.requireNonNull(
                switch (fact.form()) {
                    case TEXT -> "somebody";
                    case WHOLE_NUMBER -> 100;
                    case NUMBER -> 100_000.0;
                    case YES_NO -> true;
                    default -> throw new IllegalStateException("nobody states " + fact);
                });
    }

    private void overAttributes() throws Exception {
        line("Nanoseconds of a decision over how many attributes the rules read, one rule each beside the 36; initiatives"
                + " state " + ATTRIBUTES + ":");
        line("");
        int[] counts = {0, 10, 50, 100};
        line("| | 0 | 10 | 50 | 100 |");
        line("|---|---:|---:|---:|---:|");
        Initiative[] initiatives = withAttributes();
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        for (int count : counts) {
            Map<String, String> texts = new LinkedHashMap<>(Policies.texts("36"));
            texts.put("attributes.drl", readingAttributes(count));
            for (DecisionService service : services(PolicyReader.fromTexts(texts))) {
                rows.computeIfAbsent(name(service), name -> new StringBuilder("| " + name))
                        .append(" | ")
                        .append(thousands(nanoseconds(service, initiatives)));
            }
        }
        rows.values().forEach(row -> line(row + " |"));
        line("");
    }

    private static Initiative[] withAttributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < ATTRIBUTES; i++) {
            attributes.put("key" + i, i % 2 == 0 ? "yes" : "no");
        }
        return Arrays.stream(Initiatives.of(Decide.INITIATIVES))
                .map(initiative -> initiative.toBuilder().set(Fact.ATTRIBUTES, attributes).build())
                .toArray(Initiative[]::new);
    }

    private static String readingAttributes(int count) {
        StringBuilder text = new StringBuilder("package rules;\nimport org.wholeads.*;\nglobal Ruling ruling;\n");
        for (int i = 0; i < count; i++) {
            text.append("rule \"attribute ").append(i).append("\"\nwhen\n    Initiative( attributes[\"key").append(i)
                    .append("\"] == \"yes\" )\nthen\n    ruling.favour( Leader.CTO, 1, \"It says so.\" );\nend\n");
        }
        return text.toString();
    }

    private void loading() throws Exception {
        line("Milliseconds to load a policy, in a warm JVM:");
        line("");
        line("| rules | read and check the text | `CompiledPolicy` | `RuleEngine` |");
        line("|---:|---:|---:|---:|");
        for (String rules : isQuick ? List.of("36", "1000") : List.of("36", "100", "300", "1000", "3000", "5000")) {
            Map<String, String> texts = Policies.texts(rules);
            Policy policy = PolicyReader.fromTexts(texts);
            line("| " + thousands(policy.rules().size()) + " | " + milliseconds(() -> PolicyReader.fromTexts(texts)) + " | "
                    + milliseconds(() -> CompiledPolicy.unproved(policy)) + " | "
                    + milliseconds(() -> RuleEngine.unproved(policy)) + " |");
        }
        line("");
    }

    private void analysis() throws Exception {
        line("Milliseconds of the proof that a policy decides every initiative, and of the whole analysis:");
        line("");
        line("| policy | rules | proof | decided | analysis | questions left open |");
        line("|---|---:|---:|---|---:|---|");
        for (String rules : isQuick
                ? List.of("36", Policies.BUNDLED)
                : List.of("36", Policies.BUNDLED, "100", "200", "300", "1000")) {
            Policy policy = Policies.of(rules);
            Proof proof = Proof.of(policy, Budget.normal());
            Analysis analysis = Analysis.of(policy);
            line("| " + (rules.equals(Policies.BUNDLED) ? "bundled" : "generated") + " | "
                    + thousands(policy.rules().size()) + " | "
                    + milliseconds(() -> Proof.of(policy, Budget.normal())) + " | "
                    + (proof.isDecided() ? "yes" : "no") + " | " + milliseconds(() -> Analysis.of(policy)) + " | "
                    + (analysis.notDecided().isEmpty() ? "none" : analysis.notDecided()) + " |");
        }
    }

    private static List<DecisionService> services(Policy policy) {
        return List.of(CompiledPolicy.unproved(policy), RuleEngine.unproved(policy));
    }

    private static String name(DecisionService service) {
        return "`" + service.getClass().getSimpleName() + "`";
    }

    /** Of one decision; all initiatives take turns. */
    private double nanoseconds(DecisionService service, Initiative[] initiatives) throws Exception {
        int times = service instanceof CompiledPolicy ? 100 : 10;
        return median(() -> {
                    Decision last = null;
                    for (int time = 0; time < times; time++) {
                        for (Initiative initiative : initiatives) {
                            last = service.decide(initiative);
                        }
                    }
                    return last;
                })
                / (times * initiatives.length);
    }

    private static String milliseconds(Callable<?> action) throws Exception {
        double time = median(action) / 1e6;
        return String.format(Locale.ROOT, time >= 10 ? "%,.0f" : "%.2f", time);
    }

    /** Nanoseconds, after a second of the same; of what takes long, those of the first time. */
    private static double median(Callable<?> action) throws Exception {
        long start = System.nanoTime();
        int warmups = 0;
        do {
            Objects.requireNonNull(action.call());
            warmups++;
        } while (System.nanoTime() - start < 1_000_000_000L);
        if (warmups == 1) {
            return System.nanoTime() - start;
        }
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            Objects.requireNonNull(action.call());
            times[round] = System.nanoTime() - before;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static String thousands(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static void line(String line) {
        System.out.println(line);
    }
}
