package org.wholeads.benchmarks.decide;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of the heap one loaded policy takes, the policy itself included, code made at run time not: what several more of
 * them add to a JVM that has loaded one.
 */
final class HeapOfService {
    private static final int SERVICES = 3;

    private HeapOfService() {}

    /** In a JVM of its own. */
    static long measured(Contender contender, String size) throws IOException, InterruptedException {
        return Long.parseLong(
                OwnJvm.output(HeapOfService.class, contender.name(), size).strip());
    }

    /** @param args contender and size */
    public static void main(String[] args) {
        Contender contender = Contender.valueOf(args[0]);
        Contender.Decider first = service(contender, args[1]);
        long before = used();
        List<Contender.Decider> more = IntStream.range(0, SERVICES)
                .mapToObj(i -> service(contender, args[1]))
                .toList();
        System.out.println((used() - before) / SERVICES);
        Reference.reachabilityFence(first);
        Reference.reachabilityFence(more);
    }

    /** One that has decided, so that what is made at the first decision is there. */
    private static Contender.Decider service(Contender contender, String size) {
        Contender.Decider service = contender.of(Policies.of(size));
        service.decide(Initiatives.of(1)[0]);
        return service;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
