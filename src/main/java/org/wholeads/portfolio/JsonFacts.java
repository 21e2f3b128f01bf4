package org.wholeads.portfolio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one JSON object token by token into a {@link Draft}; goes on after a problem, so that all are found. */
final class JsonFacts {
    /** Far more than the vocabulary allows; what comes after is read and forgotten, so that memory stays small. */
    private static final int MOST_ELEMENTS = 1_000;

    /** Those that say null count, so that a validator of the schema comes to the same. */
    private static final int MOST_ATTRIBUTES = 100;

    /** What is wrong with a value that is no object, before what it is. */
    static final String NO_OBJECT = "must be an object with the facts of an initiative, but is ";

    private final JsonParser json;
    private final String path;
    private final Draft draft;

    /** @param json stands at the first token of the value */
    JsonFacts(JsonParser json, String path) {
        this.json = json;
        this.path = path;
        this.draft = new Draft(fact -> path + "." + fact.label());
    }

    /** Reads one object and nothing after it. */
    static Draft draft(String text) {
        try (JsonParser json = Json.parser(text)) {
            try {
                if (json.nextToken() == null) {
                    throw new InputRefusedException(JsonPath.ROOT, "is empty");
                }
                Draft draft = new JsonFacts(json, JsonPath.ROOT).read();
                if (json.nextToken() != null) {
                    draft.problem(JsonPath.ROOT, "is followed by something else");
                }
                return draft;
            } catch (JacksonException e) {
                throw Json.refusal(json, e);
            }
        }
    }

    /** Leaves the parser at the last token of the value. */
    Draft read() {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            draft.hopeless(path, NO_OBJECT + found());
            json.skipChildren();
            return draft;
        }
        Set<String> seen = new HashSet<>();
        for (String key = json.nextName(); key != null; key = json.nextName()) {
            json.nextToken();
            Optional<Fact> fact = Fact.labelled(key);
            if (fact.isEmpty()) {
                String unknown = key;
                draft.problem(
                        JsonPath.child(path, key),
                        () -> "is not a fact of an initiative" + Wording.suggestion(unknown, Fact.labels()));
                json.skipChildren();
            } else if (!seen.add(key)) {
                draft.problem(fact.get(), JsonPath.child(path, key), "is stated twice");
                json.skipChildren();
            } else {
                read(fact.get(), JsonPath.child(path, key));
            }
        }
        return draft;
    }

    private void read(Fact fact, String where) {
        if (json.hasToken(JsonToken.VALUE_NULL)) {
            return; // JSON null says the same as an absent field: unknown
        }
        switch (fact.form()) {
            case TEXT -> draft.set(fact, text(fact, where));
            case ONE_OF -> draft.set(fact, choice(fact, where));
            case SEVERAL_OF -> choices(fact, where);
            case YES_NO -> yesNo(fact, where);
            case WHOLE_NUMBER -> wholeNumber(fact, where);
            case NUMBER -> number(fact, where);
            case TEXT_BY_KEY -> textByKey(fact, where);
        }
    }

    private @Nullable String text(Fact fact, String where) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            wrongType(fact, where, "a text");
            return null;
        }
        String text = json.getString();
        if (Utf8.hasLoneSurrogate(text)) {
            draft.problem(fact, where, "holds half a character (a \\u escape without its partner)");
            return null;
        }
        return text;
    }

    private @Nullable Enum<?> choice(Fact fact, String where) {
        String text = text(fact, where);
        if (text == null) {
            return null;
        }
        Optional<Enum<?>> choice = FactText.choice(fact, text);
        if (choice.isEmpty()) {
            draft.problem(fact, where, () -> Wording.notOneOf(fact, text));
        }
        return choice.orElse(null);
    }

    private void choices(Fact fact, String where) {
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            wrongType(fact, where, "a list");
            return;
        }
        List<Enum<?>> choices = new ArrayList<>();
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            Enum<?> choice = choice(fact, where + "[" + i + "]");
            if (choice != null && choices.size() < MOST_ELEMENTS) {
                choices.add(choice);
            }
        }
        draft.set(fact, choices);
    }

    private void yesNo(Fact fact, String where) {
        if (json.hasToken(JsonToken.VALUE_TRUE) || json.hasToken(JsonToken.VALUE_FALSE)) {
            draft.set(fact, json.getBooleanValue());
        } else {
            wrongType(fact, where, "true or false");
        }
    }

    private void wholeNumber(Fact fact, String where) {
        if (json.hasToken(JsonToken.VALUE_NUMBER_INT) && json.getNumberType() == JsonParser.NumberType.INT) {
            draft.set(fact, json.getIntValue());
        } else {
            wrongType(fact, where, "a whole number up to " + Integer.MAX_VALUE);
        }
    }

    private void number(Fact fact, String where) {
        if (json.hasToken(JsonToken.VALUE_NUMBER_INT) || json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            draft.set(fact, json.getDoubleValue());
        } else {
            wrongType(fact, where, "a number");
        }
    }

    private void textByKey(Fact fact, String where) {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            wrongType(fact, where, "an object with texts");
            return;
        }
        Set<String> seen = new HashSet<>();
        int unknown = 0;
        for (String key = json.nextName(); key != null; key = json.nextName()) {
            json.nextToken();
            unknown += json.hasToken(JsonToken.VALUE_NULL) ? 1 : 0;
            String inside = JsonPath.child(where, key);
            String value = json.hasToken(JsonToken.VALUE_NULL) ? null : text(fact, inside);
            if (seen.size() == MOST_ELEMENTS) {
                continue;
            }
            if (!seen.add(key)) {
                draft.problem(fact, inside, "is stated twice");
            } else if (Utf8.hasLoneSurrogate(key)) {
                draft.problem(fact, inside, "holds half a character (a \\u escape without its partner)");
            } else if (value != null) {
                draft.attribute(key, value);
            }
        }
        if (seen.size() > MOST_ATTRIBUTES && seen.size() - unknown <= MOST_ATTRIBUTES) {
            draft.problem(fact, where, "at most " + MOST_ATTRIBUTES + " are allowed, but there are " + seen.size());
        }
    }

    private void wrongType(Fact fact, String where, String wanted) {
        draft.problem(fact, where, "must be " + wanted + ", but is " + found());
        json.skipChildren();
    }

    private String found() {
        return switch (json.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text " + Wording.quoted(json.getString());
            case VALUE_NULL -> "null";
            default -> json.getString();
        };
    }
}
