package org.wholeads.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of one file of scenarios. Immutable.
 *
 * @param file the file
 * @param results of what could be tried
 * @param broken what could not, the file itself among it
 */
public record ResultsOfFile(Path file, List<ScenarioResult> results, List<BrokenScenario> broken) {
    public ResultsOfFile {
        results = List.copyOf(results);
        broken = List.copyOf(broken);
    }

    /** Those of a run: first the files with results, in their order, then those of which nothing could be tried. */
    public static List<ResultsOfFile> of(ScenarioRun run) {
        Map<Path, List<ScenarioResult>> results = new LinkedHashMap<>();
        Map<Path, List<BrokenScenario>> broken = new LinkedHashMap<>();
        run.results().forEach(result -> results.computeIfAbsent(
                        result.scenario().place().file(), file -> new ArrayList<>())
                .add(result));
        run.broken().forEach(one -> broken.computeIfAbsent(one.place().file(), file -> new ArrayList<>())
                .add(one));
        broken.keySet().forEach(file -> results.putIfAbsent(file, List.of()));
        return results.entrySet().stream()
                .map(entry -> new ResultsOfFile(
                        entry.getKey(), entry.getValue(), broken.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
