package example;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.InitiativeBuilder;

/**
 * A column that states a fact.
 *
 * @param index its place in the row
 * @param name its name
 * @param fact the fact
 * @param key the attribute's key; {@code null} for every other fact, and where the column holds all attributes
 * @param choices the constants that it may name
 */
record FactColumn(
        int index, String name, Fact fact, @Nullable String key, HashMap<String, Enum<?>> choices)
        implements Serializable {
    static Optional<FactColumn> of(int index, String name) {
        String attribute = FactColumns.ATTRIBUTE;
        if (name.startsWith(attribute) && name.length() > attribute.length()) {
            String key = name.substring(attribute.length());
            return Optional.of(new FactColumn(index, name, Fact.ATTRIBUTES, key, new HashMap<>()));
        }
        return Fact.labelled(name).map(fact -> new FactColumn(index, name, fact, null, choices(fact)));
    }

    private static HashMap<String, Enum<?>> choices(Fact fact) {
        HashMap<String, Enum<?>> choices = new HashMap<>();
        fact.choices().forEach(choice -> choices.put(choice.name(), choice));
        return choices;
    }

    /** The facts that no initiative can be without and that none of these columns states. */
    static List<String> missing(List<FactColumn> columns) {
        Set<Fact> stated = columns.stream().map(FactColumn::fact).collect(Collectors.toSet());
        return Stream.of(Fact.values())
                .filter(fact -> fact.isRequired() && !stated.contains(fact))
                .map(Fact::label)
                .toList();
    }

    /** Sets the fact where the value is written plainly, and otherwise says that it did not. */
    boolean set(InitiativeBuilder builder, Object value) {
        return switch (fact.form()) {
            case TEXT -> value instanceof String text && (text.isBlank() || set(builder, fact, text.strip()));
            case ONE_OF -> set(builder, fact, choices.get(value));
            case SEVERAL_OF -> several(builder, value);
            case YES_NO -> value instanceof Boolean && set(builder, fact, value);
            case WHOLE_NUMBER -> value instanceof Integer && set(builder, fact, value);
            case NUMBER -> value instanceof Double && set(builder, fact, value);
            case TEXT_BY_KEY -> false;
        };
    }

    private static boolean set(InitiativeBuilder builder, Fact fact, @Nullable Object value) {
        if (value != null) {
            builder.set(fact, value);
        }
        return value != null;
    }

    private boolean several(InitiativeBuilder builder, Object value) {
        List<Enum<?>> found = new ArrayList<>(4);
        if (value instanceof scala.collection.Seq<?> several) {
            for (int i = 0; i < several.size(); i++) {
                found.add(choices.get(several.apply(i)));
            }
        } else {
            found.add(choices.get(value));
        }
        return !found.contains(null) && set(builder, fact, found);
    }
}
