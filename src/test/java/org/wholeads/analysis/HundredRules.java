package org.wholeads.analysis;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Optional;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** A program that asks everything about a hundred random rules, and how they differ from the first ninety-nine of them. */
final class HundredRules {
    private static final int RULES = 100;
    private static final long MOST_NANOSECONDS = 30_000_000_000L;

    private HundredRules() {}

    /** Prints what was not decided and what it took; the argument is the seed. */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        Policy policy = PolicyReader.fromText(SmallPolicies.large(seed, RULES));
        Policy shorter = PolicyReader.fromText(SmallPolicies.large(seed, RULES - 1));
        long start = spent();
        Analysis analysis = Analysis.of(policy);
        long analysed = spent();
        Optional<Difference> difference = Difference.between(policy, shorter);
        long compared = spent();
        System.out.printf(
                "seed %d: analysed in %.1f s of a core, not decided %s; compared in %.1f s, %s; heap at most %d MB%n",
                seed,
                (analysed - start) / 1e9,
                analysis.notDecided(),
                (compared - analysed) / 1e9,
                difference.map(it -> it.changes().size() + " changes").orElse("not decided"),
                peakOfHeap() >> 20);
        if (Math.max(analysed - start, compared - analysed) > MOST_NANOSECONDS) {
            throw new IllegalStateException("takes longer than 30 s");
        }
    }

    /** What the process has had of all cores, which does not depend on what else the machine does. */
    private static long spent() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long peakOfHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
