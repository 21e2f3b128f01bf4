package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeads.analysis.Budget;
import org.wholeads.engine.Draw;
import org.wholeads.engine.RandomPolicies;
import org.wholeads.mutation.MutationReport;
import org.wholeads.mutation.MutationScore;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.policy.PolicyRejectedException;
import org.wholeads.portfolio.InitiativeJson;
import org.wholeads.portfolio.RandomInitiatives;
import org.wholeads.scenario.ScenarioFiles;
import org.wholeads.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever policy and scenarios a test is about, its documents are valid. */
class RandomTestDocumentsTest {
    private static final int POLICIES = 5;
    private static final Budget LITTLE = new Budget(20_000, 200_000);
    private static final LocalDate TODAY = LocalDate.of(2030, 5, 17);

    @TempDir
    private Path folder = Path.of("");

    /** Of what may be in a document, that the random ones had it. */
    private enum Seen {
        AS_EXPECTED,
        DISAGREEMENT,
        OPEN,
        ACCEPTED,
        BROKEN,
        HEALED
    }

    @Test
    void documents_about_random_policies_and_scenarios_are_valid() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        RandomPolicies policies = new RandomPolicies(new Draw(seed));
        RandomInitiatives initiatives = new RandomInitiatives(seed);
        Set<Seen> seen = EnumSet.noneOf(Seen.class);
        for (int i = 0; i < POLICIES; i++) {
            String about = "policy " + i + " of seed " + seed;
            Path directory = Files.createDirectories(folder.resolve(String.valueOf(i)));
            Policy policy = write(policies, directory.resolve("rules"));
            Path scenarios = Files.createDirectories(directory.resolve("scenarios"));
            Path file = scenarios.resolve("random.jsonl");
            Files.writeString(file, scenarios(random, policy, initiatives));
            document(about, directory, "--accept", "--reason", "wanted", "--until", "2031-01-01");
            note(seen, document(about, directory));
            Files.writeString(file, scenarios(random, policy, initiatives)); // of the same titles

            note(seen, document(about, directory, "--order"));
            if (i == 0) { // the slowest
                MutationScore score = MutationScore.of(
                        policy, ScenarioFiles.read(file).scenarios().subList(0, 1), LITTLE);
                assertValid(about, "mutation", JsonMapper.shared().readTree(MutationReport.json(score)));
            }
        }
        assertThat(seen).as("seed %d", seed).containsExactly(Seen.values());
    }

    private static Policy write(RandomPolicies policies, Path directory) throws IOException {
        while (true) {
            Map<String, String> texts = policies.next();
            try {
                Policy policy = PolicyReader.fromTexts(texts);
                Files.createDirectories(directory);
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    Files.writeString(directory.resolve(text.getKey()), text.getValue());
                }
                return policy;
            } catch (PolicyRejectedException e) {
                assertThat(e.problems()).isNotEmpty(); // the next one may be one
            }
        }
    }

    private static String scenarios(Random random, Policy policy, RandomInitiatives initiatives) {
        return IntStream.range(0, 8)
                .mapToObj(i -> "{\"title\":\"scenario " + i + "\",\"facts\":" + InitiativeJson.write(initiatives.next())
                        + ",\"expect\":{" + expectation(random, policy) + "}}\n")
                .collect(Collectors.joining());
    }

    private static String expectation(Random random, Policy policy) {
        String rule = JsonMapper.shared()
                .writeValueAsString(policy.rules()
                        .get(random.nextInt(policy.rules().size()))
                        .name());
        List<String> all = List.of(
                "\"leader\":\"CTO\"",
                "\"leader\":\"JOINT\"",
                "\"leader\":\"CIO\"",
                "\"accountable\":\"CMO\"",
                "\"conditions\":[\"STOP by BOARD\"]",
                "\"consulted\":[\"FINANCE\"]",
                "\"risks\":[\"a\"]",
                "\"followed\":[" + rule + "]",
                "\"overruled\":[" + rule + "]",
                "\"followed\":[\"no such rule\"]",
                "\"restsOnUnknown\":" + random.nextBoolean(),
                "\"not\":{\"conditions\":[\"STOP\"],\"followed\":[" + rule + "]}");
        return all.get(random.nextInt(all.size()));
    }

    private static JsonNode document(String about, Path directory, String... options) {
        String[] command = Stream.of(
                        Stream.of("test", "--output", "json"),
                        Stream.of(options),
                        Stream.of("rules", "scenarios")
                                .map(name -> directory.resolve(name).toString()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        Console console = Console.withInput("").on(TODAY).execute(command);
        assertThat(console.exitCode()).as("%s: %s", about, console.err()).isLessThan(2);
        JsonNode json = JsonMapper.shared().readTree(console.out());
        assertValid(about, "test", json);
        return json;
    }

    private static void assertValid(String about, String definition, JsonNode json) {
        assertThat(JsonSchema.of(definition).problems(json))
                .as("%s: %s", about, json)
                .isEmpty();
    }

    private static void note(Set<Seen> seen, JsonNode json) {
        for (JsonNode scenario : json.at("/scenarios/scenarios")) {
            JsonNode disagreements = scenario.at("/disagreements");
            seen.add(disagreements.isEmpty() ? Seen.AS_EXPECTED : Seen.DISAGREEMENT);
            disagreements.forEach(one -> seen.add(one.at("/accepted").isNull() ? Seen.OPEN : Seen.ACCEPTED));
        }
        json.at("/scenarios/broken").forEach(one -> seen.add(Seen.BROKEN));
        json.at("/scenarios/acceptedButNotFound").forEach(one -> seen.add(Seen.HEALED));
    }
}
