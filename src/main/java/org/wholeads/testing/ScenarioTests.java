package org.wholeads.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.wholeads.scenario.Assessment;
import org.wholeads.scenario.BrokenScenario;
import org.wholeads.scenario.Disagreement;
import org.wholeads.scenario.Place;
import org.wholeads.scenario.ResultsOfFile;
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
        Stream<DynamicNode> files = ResultsOfFile.of(assessment.run()).stream().map(this::file);
        return assessment.accepted().all().isEmpty() ? files : Stream.concat(files, Stream.of(accepted()));
    }

    private DynamicContainer file(ResultsOfFile found) {
        Path file = found.file();
        Path name = file.equals(folder) ? file : folder.relativize(file);
        return DynamicContainer.dynamicContainer(
                name.toString(),
                file.toUri(),
                Stream.concat(
                        found.broken().stream().map(ScenarioTests::test),
                        found.results().stream().map(this::test)));
    }

    private static DynamicTest test(BrokenScenario broken) {
        return DynamicTest.dynamicTest(broken.name(), uri(broken.place()), () -> {
            throw at(broken.place(), new AssertionFailedError("\n" + ScenarioReport.broken(broken)));
        });
    }

    private DynamicTest test(ScenarioResult result) {
        Place place = result.scenario().place();
        return DynamicTest.dynamicTest(result.scenario().title(), uri(place), () -> requireAgreement(result));
    }

    private static URI uri(Place place) {
        return URI.create(place.file().toUri() + (place.line() == 0 ? "" : "?line=" + place.line()));
    }

    /** Where the code stands that found a failure is no help to who wrote the scenario. */
    static AssertionFailedError at(Place place, AssertionFailedError failure) {
        String name = place.file().getFileName() == null
                ? place.toString()
                : place.file().getFileName().toString();
        failure.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("scenarios", "scenario", name, Math.max(1, place.line()))
                });
        return failure;
    }

    private void requireAgreement(ScenarioResult result) {
        List<Disagreement> open = assessment.open(result);
        if (!open.isEmpty()) {
            throw at(
                    result.scenario().place(),
                    new AssertionFailedError(
                            "\n" + ScenarioReport.failure(assessment, result, WIDTH),
                            open.stream().map(Disagreement::expected).collect(Collectors.joining("\n")),
                            open.stream().map(Disagreement::actual).collect(Collectors.joining("\n"))));
        }
    }

    private DynamicTest accepted() {
        Path file = assessment.accepted().file();
        return DynamicTest.dynamicTest(
                "What is accepted in " + file.getFileName() + " disagrees still", file.toUri(), this::requireNoHealed);
    }

    private void requireNoHealed() {
        if (!assessment.healed().isEmpty()) {
            throw at(
                    new Place(
                            assessment.accepted().file(),
                            assessment.healed().get(0).line()),
                    new AssertionFailedError(assessment.healed().stream()
                            .map(one -> ScenarioReport.healed(assessment, one))
                            .collect(Collectors.joining("\n"))));
        }
    }
}
