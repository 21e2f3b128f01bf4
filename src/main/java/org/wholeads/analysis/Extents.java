package org.wholeads.analysis;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wholeads.Fact;
import org.wholeads.Fact.Form;
import org.wholeads.policy.DistinctValues;

/**
 * Fingerprints of regions that depend on nothing but which initiatives are in them: not on the order of the levels, not on
 * levels that make no difference, not on how finely the values of a field are told apart. Each value of each field gets a
 * number, drawn by its name, so that those of a field add up to 1; a region is the sum, over its combinations, of the
 * products of their numbers, modulo a prime (Blum, Chandra and Wegman, "Equivalence of free boolean graphs can be decided
 * probabilistically in polynomial time", 1980). Where choices depend on each other the numbers are those of one under the
 * condition of the other, so that the possible ones still add up to 1; those of such a level do not, which counts where a
 * region leaves it open. Not thread-safe.
 */
final class Extents {
    /** The prime 2<sup>61</sup> - 1. */
    private static final long PRIME = (1L << 61) - 1;

    private static final long SHOWN = (1L << 48) - 1;

    private final Diagrams diagrams;
    private final long[][] weights;

    /** By level: what all levels above have, if they are left open, and what this is to be divided by. */
    private final long[] above;

    private final long[] dividers;

    Extents(Space space, Diagrams diagrams) {
        this.diagrams = diagrams;
        List<Level> levels = space.levels();
        this.weights = levels.stream().map(Extents::weights).toArray(long[][]::new);
        for (int place = 0; place < weights.length; place++) {
            condition(levels, place);
        }
        this.above = new long[weights.length + 1];
        this.dividers = new long[weights.length + 1];
        above[0] = 1;
        dividers[0] = 1;
        for (int place = 0; place < weights.length; place++) {
            long sum = 0;
            for (long weight : weights[place]) {
                sum = plus(sum, weight);
            }
            above[place + 1] = times(above[place], sum);
            dividers[place + 1] = times(dividers[place], inverse(sum));
        }
    }

    /** Divides the numbers of the choices on which lists depend by what the possible lists add up to. */
    private void condition(List<Level> levels, int place) {
        Level level = levels.get(place);
        for (int choice = 0; choice < weights[place].length; choice++) {
            long possible = 1;
            if (level.field().equals(Legality.PRIMARY)) {
                possible = possible(
                        levels, Fact.OBJECTIVES, level.choices().get(choice).values());
            } else if (level.isAskedWhetherStated() && choice == 0) {
                possible = possible(levels, Fact.AFFECTED_TEAMS);
            }
            weights[place][choice] = times(weights[place][choice], inverse(possible));
        }
    }

    /** What the lists of objectives with this main one add up to; 1 if no level asks for others. */
    private long possible(List<Level> levels, Fact list, List<Object> main) {
        long[] byOthers = new long[Legality.MOST_OBJECTIVES];
        byOthers[0] = 1;
        for (int place = 0; place < weights.length; place++) {
            if (!Legality.isElement(levels.get(place), list)) {
                continue;
            }
            long no = weights[place][0];
            long yes = weights[place][1];
            boolean isMain = main.contains(levels.get(place).element());
            for (int others = byOthers.length - 1; others >= 0; others--) {
                long more = others == 0 ? 0 : times(byOthers[others - 1], yes);
                byOthers[others] = isMain ? times(byOthers[others], yes) : plus(times(byOthers[others], no), more);
            }
        }
        long sum = 0;
        for (long some : byOthers) {
            sum = plus(sum, some);
        }
        return sum;
    }

    /** What the only list that is possible where none is stated has. */
    private long possible(List<Level> levels, Fact list) {
        long none = 1;
        for (int place = 0; place < weights.length; place++) {
            none = Legality.isElement(levels.get(place), list) ? times(none, weights[place][0]) : none;
        }
        return none;
    }

    /** The fingerprint of a region in which only possible initiatives are. */
    String of(int region) {
        Nodes nodes = diagrams.nodes();
        int[] order = diagrams.childrenFirst(region);
        long[] sums = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            int level = nodes.level(order[i]);
            long[] weight = weights[level];
            for (int choice = 0; choice < weight.length; choice++) {
                long below = sum(level + 1, nodes.child(order[i], choice), order, sums);
                sums[i] = plus(sums[i], times(weight[choice], below));
            }
        }
        return String.format("%012x", sum(0, region, order, sums) & SHOWN);
    }

    /** Of a node, with the levels from this one on to that of the node left open. */
    private long sum(int level, int node, int[] order, long[] sums) {
        long sum = Nodes.isEnd(node) ? Nodes.value(node) : sums[Arrays.binarySearch(order, node)];
        long open = times(above[diagrams.nodes().level(node)], dividers[level]);
        return times(sum, open);
    }

    /** One for each choice. Those of a level add up to 1, so that a level that makes no difference need not be there. */
    private static long[] weights(Level level) {
        Map<Object, Long> values = values(level);
        return level.choices().stream()
                .mapToLong(choice -> {
                    long sum = choice.unknown() ? drawn(level, "unknown") : 0;
                    for (Object value : choice.values()) {
                        sum = plus(sum, values.getOrDefault(value, 0L));
                    }
                    return sum;
                })
                .toArray();
    }

    /** By value. The first one has what is left: for a text it stands for all those that nobody names. */
    private static Map<Object, Long> values(Level level) {
        List<Object> values = new ArrayList<>();
        if (level.atoms().isEmpty()) {
            level.choices().forEach(choice -> values.addAll(choice.values()));
        } else {
            DistinctValues.of(level.field(), level.atoms()).stream()
                    .filter(Objects::nonNull)
                    .forEach(values::add);
        }
        Map<Object, Long> bands = bands(level);
        Map<Object, Long> weights = new HashMap<>();
        boolean unknown = level.choices().stream().anyMatch(Choice::unknown);
        long sum = unknown ? drawn(level, "unknown") : 0;
        for (Object value : values.subList(1, values.size())) {
            Long band = bands.get(value);
            long weight = band != null ? band : drawn(level, value.toString());
            weights.put(value, weight);
            sum = plus(sum, weight);
        }
        weights.put(values.get(0), minus(1, sum));
        return weights;
    }

    /** Numbers of bands by what stands for each: the difference of those of its two bounds. Empty unless it has bands. */
    private static Map<Object, Long> bands(Level level) {
        Map<Object, Long> bands = new HashMap<>();
        Form form = level.field().form();
        if (form == Form.WHOLE_NUMBER || form == Form.NUMBER) {
            Map<Object, Double> starts = DistinctValues.bandStarts(level.field(), level.atoms());
            List<Double> cuts = List.copyOf(starts.values());
            int next = 1;
            for (Map.Entry<Object, Double> band : starts.entrySet()) {
                String end = next < cuts.size() ? cuts.get(next).toString() : "end";
                bands.put(
                        band.getKey(),
                        minus(drawn(level, end), drawn(level, band.getValue().toString())));
                next++;
            }
        }
        return bands;
    }

    private static long drawn(Level level, String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((level + "\n" + value).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & PRIME;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static long plus(long a, long b) {
        return reduced(a + b);
    }

    private static long minus(long a, long b) {
        return reduced(a - b + PRIME);
    }

    private static long times(long a, long b) {
        long high = (Math.multiplyHigh(a, b) << 3) | ((a * b) >>> 61);
        return plus(high, (a * b) & PRIME);
    }

    private static long inverse(long number) {
        return BigInteger.valueOf(number).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
    }

    private static long reduced(long sum) {
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
