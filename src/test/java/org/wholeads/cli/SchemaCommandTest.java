package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeads.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCommandTest {
    @Test
    void prints_what_is_published() {
        Console console = Console.run("schema");

        assertThat(console.exitCode()).isZero();
        assertThat(JsonMapper.shared().readTree(console.out())).isEqualTo(JsonSchema.json());
    }

    @Test
    void prints_the_schema_of_each_document_alone() {
        List<String> names = new ArrayList<>(List.of("initiative"));
        JsonSchema.json()
                .get("oneOf")
                .forEach(it -> names.add(it.get("$ref").asString().substring(8)));

        for (String name : names) {
            JsonNode schema =
                    JsonMapper.shared().readTree(Console.run("schema", name).out());

            assertThat(schema.get("$ref").asString()).isEqualTo("#/$defs/" + name);
            assertThat(schema.has("oneOf")).isFalse();
            assertThat(schema.get("$defs")).isEqualTo(JsonSchema.json().get("$defs"));
        }
        assertThat(names).contains("portfolio", "decision", "analysis", "difference", "explanation", "test");
    }

    @Test
    void names_the_documents_where_it_is_none() {
        Console console = Console.run("schema", "rules");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .startsWith("\"rules\" is none of initiative, portfolio, decision, decisions, analysis,");
    }
}
