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
import org.wholeads.policy.Policy;
import org.wholeads.scenario.Expectation;
import org.wholeads.scenario.Scenario;

/** A container for each file, and in it a test for each scenario. Immutable. */
final class ScenarioTests {
    private final PolicyVerifier verifier;
    private final Path folder;

    ScenarioTests(Policy policy, Path folder) {
        this.verifier = PolicyAssertions.verifyThat(policy);
        this.folder = folder;
    }

    Stream<DynamicNode> of(List<Scenario> scenarios) {
        Map<Path, List<Scenario>> byFile = scenarios.stream()
                .collect(Collectors.groupingBy(
                        scenario -> scenario.place().file(), LinkedHashMap::new, Collectors.toList()));
        return byFile.entrySet().stream().map(entry -> file(entry.getKey(), entry.getValue()));
    }

    private DynamicContainer file(Path file, List<Scenario> scenarios) {
        String name =
                file.equals(folder) ? file.toString() : folder.relativize(file).toString();
        return DynamicContainer.dynamicContainer(
                name, file.toUri(), scenarios.stream().map(this::test));
    }

    private DynamicTest test(Scenario scenario) {
        URI line = URI.create(
                scenario.place().file().toUri() + "?line=" + scenario.place().line());
        return DynamicTest.dynamicTest(scenario.title(), line, () -> run(scenario));
    }

    private void run(Scenario scenario) {
        verifier.given(scenario.initiative())
                .as("%s: %s", scenario.place(), scenario.title())
                .meets(scenario.expected().toArray(Expectation[]::new));
    }
}
