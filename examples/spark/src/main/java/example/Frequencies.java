package example;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.portfolio.Intake;
import org.wholeads.portfolio.IntakeMapping;
import org.wholeads.portfolio.Portfolio;

/**
 * How often each fact has which value in a portfolio, unknown included, and initiatives that have them as often. Each
 * fact is drawn by itself: what goes together in the portfolio does not here. Immutable; every executor has a copy.
 */
final class Frequencies implements Serializable {
    private static final long serialVersionUID = 1;

    /** Steps of the 64-bit golden ratio never meet, and mixing makes them random: SplitMix64 (Steele, Lea, Flood 2014). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final ArrayList<String> attributes;

    /** For each column its value in each row of the portfolio: drawing a row at random draws by frequency. */
    private final @Nullable Object[][] seen;

    private Frequencies(ArrayList<String> attributes, @Nullable Object[][] seen) {
        this.attributes = attributes;
        this.seen = seen;
    }

    /**
     * Counts a file of JSON or CSV; rows that cannot be read do not count.
     *
     * @param mapping an intake mapping by which CSV is read; {@code null} if its columns have the facts' names
     * @throws IllegalArgumentException if it has no row that can be read
     */
    static Frequencies of(Path file, @Nullable Path mapping) {
        List<Initiative> initiatives = new ArrayList<>();
        try (Portfolio portfolio = mapping == null
                ? Portfolio.open(file)
                : Portfolio.open(file, new Intake(IntakeMapping.read(mapping)))) {
            portfolio.forEachRemaining(row -> {
                if (row instanceof org.wholeads.portfolio.Row.Accepted accepted) {
                    initiatives.add(accepted.initiative());
                }
            });
        }
        if (initiatives.isEmpty()) {
            throw new IllegalArgumentException(file + " has no row that can be read");
        }
        return of(initiatives);
    }

    private static Frequencies of(List<Initiative> initiatives) {
        TreeSet<String> keys = new TreeSet<>();
        initiatives.forEach(initiative -> keys.addAll(initiative.attributes().keySet()));
        ArrayList<String> attributes = new ArrayList<>(keys);
        List<Object[]> columns = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (fact != Fact.ATTRIBUTES) {
                columns.add(column(initiatives, fact));
            }
        }
        for (String key : attributes) {
            columns.add(initiatives.stream()
                    .map(initiative -> initiative.attributes().get(key))
                    .toArray());
        }
        return new Frequencies(attributes, columns.toArray(Object[][]::new));
    }

    /** Equal values are one object: there are few, and many rows that have them. */
    private static @Nullable Object[] column(List<Initiative> initiatives, Fact fact) {
        Map<Object, Object> values = new HashMap<>();
        return initiatives.stream()
                .map(initiative -> fact.in(initiative))
                .map(value -> value == null ? null : values.computeIfAbsent(value, Frequencies::inTable))
                .toArray();
    }

    private static Object inTable(Object value) {
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toArray(String[]::new);
        }
        return value;
    }

    /** The columns of {@link #row}. */
    StructType type() {
        return FactColumns.with(attributes);
    }

    /** The initiative of this number, from 0: the same for the same seed, wherever and whenever it is made. */
    Row row(long seed, long number) {
        @Nullable Object[] values = new Object[seen.length];
        values[Fact.ID.ordinal()] = "G" + number;
        values[Fact.NAME.ordinal()] = "Initiative " + number;
        for (int column = Fact.KIND.ordinal(); column < values.length; column++) {
            long random = mix(mix(seed) + GOLDEN * (number * seen.length + column));
            values[column] = seen[column][(int) Long.remainderUnsigned(random, seen[column].length)];
        }
        return RowFactory.create(values);
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
