package org.wholeads.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schema, as an independent validator understands it. */
public final class JsonSchema {
    private static final String TEXT = text();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, JsonSchema> OF_DOCUMENTS = new ConcurrentHashMap<>();

    private final Schema schema;

    private JsonSchema(JsonNode json) {
        schema = REGISTRY.getSchema(json);
    }

    /** Of whatever document. */
    public static JsonSchema ofAny() {
        return OF_DOCUMENTS.computeIfAbsent("", any -> new JsonSchema(json()));
    }

    /** Of one definition of it. */
    public static JsonSchema of(String definition) {
        return OF_DOCUMENTS.computeIfAbsent(definition, name -> {
            ObjectNode json = json();
            json.remove("oneOf");
            json.put("$ref", "#/$defs/" + name);
            return new JsonSchema(json);
        });
    }

    /** What is published. */
    public static ObjectNode json() {
        return (ObjectNode) JSON.readTree(TEXT);
    }

    /** What is wrong with a document; nothing if it is valid. */
    public List<String> problems(String document) {
        return problems(JSON.readTree(document));
    }

    /** What is wrong with a document; nothing if it is valid. */
    public List<String> problems(JsonNode document) {
        return schema.validate(document).stream().map(Error::toString).toList();
    }

    private static String text() {
        try (InputStream text = JsonSchema.class.getResourceAsStream("/org/wholeads/schema/wholeads.schema.json")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
