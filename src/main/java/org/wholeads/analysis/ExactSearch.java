package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.policy.Policy;

/**
 * Settles claims exactly, each only in the part of the space where it may be true: where a {@link FreeBalance} does not exclude
 * it, and where no more speaks for a side than may speak for it there. Not thread-safe.
 */
final class ExactSearch {
    private static final int MOST_LIKELY = 32_768;

    private final FreeDiagrams free;
    private final World world;
    private final PolicyDiagrams rules;
    private final Map<List<Integer>, Integer> bounded = new HashMap<>();

    /** @throws BudgetExceededException if the policy asks for too much */
    ExactSearch(Policy policy, Space space, Budget budget, FreeDiagrams free) {
        this.free = free;
        this.world = new World(budget, space);
        this.rules = new PolicyDiagrams(policy, space, world.diagrams());
    }

    /**
     * Whether a claim is true.
     *
     * @throws BudgetExceededException if that takes too much; the next one may take less
     */
    boolean isTrue(Claim claim) {
        int region = likely(claim);
        AtomicInteger places = new AtomicInteger();
        if (region != Nodes.FALSE) {
            world.diagrams().temporarily(() -> places.set(world.occurs(exactly(claim, region)) ? 1 : 0));
        }
        return places.get() > 0;
    }

    /**
     * The smallest initiative for which a claim is true: mostly one of the smallest of those for which it is likely.
     *
     * @param among for which choices of initiatives the claim is true
     * @throws BudgetExceededException if that takes too much; the next one may take less
     */
    Optional<Initiative> smallest(Claim claim, Function<List<int[]>, BitSet> among) {
        int region = likely(claim);
        List<Initiative> found = new ArrayList<>();
        new SmallestFirst(world.space(), world.diagrams(), region, among, MOST_LIKELY)
                .first()
                .map(world.space()::initiative)
                .ifPresent(found::add);
        if (found.isEmpty() && region != Nodes.FALSE) {
            world.diagrams().temporarily(() -> {
                int exact = exactly(claim, region);
                if (world.occurs(exact)) {
                    found.add(world.smallest(exact));
                }
            });
        }
        return found.stream().findFirst();
    }

    /** For how many initiatives a claim is true, and the smallest of them. */
    record Extent(BigInteger count, Initiative smallest) {}

    /**
     * For how many initiatives a claim is true; empty if for none.
     *
     * @throws BudgetExceededException if that takes too much; the next one may take less
     */
    Optional<Extent> extent(Claim claim) {
        int region = likely(claim);
        List<Extent> extent = new ArrayList<>();
        if (region != Nodes.FALSE) {
            world.diagrams().temporarily(() -> {
                int exact = exactly(claim, region);
                if (world.occurs(exact)) {
                    extent.add(new Extent(world.count(exact), world.smallest(exact)));
                }
            });
        }
        return extent.stream().findFirst();
    }

    private int exactly(Claim claim, int region) {
        return claim.exactly(rules.within(region), world.diagrams());
    }

    /** Where a claim may be true. */
    private int likely(Claim claim) {
        int most = claim.atMost(free);
        int region = free.initiatives(most, world.diagrams());
        if (region == Nodes.FALSE) {
            return region;
        }
        List<Integer> bounds = new ArrayList<>();
        for (Leader side : List.of(Leader.CTO, Leader.CMO, Leader.HANDS_ON_USER)) {
            int bound = free.most(side, most);
            bounds.add(bound == Integer.MAX_VALUE ? bound : bound + claim.more(side));
        }
        return world.diagrams().and(region, bounded(bounds));
    }

    /** Where no more than so much speaks for each side; what is bounded first makes the sums after it smaller. */
    private int bounded(List<Integer> bounds) {
        int region = world.legal(Nodes.TRUE);
        List<Integer> before = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            int most = bounds.get(i);
            before.add(most);
            if (most < Integer.MAX_VALUE) {
                Leader side =
                        List.of(Leader.CTO, Leader.CMO, Leader.HANDS_ON_USER).get(i);
                Integer known = bounded.get(before);
                region = known != null ? known : rules.sums().atMost(most, side, region);
                bounded.put(List.copyOf(before), region);
            }
        }
        return region;
    }
}
