package org.wholeads.analysis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeads.Fact.Form;
import org.wholeads.policy.DistinctValues;

/**
 * Fingerprints of regions that depend on nothing but which initiatives are in them: not on the order of the levels, not on
 * levels that make no difference, not on how finely the values of a field are told apart. Each value of each field gets a
 * number, drawn by its name, so that those of a field add up to 1; a region is the sum, over its combinations, of the
 * products of their numbers, modulo a prime (Blum, Chandra and Wegman, "Equivalence of free boolean graphs can be decided
 * probabilistically in polynomial time", 1980). Not thread-safe.
 */
final class Extents {
    /** The prime 2<sup>61</sup> - 1. */
    private static final long PRIME = (1L << 61) - 1;

    private static final long SHOWN = (1L << 48) - 1;

    private final Diagrams diagrams;
    private final long[][] weights;

    Extents(Space space, Diagrams diagrams) {
        this.diagrams = diagrams;
        this.weights = space.levels().stream().map(Extents::weights).toArray(long[][]::new);
    }

    /** The fingerprint of a yes/no diagram in which it does not count whether initiatives are possible. */
    String of(int region) {
        Nodes nodes = diagrams.nodes();
        int[] order = diagrams.childrenFirst(region);
        long[] sums = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            long[] weight = weights[nodes.level(order[i])];
            for (int choice = 0; choice < weight.length; choice++) {
                long below = sum(nodes.child(order[i], choice), order, sums);
                sums[i] = plus(sums[i], times(weight[choice], below));
            }
        }
        return String.format("%012x", sum(region, order, sums) & SHOWN);
    }

    private static long sum(int node, int[] order, long[] sums) {
        return Nodes.isEnd(node) ? Nodes.value(node) : sums[Arrays.binarySearch(order, node)];
    }

    /** One for each choice. Those of a level add up to 1, so that a level that makes no difference need not be there. */
    private static long[] weights(Level level) {
        List<Choice> choices = level.choices();
        long[] weights = new long[choices.size()];
        Map<Object, Long> bands = bands(level);
        // What comes first is what is left: for a text all those that nobody names.
        int rest = choices.get(0).values().isEmpty() && choices.size() > 1 ? 1 : 0;
        long others = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i != rest) {
                Choice choice = choices.get(i);
                weights[i] = choice.unknown() ? drawn(level, "unknown") : 0;
                for (Object value : choice.values()) {
                    Long band = bands.get(value);
                    weights[i] = plus(weights[i], band != null ? band : drawn(level, value.toString()));
                }
                others = plus(others, weights[i]);
            }
        }
        weights[rest] = minus(1, others);
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

    private static long reduced(long sum) {
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
