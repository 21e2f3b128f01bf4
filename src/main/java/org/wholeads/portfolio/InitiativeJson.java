package org.wholeads.portfolio;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import tools.jackson.core.JsonGenerator;

/**
 * Initiatives as JSON objects with the field names of {@link Fact#label()}. An absent field and JSON {@code null} both
 * mean unknown. Stateless; may be used by many threads.
 */
public final class InitiativeJson {
    private InitiativeJson() {}

    /**
     * Reads one object and nothing after it. Nothing is guessed: unknown fields, repeated fields, values of the wrong
     * type, and values outside the vocabulary or its limits are refused.
     *
     * @throws InputRefusedException with everything that is wrong, each with its path: {@code $.objectives[1]}
     */
    public static Initiative read(String json) {
        OptionalLibrary.JACKSON.require();
        return JsonFacts.draft(Objects.requireNonNull(json, "json must not be null"))
                .build();
    }

    /** Writes the stated facts on one line, in the order of {@link Fact}. */
    public static String write(Initiative initiative) {
        OptionalLibrary.JACKSON.require();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            write(initiative, json);
        }
        return InvisibleCharacters.escaped(text.toString());
    }

    static void write(Initiative initiative, JsonGenerator json) {
        json.writeStartObject();
        for (Fact fact : Fact.values()) {
            write(json, fact, initiative);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Fact fact, Initiative initiative) {
        Object value = fact.in(initiative);
        if (value == null || (fact == Fact.ATTRIBUTES && initiative.attributes().isEmpty())) {
            return;
        }
        json.writeName(fact.label());
        if (value instanceof Collection<?> several) {
            json.writeStartArray();
            several.forEach(one -> json.writeString(String.valueOf(one)));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> texts) {
            json.writeStartObject();
            texts.forEach((key, text) -> json.writeStringProperty(String.valueOf(key), String.valueOf(text)));
            json.writeEndObject();
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
