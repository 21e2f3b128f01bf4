package org.wholeads.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.Fact;
import org.wholeads.portfolio.InitiativeJson;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.RandomInitiatives;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the schema of an initiative accepts is what {@link InitiativeJson} accepts. */
class InitiativeSchemaTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LEAST = "{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"]}";
    private static final JsonSchema SCHEMA = JsonSchema.of("initiative");

    @Test
    void legal_initiatives_are_valid() {
        long seed = Long.getLong("seed", System.nanoTime());
        RandomInitiatives initiatives = new RandomInitiatives(seed);

        for (int i = 0; i < 2_000; i++) {
            assertThat(SCHEMA.problems(InitiativeJson.write(initiatives.next())))
                    .as("initiative %d of seed %d", i, seed)
                    .isEmpty();
        }
    }

    /** One member of a legal initiative gets another value, legal or not, or another name. */
    @Test
    void what_is_changed_anywhere_is_judged_alike() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        RandomInitiatives initiatives = new RandomInitiatives(seed);
        int refused = 0;

        for (int i = 0; i < 5_000; i++) {
            ObjectNode json = (ObjectNode) JSON.readTree(InitiativeJson.write(initiatives.next()));
            Fact fact = Fact.values()[random.nextInt(Fact.values().length)];
            if (random.nextInt(8) == 0) {
                json.set(fact.label() + "s", json.remove(fact.label()));
            } else {
                json.set(fact.label(), any(random, fact));
            }
            refused += isAcceptedByBothOrNone(json.toString(), seed) ? 0 : 1;
        }
        assertThat(refused).isBetween(2_500, 4_900);
    }

    private static JsonNode any(Random random, Fact fact) {
        List<String> values = new ArrayList<>(List.of(
                "null",
                "\"\"",
                "\" \"",
                "\"TOOL\"",
                "\"tool\"",
                "true",
                "\"true\"",
                "0",
                "-1",
                "-0.0",
                "1.5",
                "12",
                "\"12\"",
                "2147483647",
                "2147483648",
                "1e400",
                "1.7976931348623157e308",
                "[]",
                "[null]",
                "[7]",
                "{}",
                "{\"a\":null}",
                "{\"\":\"x\"}",
                "{\"\":null}",
                "{\"a\":7}",
                "{\"a\":\"\"}",
                "[[]]",
                "[\"SALES\"]",
                "[\"SALES\",\"SALES\"]"));
        for (int length : List.of(100, 101, 200, 201, 1000, 1001)) {
            values.add("\"" + "x".repeat(length) + "\"");
            values.add("\"" + "😀".repeat(length) + "\"");
            values.add("{\"" + "k".repeat(length) + "\":\"" + "v".repeat(length) + "\"}");
            values.add("{\"" + "😀".repeat(length) + "\":\"" + "😀".repeat(length) + "\"}");
            values.add("{\"" + "k".repeat(length - 1) + "\\n\":\"v\"}");
        }
        fact.choices().forEach(choice -> {
            values.add("\"" + choice + "\"");
            values.add("[\"" + choice + "\"]");
            values.add("[\"" + choice + "\",\"" + choice + "\"]");
        });
        for (int count : List.of(4, 5)) {
            values.add("["
                    + String.join(
                            ",",
                            fact.choices().stream()
                                    .limit(count)
                                    .map(it -> "\"" + it + "\"")
                                    .toList()) + "]");
        }
        if (fact == Fact.USERS) {
            values.removeAll(List.of("-0.0", "1.7976931348623157e308")); // see below; the validator fails on the other
        }
        return JSON.readTree(values.get(random.nextInt(values.size())));
    }

    @Test
    void every_character_alone_is_a_name_for_both_or_for_none() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate(c)) {
                ObjectNode json = (ObjectNode) JSON.readTree(LEAST);
                json.put("name", String.valueOf(c));
                json.putObject("attributes").put("a" + c, "").put(String.valueOf(c), "");
                isAcceptedByBothOrNone(json.toString(), c);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 101})
    void attributes_are_counted_alike(int count) {
        ObjectNode json = (ObjectNode) JSON.readTree(LEAST);
        ObjectNode attributes = json.putObject("attributes");
        for (int i = 0; i < count; i++) {
            attributes.put("k" + i, i % 2 == 0 ? "v" : null);
        }

        assertThat(isAcceptedByBothOrNone(json.toString(), count)).isEqualTo(count <= 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[]", "null", "\"x\"", "{}", "{\"name\":\"x\"}", "[" + LEAST + "]"})
    void what_is_no_initiative_is_none_for_both(String json) {
        assertThat(isAcceptedByBothOrNone(json, 0)).isFalse();
    }

    /** What a validator cannot see, because it is told the values and not how they were written. */
    @ParameterizedTest
    @MethodSource("unseen")
    void what_only_the_reader_sees_is_written_in_the_schema(String member, String word) {
        String json = LEAST.replace("\"name\"", member + ",\"name\"");

        assertThat(isRead(json)).isFalse();
        assertThat(SCHEMA.problems(JSON.readTree(json))).isEmpty();
        assertThat(JsonSchema.json().at("/$defs/initiative/description").asString())
                .contains(word);
    }

    static Stream<Arguments> unseen() {
        return Stream.of(
                Arguments.of("\"users\":1,\"users\":2", "stands twice"),
                Arguments.of("\"users\":1.0", "12.0"),
                Arguments.of("\"id\":\"\\ud800\"", "half of a surrogate pair"));
    }

    @Test
    void a_portfolio_is_one_initiative_or_a_list() {
        ArrayNode two = JSON.createArrayNode().add(JSON.readTree(LEAST)).add(JSON.readTree(LEAST));

        assertThat(JsonSchema.of("portfolio").problems(LEAST)).isEmpty();
        assertThat(JsonSchema.of("portfolio").problems(two)).isEmpty();
        assertThat(JsonSchema.of("portfolio").problems(two.add(7))).isNotEmpty();
    }

    /** Whether they accept it; fails if they disagree. */
    private static boolean isAcceptedByBothOrNone(String json, long seed) {
        List<String> problems = SCHEMA.problems(json);
        assertThat(problems.isEmpty())
                .as("seed %d: %s: %s", seed, json, problems)
                .isEqualTo(isRead(json));
        return problems.isEmpty();
    }

    private static boolean isRead(String json) {
        try {
            InitiativeJson.read(json);
            return true;
        } catch (InputRefusedException e) {
            return false;
        }
    }
}
