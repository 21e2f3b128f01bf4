package org.wholeads.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.wholeads.scenario.Assessment;
import org.wholeads.scenario.Disagreement;
import org.wholeads.scenario.Place;
import org.wholeads.scenario.ScenarioReport;
import org.wholeads.scenario.ScenarioResult;

/** A container for each file, and in it a test for each scenario; then one of what is accepted. Immutable. */
final class ScenarioTests {
    private static final int WIDTH = PolicyReasons.WIDTH;

    private final Assessment assessment;
    private final Path folder;

    ScenarioTests(Assessment assessment, Path folder) {
        this.assessment = assessment;
        this.folder = folder;
    }

    Stream<DynamicNode> tests() {
        Map<Path, List<ScenarioResult>> byFile = assessment.run().results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.scenario().place().file(), LinkedHashMap::new, Collectors.toList()));
        Stream<DynamicNode> files = byFile.entrySet().stream().map(entry -> file(entry.getKey(), entry.getValue()));
        return assessment.accepted().all().isEmpty() ? files : Stream.concat(files, Stream.of(accepted()));
    }

    private DynamicContainer file(Path file, List<ScenarioResult> results) {
        Path name = file.equals(folder) ? file : folder.relativize(file);
        return DynamicContainer.dynamicContainer(
                name.toString(), file.toUri(), results.stream().map(this::test));
    }

    private DynamicTest test(ScenarioResult result) {
        Place place = result.scenario().place();
        return DynamicTest.dynamicTest(
                result.scenario().title(),
                URI.create(place.file().toUri() + "?line=" + place.line()),
                () -> requireAgreement(result));
    }

    private void requireAgreement(ScenarioResult result) {
        List<Disagreement> open = assessment.open(result);
        if (!open.isEmpty()) {
            throw new AssertionFailedError(
                    "\n" + ScenarioReport.failure(assessment, result, WIDTH),
                    open.stream().map(Disagreement::expected).collect(Collectors.joining("\n")),
                    open.stream().map(Disagreement::actual).collect(Collectors.joining("\n")));
        }
    }

    private DynamicTest accepted() {
        Path file = assessment.accepted().file();
        return DynamicTest.dynamicTest(
                "What is accepted in " + file.getFileName() + " disagrees still", file.toUri(), this::requireNoHealed);
    }

    private void requireNoHealed() {
        if (!assessment.healed().isEmpty()) {
            throw new AssertionFailedError(assessment.healed().stream()
                    .map(one -> ScenarioReport.healed(assessment, one))
                    .collect(Collectors.joining("\n")));
        }
    }
}
