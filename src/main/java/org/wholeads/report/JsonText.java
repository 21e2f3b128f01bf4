package org.wholeads.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.PolicyId;
import org.wholeads.RuleRef;
import org.wholeads.portfolio.InvisibleCharacters;

/**
 * JSON on one line, from maps, collections and plain values. Constants are written by name. Immutable; {@code toString} is
 * the JSON.
 */
public final class JsonText {
    private static final MathContext SHARE = new MathContext(15, RoundingMode.DOWN);

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

    /** A line of a file that somebody wrote, {@code {"file": …, "line": …}}; 0 for all of it, which is written as null. */
    public static JsonText place(Object file, long line) {
        return object("file", file, "line", Optional.of(line).filter(number -> number > 0));
    }

    /** Why something is accepted for a while, where that is written, and whether its last day is past. */
    public static JsonText acceptance(JsonText place, String reason, LocalDate since, LocalDate until, boolean over) {
        return object("place", place, "reason", reason, "since", since, "until", until, "over", over);
    }

    /**
     * A part of a whole as a number from 0 to 1, rounded down to 15 significant digits, so that it is 1 only if nothing is
     * missing and 0 only if there is nothing; 1 if the whole is nothing.
     */
    public static JsonText share(BigInteger part, BigInteger whole) {
        return of(
                whole.signum() == 0
                        ? 1.0
                        : new BigDecimal(part)
                                .divide(new BigDecimal(whole), SHARE)
                                .doubleValue());
    }

    /** Likewise. */
    public static JsonText share(int part, int whole) {
        return share(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** An array. */
    public static JsonText array(Collection<?> elements) {
        return raw(elements.stream().map(it -> of(it).json).collect(Collectors.joining(",", "[", "]")));
    }

    /**
     * Any of the values that reports have: {@code null} and {@code Optional}, texts, constants of enums, numbers, yes and no,
     * initiatives, rules by their places, policies by their ids, and collections and maps of them. Anything else is written as its text.
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
        if (value instanceof PolicyId policy) {
            return object("name", policy.name(), "version", policy.version(), "sha256", policy.sha256());
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
