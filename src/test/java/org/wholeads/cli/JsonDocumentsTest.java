package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.wholeads.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that the commands write, byte for byte as {@code src/test/resources/json/expected} has it and as the schema says.
 * {@code -Dgolden=write} writes these files anew: read what changes before you commit it.
 */
class JsonDocumentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/json");

    @SuppressWarnings("UnusedVariable") // the tests below name it
    private static final List<Golden> GOLDEN = List.of(
            golden("decisions", "decisions", "decide --output json --rules json/policy json/portfolio.jsonl"),
            golden("decision", "decision", "decide --output jsonl --rules json/policy json/portfolio.jsonl"),
            golden("analysis", "analysis", "check --output json json/policy"),
            golden("analysis-of-a-flawed-policy", "analysis", "check --output json json/edited"),
            golden(
                    "explanations",
                    "explanations",
                    "explain --output json --not CTO --rules json/policy json/portfolio.jsonl"),
            golden(
                    "explanations-of-a-flawed-policy",
                    "explanations",
                    "explain --output json --change-to CTO --rules json/edited json/portfolio.jsonl"),
            golden(
                    "difference",
                    "difference",
                    "diff --output json --portfolio json/portfolio.jsonl json/policy json/edited"),
            golden("difference-of-equals", "difference", "diff --output json json/policy json/policy"),
            golden("scenarios", "test", "test --output json json/policy json/scenarios"),
            golden(
                    "test",
                    "test",
                    "test --output json --order --min-coverage 100 --min-mutation-score 100 json/small"
                            + " json/small/scenarios.yaml"));

    /**
     * What a command writes.
     *
     * @param schema the definition that each of its lines, if it is JSON Lines, or else the whole of it keeps
     */
    private record Golden(String name, String schema, List<String> command) {
        boolean isLines() {
            return command.contains("jsonl");
        }

        Path file() {
            return FOLDER.resolve("expected").resolve(name + (isLines() ? ".jsonl" : ".json"));
        }

        List<JsonNode> documents() throws IOException {
            String text = Files.readString(file());
            return Stream.of(isLines() ? text.split("\n") : new String[] {text})
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Golden golden(String name, String schema, String command) {
        return new Golden(
                name,
                schema,
                Stream.of(command.split(" "))
                        .map(word -> word.startsWith("json/") ? "src/test/resources/" + word : word)
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("GOLDEN")
    void what_is_written_stays_as_it_is(Golden golden) throws IOException {
        String written = Console.withInput("")
                .on(LocalDate.of(2021, 2, 2)) // a trend ends today
                .execute(golden.command().toArray(String[]::new))
                .out();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden.file(), written);
        }

        assertThat(written).isEqualTo(Files.readString(golden.file()));
    }

    @ParameterizedTest
    @FieldSource("GOLDEN")
    void what_is_written_is_valid(Golden golden) throws IOException {
        for (JsonNode document : golden.documents()) {
            assertThat(JsonSchema.of(golden.schema()).problems(document)).isEmpty();
            assertThat(JsonSchema.ofAny().problems(document)).isEmpty();
            assertThat(document.propertyNames().iterator().next()).isEqualTo("type");
        }
    }

    /** Wherever a member is missing, called otherwise, or one too many, the document is not valid any more. */
    @ParameterizedTest
    @FieldSource("GOLDEN")
    void every_member_of_what_is_written_is_needed_under_its_name(Golden golden) throws IOException {
        JsonSchema schema = JsonSchema.of(golden.schema());
        int tried = 0;
        for (JsonNode document : golden.documents()) {
            List<ObjectNode> objects = new ArrayList<>();
            collect(document, objects);
            for (ObjectNode object : objects) {
                for (String name : List.copyOf(object.propertyNames())) {
                    if (!isInitiative(object)
                            || List.of("name", "kind", "objectives").contains(name)) {
                        assertInvalid(schema, document, object, it -> it.remove(name), "without " + name);
                    }
                    assertInvalid(schema, document, object, it -> it.set(name + "_", it.remove(name)), "other " + name);
                    tried++;
                }
                assertInvalid(schema, document, object, it -> it.put("more", 1), "more");
            }
            assertThat(schema.problems(document)).as("as it was").isEmpty();
        }
        assertThat(tried).isGreaterThan(15);
    }

    private static void assertInvalid(
            JsonSchema schema, JsonNode document, ObjectNode object, Consumer<ObjectNode> change, String what) {
        Map<String, JsonNode> before = new LinkedHashMap<>();
        object.properties().forEach(member -> before.put(member.getKey(), member.getValue()));
        change.accept(object);
        assertThat(schema.problems(document)).as("%s: %s", what, before).isNotEmpty();
        object.removeAll();
        object.setAll(before);
    }

    /** All objects but attributes, whose keys are anybody's. */
    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
            object.properties().stream()
                    .filter(member -> !member.getKey().equals("attributes"))
                    .forEach(member -> collect(member.getValue(), objects));
        } else {
            node.forEach(element -> collect(element, objects));
        }
    }

    private static boolean isInitiative(ObjectNode object) {
        return object.has("kind") && object.has("objectives");
    }
}
