package org.wholeads.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Field;
import org.wholeads.policy.Subject;

/** Facts and their values as people call them. The words are in {@code words.properties}. */
final class FactWords {
    private static final Properties WORDS = words();

    private FactWords() {}

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(FactWords.class.getResourceAsStream("words.properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The fact inside a sentence: "the risk class". */
    static String name(Field field) {
        String key = field.subject() == Subject.INITIATIVE
                ? field.label()
                : field.subject().label() + "." + field.label();
        return name(key);
    }

    /** The fact of this label; an attribute by its own name. */
    static String name(String label) {
        return word("fact." + label).orElse("your own fact " + label);
    }

    /** The question that asks for it. */
    static String question(Field field) {
        return word("ask." + field.label()).orElse("What is your own fact " + field.label() + "?");
    }

    /** What an answer to the question says. */
    static String help(Field field) {
        return word("help." + field.label()).orElse("A fact of your own organisation: any text.");
    }

    /** The value inside a sentence; {@code null} as "not stated". */
    static String value(@Nullable Object value) {
        if (value == null) {
            return "not stated";
        }
        if (value instanceof Enum<?> constant) {
            return word(key(constant)).orElse(Words.of(constant));
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? "none"
                    : several.stream().map(FactWords::value).collect(Collectors.joining(", "));
        }
        return value instanceof String text ? "\"" + PlainText.of(text) + "\"" : value.toString();
    }

    /** What a value means, where its name does not say it. */
    static Optional<String> meaning(Enum<?> constant) {
        return word(key(constant) + ".means");
    }

    /** What a group of constants is called to which this one belongs. */
    static Optional<String> group(Enum<?> constant) {
        return word(key(constant) + ".group")
                .map(group -> word("group." + group).orElse(group));
    }

    /** What it says that this yes-or-no fact is so. */
    static Optional<String> statement(Field field, boolean yes) {
        return word((yes ? "yes." : "no.") + field.label());
    }

    private static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private static Optional<String> word(String key) {
        return Optional.ofNullable(WORDS.getProperty(key));
    }
}
