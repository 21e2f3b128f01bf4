package org.wholeads.benchmarks.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code cold-start.sh} measured: one line a program, its name and milliseconds with tabs between. */
final class ColdStart {
    /** Minimum, median and maximum of wall and of CPU time. */
    record Times(int least, int median, int most, int leastCpu, int medianCpu, int mostCpu) {}

    private ColdStart() {}

    static Map<String, Times> read(Path file) throws IOException {
        Map<String, Times> times = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            times.put(
                    parts[0],
                    new Times(
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3]),
                            Integer.parseInt(parts[4]),
                            Integer.parseInt(parts[5]),
                            Integer.parseInt(parts[6])));
        }
        return times;
    }
}
