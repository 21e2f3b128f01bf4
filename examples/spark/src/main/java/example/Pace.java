package example;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** How fast rows were decided: the median of several times, by the clock and by the processor. */
final class Pace {
    private final long rows;
    private final int cores;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> processorSeconds = new ArrayList<>();

    Pace(long rows, int cores) {
        this.rows = rows;
        this.cores = cores;
    }

    /** Does it once, and takes the time. */
    Long time(Callable<Long> work) {
        try {
            long processor = processorTime();
            long start = System.nanoTime();
            Long result = work.call();
            seconds.add((System.nanoTime() - start) / 1e9);
            processorSeconds.add((processorTime() - processor) / 1e9);
            return result;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    double perSecond() {
        return rows / median(seconds) / cores;
    }

    double perProcessorSecond() {
        return rows / median(processorSeconds);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
