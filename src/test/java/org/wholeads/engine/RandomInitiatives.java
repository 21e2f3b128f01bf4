package org.wholeads.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;

/** Initiatives of all shapes; numbers and texts from the few values that random policies compare with, and near them. */
public final class RandomInitiatives {
    static final List<String> TEXTS = List.of("EU", "US", "copywriters", "Customer's own", "");
    static final List<String> KEYS = List.of("region", "works council", "a");
    static final List<Integer> NUMBERS = List.of(0, 1, 5, 10, 99, 100, 101, 2_500, Integer.MAX_VALUE);

    private final Draw draw;
    private final int unknownOneIn;

    RandomInitiatives(Draw draw) {
        this.draw = draw;
        this.unknownOneIn = draw.between(2, 6);
    }

    /** The same seed gives the same initiatives. */
    public static RandomInitiatives of(long seed) {
        return new RandomInitiatives(new Draw(seed));
    }

    /** The next one. */
    public Initiative next() {
        InitiativeBuilder builder = Initiative.builder();
        for (Fact fact : Fact.values()) {
            builder.set(fact, !fact.isRequired() && draw.oneIn(unknownOneIn) ? null : value(fact));
        }
        return builder.build();
    }

    private @Nullable Object value(Fact fact) {
        return switch (fact.form()) {
            case TEXT -> fact.isRequired() ? "n" + draw.from(TEXTS) : draw.from(TEXTS);
            case ONE_OF -> draw.from(fact.choices());
            case SEVERAL_OF -> draw.several(fact.choices(), fact.isRequired() ? 1 : 0, fact.isRequired() ? 4 : 13);
            case YES_NO -> draw.oneIn(2);
            case WHOLE_NUMBER -> draw.from(NUMBERS);
            case NUMBER -> draw.from(NUMBERS) + (draw.oneIn(3) ? 0.5 : 0.0);
            case TEXT_BY_KEY ->
                draw.oneIn(3)
                        ? Map.of()
                        : Map.of(draw.from(KEYS), draw.from(TEXTS), "unused " + draw.below(2), draw.from(TEXTS));
        };
    }
}
