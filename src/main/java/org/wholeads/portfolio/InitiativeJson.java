package org.wholeads.portfolio;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

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
        return draft(json).build();
    }

    static Draft draft(String json) {
        try (JsonParser parser = Json.parser(json)) {
            return draft(parser);
        }
    }

    private static Draft draft(JsonParser parser) {
        try {
            if (parser.nextToken() == null) {
                throw new InputRefusedException(JsonPath.ROOT, "is empty");
            }
            Draft draft = new JsonFacts(parser, JsonPath.ROOT).read();
            if (parser.nextToken() != null) {
                draft.problem(JsonPath.ROOT, "is followed by something else");
            }
            return draft;
        } catch (JacksonException e) {
            throw Json.refusal(parser, e);
        }
    }

    /** Writes the stated facts on one line, in the order of {@link Fact}. */
    public static String write(Initiative initiative) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartObject();
            for (Fact fact : Fact.values()) {
                write(json, fact, initiative);
            }
            json.writeEndObject();
        }
        return text.toString();
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
