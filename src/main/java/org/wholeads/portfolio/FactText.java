package org.wholeads.portfolio;

import java.util.Optional;
import org.wholeads.Fact;

/** Reads the values of facts from plain text. */
final class FactText {
    private FactText() {}

    static Optional<Enum<?>> choice(Fact fact, String text) {
        return fact.choices().stream()
                .<Enum<?>>map(choice -> choice)
                .filter(choice -> choice.name().equals(text))
                .findFirst();
    }
}
