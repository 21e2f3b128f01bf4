package org.wholeads.portfolio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.InitiativeBuilder;

/** Initiatives of all shapes, hostile texts and unknown facts included; the same seed gives the same ones. */
public final class RandomInitiatives {
    private static final int[] TELLING = {
        'a', 'Z', ' ', '"', '\\', ',', ';', '\n', '\r', '\t', '=', '\'', '<', 0x1b, 0, 0xe9, 0x202e, 0x1f600, 0xfeff
    };

    private final Random random;

    public RandomInitiatives(long seed) {
        random = new Random(seed);
    }

    public Initiative next() {
        InitiativeBuilder builder = Initiative.builder();
        for (Fact fact : Fact.values()) {
            if (fact.isRequired() || random.nextInt(4) > 0) {
                builder.set(fact, value(fact));
            }
        }
        return builder.build();
    }

    private Object value(Fact fact) {
        return switch (fact.form()) {
            case TEXT -> "x" + text();
            case ONE_OF -> fact.choices().get(random.nextInt(fact.choices().size()));
            case SEVERAL_OF -> several(fact);
            case YES_NO -> random.nextBoolean();
            case WHOLE_NUMBER -> random.nextInt(Integer.MAX_VALUE);
            case NUMBER -> random.nextInt(10) == 0 ? Double.MAX_VALUE : Math.abs(random.nextGaussian()) * 1e6;
            case TEXT_BY_KEY -> texts();
        };
    }

    private List<Enum<?>> several(Fact fact) {
        List<Enum<?>> choices = new ArrayList<>(fact.choices());
        Collections.shuffle(choices, random);
        int least = fact.isRequired() ? 1 : 0;
        return choices.subList(0, least + random.nextInt(4));
    }

    private Map<String, String> texts() {
        return IntStream.range(0, random.nextInt(4))
                .boxed()
                .collect(Collectors.toMap(i -> "key" + i + text(), i -> text(), (a, b) -> a, TreeMap::new));
    }

    private String text() {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> Character.toString(TELLING[random.nextInt(TELLING.length)]))
                .collect(Collectors.joining());
    }
}
