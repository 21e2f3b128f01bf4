package org.wholeads.analysis;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Optional;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** A program that asks everything about a hundred random rules, and how they differ from the first ninety-nine of them. */
final class HundredRules {
    private static final int RULES = 100;

    private HundredRules() {}

    /** Prints what was not decided and what it took; the argument is the seed. */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        Policy policy = PolicyReader.fromText(SmallPolicies.large(seed, RULES));
        Policy shorter = PolicyReader.fromText(SmallPolicies.large(seed, RULES - 1));
        long start = System.nanoTime();
        Analysis analysis = Analysis.of(policy);
        long analysed = System.nanoTime();
        Optional<Difference> difference = Difference.between(policy, shorter);
        long compared = System.nanoTime();
        System.out.printf(
                "seed %d: analysed in %.1f s, not decided %s; compared in %.1f s, %s; heap at most %d MB%n",
                seed,
                (analysed - start) / 1e9,
                analysis.notDecided(),
                (compared - analysed) / 1e9,
                difference.map(it -> it.changes().size() + " changes").orElse("not decided"),
                peakOfHeap() >> 20);
    }

    private static long peakOfHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
