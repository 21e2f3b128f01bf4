package org.wholeads.portfolio;

import org.wholeads.Decision;
import org.wholeads.Initiative;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Lets the Jackson 3 mapper of an application read and write an {@link Initiative} as {@link InitiativeJson} does, and write a
 * {@link Decision} as {@link DecisionJson} does.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new WholeadsModule()).build();
 * }</pre>
 *
 * <p>It is found by {@code findAndAddModules()}, and so by Spring Boot 4. Without it Jackson binds the fields by itself: it
 * ignores a fact that is misspelt, takes {@code 0} for the first constant and {@code "12"} for a number. What is wrong with an
 * initiative is thrown as {@link MismatchedInputException}, all of it at once, whose cause is the {@link
 * InputRefusedException}; the places begin with the initiative: {@code $.objectives[1]}. A fact that is stated twice is refused
 * where the mapper reads the text itself, and not a tree made of it before.
 */
public final class WholeadsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** A module for any number of mappers. */
    public WholeadsModule() {
        super("wholeads");
        addDeserializer(Initiative.class, new InitiativeReader());
        addSerializer(Initiative.class, new InitiativeWriter());
        addSerializer(Decision.class, new DecisionWriter());
    }

    private static final class InitiativeReader extends StdDeserializer<Initiative> {
        InitiativeReader() {
            super(Initiative.class);
        }

        @Override
        public Initiative deserialize(JsonParser json, DeserializationContext context) {
            try {
                return new JsonFacts(json, JsonPath.ROOT).read().build();
            } catch (InputRefusedException e) {
                throw (MismatchedInputException) MismatchedInputException.from(json, Initiative.class, e.getMessage())
                        .initCause(e);
            }
        }
    }

    private static final class InitiativeWriter extends StdSerializer<Initiative> {
        InitiativeWriter() {
            super(Initiative.class);
        }

        @Override
        public void serialize(Initiative initiative, JsonGenerator json, SerializationContext context) {
            InitiativeJson.write(initiative, json);
        }
    }

    private static final class DecisionWriter extends StdSerializer<Decision> {
        DecisionWriter() {
            super(Decision.class);
        }

        @Override
        public void serialize(Decision decision, JsonGenerator json, SerializationContext context) {
            new DecisionJson(json).object(null, null, decision);
        }
    }
}
