package org.wholeads.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;

/**
 * What a column or a part of a mapping is called: a fact, or one of the organisation's own as {@code attributes.key}.
 *
 * @param key the attribute's key; {@code null} for every other fact
 */
record FactName(Fact fact, @Nullable String key) {
    private static final String ATTRIBUTE = Fact.ATTRIBUTES.label() + ".";

    static Optional<FactName> of(String name) {
        if (name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length()) {
            return Optional.of(new FactName(Fact.ATTRIBUTES, name.substring(ATTRIBUTE.length())));
        }
        return Fact.labelled(name).filter(fact -> fact != Fact.ATTRIBUTES).map(fact -> new FactName(fact, null));
    }

    static List<String> possible() {
        return Stream.concat(
                        Fact.labels().stream().filter(label -> !label.equals(Fact.ATTRIBUTES.label())),
                        Stream.of(ATTRIBUTE + "key"))
                .toList();
    }

    String label() {
        return key == null ? fact.label() : ATTRIBUTE + key;
    }

    /** Reads what somebody wrote into the draft; a blank text leaves the fact unknown. */
    void read(Draft draft, String where, String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            return;
        }
        if (key != null) {
            draft.attribute(key, value);
        } else {
            FactText.read(draft, fact, where, value);
        }
    }
}
