package org.wholeads.report;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.RuleRef;
import org.wholeads.portfolio.InvisibleCharacters;

/**
 * JSON on one line, from maps, collections and plain values. Constants are written by name. Immutable; {@code toString} is
 * the JSON.
 */
public final class JsonText {
    private final String json;

    private JsonText(String json) {
        this.json = json;
    }

    /** What is JSON already. */
    public static JsonText raw(String json) {
        return new JsonText(json);
    }

    /** An object with these members, name after value; the values are those that {@link #of} takes. */
    public static JsonText object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return of(object);
    }

    /** An array. */
    public static JsonText array(Collection<?> elements) {
        return raw(elements.stream().map(it -> of(it).json).collect(Collectors.joining(",", "[", "]")));
    }

    /**
     * Any of the values that reports have: {@code null} and {@code Optional}, texts, constants of enums, numbers, yes and no,
     * initiatives, places of rules, and collections and maps of them. Anything else is written as its text.
     */
    public static JsonText of(@Nullable Object value) {
        if (value instanceof JsonText done) {
            return done;
        }
        if (value instanceof Optional<?> maybe) {
            return of(maybe.orElse(null));
        }
        if (value == null || value instanceof Boolean || value instanceof BigInteger) {
            return raw(String.valueOf(value));
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Double) {
            return raw(value.toString());
        }
        if (value instanceof Collection<?> elements) {
            return array(elements);
        }
        if (value instanceof Map<?, ?> members) {
            return raw(members.entrySet().stream()
                    .map(member -> quoted(String.valueOf(member.getKey())) + ":" + of(member.getValue()).json)
                    .collect(Collectors.joining(",", "{", "}")));
        }
        if (value instanceof Initiative initiative) {
            return facts(initiative);
        }
        if (value instanceof RuleRef rule) {
            return object("name", rule.name(), "file", rule.file(), "line", rule.line());
        }
        return raw(quoted(value instanceof Enum<?> constant ? constant.name() : value.toString()));
    }

    /** As InitiativeJson writes them, but without Jackson: texts for people show examples. */
    private static JsonText facts(Initiative initiative) {
        Map<String, Object> stated = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            Object value = fact.in(initiative);
            if (value != null
                    && !(fact == Fact.ATTRIBUTES && initiative.attributes().isEmpty())) {
                stated.put(fact.label(), value);
            }
        }
        return of(stated);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return InvisibleCharacters.escaped(quoted.append('"').toString());
    }

    @Override
    public String toString() {
        return json;
    }
}
