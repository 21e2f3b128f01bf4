package org.wholeads.portfolio;

import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.AccessPattern;

/**
 * Lets the Jackson 3 mapper of an application read and write an {@link Initiative} as {@link InitiativeJson} does, and write a
 * {@link Decision} as {@link DecisionJson} does.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new WholeadsModule()).build();
 * }</pre>
 *
 * <p>It is found by {@code findAndAddModules()}, and so by Spring Boot 4. Without it Jackson binds the fields by itself: it
 * refuses an initiative that states no {@code attributes}, and in one that does it ignores a fact that is misspelt, takes
 * {@code 0} for the first constant and {@code "12"} for a number; and it writes a decision without {@code type}, {@code id},
 * {@code name}, {@code mustNotGoAhead} and {@code margin}. What is wrong with an initiative is thrown as {@link
 * MismatchedInputException}, all of it at once, whose cause is the {@link InputRefusedException}; the places begin with the
 * initiative: {@code $.objectives[1]}. A fact that is stated twice is refused where the mapper reads the text itself, and not a
 * tree made of it before.
 *
 * <p>JSON {@code null} is refused wherever an initiative is wanted: alone, in lists, arrays and maps, and in members of other
 * values, unless their type is {@code Optional<Initiative>}. A member that is left out is the business of the value that has
 * it, and becomes Java's {@code null} there.
 */
public final class WholeadsModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** A module for any number of mappers. */
    public WholeadsModule() {
        super("wholeads");
        addDeserializer(Initiative.class, new InitiativeReader(false));
        addSerializer(Initiative.class, new InitiativeWriter());
        addSerializer(Decision.class, new DecisionWriter());
    }

    private static final class InitiativeReader extends StdDeserializer<Initiative> {
        private final boolean isOptional;

        InitiativeReader(boolean isOptional) {
            super(Initiative.class);
            this.isOptional = isOptional;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty member) {
            JavaType inside = member == null ? null : member.getType().getReferencedType();
            return new InitiativeReader(inside != null && inside.hasRawClass(Initiative.class));
        }

        @Override
        public Initiative deserialize(JsonParser json, DeserializationContext context) {
            try {
                return new JsonFacts(json, JsonPath.ROOT).read().build();
            } catch (InputRefusedException e) {
                throw refusal(json, e);
            }
        }

        /** Of JSON {@code null}, for which Jackson does not call {@link #deserialize}. */
        @Override
        public @Nullable Object getNullValue(DeserializationContext context) {
            if (isOptional) {
                return null;
            }
            throw refusal(context.getParser(), new InputRefusedException(JsonPath.ROOT, JsonFacts.NO_OBJECT + "null"));
        }

        /** Of a member that is left out. */
        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return AccessPattern.DYNAMIC; // so that nobody asks for it before there is a null
        }

        private static MismatchedInputException refusal(@Nullable JsonParser json, InputRefusedException cause) {
            return (MismatchedInputException) MismatchedInputException.from(json, Initiative.class, cause.getMessage())
                    .initCause(cause);
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
