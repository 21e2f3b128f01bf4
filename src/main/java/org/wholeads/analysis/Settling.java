package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;
import org.wholeads.policy.Policy;

/**
 * Settles claims about a policy whose diagrams are too large: initiatives drawn at random show what happens, a {@link
 * FreeBalance} proves what never does, and what is left is looked for exactly, but only where it may be. The same claims about
 * the same policy are always settled the same way. Not thread-safe.
 */
final class Settling {
    private static final int SAMPLES = 8_192;
    private static final int ROUNDS = 4;

    /** So much of the budget samples and proofs may have, and as much each exact search. */
    private static final int SHARE = 4;

    private static final int EXACT_SEARCHES = 2;

    private final Policy policy;
    private final Space space;
    private final Budget budget;
    private final FreeDiagrams free;
    private final Draw draw;
    private final Map<Claim, Boolean> settled = new HashMap<>();
    private @Nullable Samples anywhere;
    private @Nullable ExactSearch exact;
    private int exactSearches;

    /** @throws BudgetExceededException if the policy asks for too much */
    Settling(Policy policy, Space space, Budget budget) {
        this.policy = policy;
        this.space = space;
        this.budget = budget.part(SHARE);
        this.free = new FreeDiagrams(policy, space, this.budget);
        this.draw = new Draw(space, free.diagrams());
    }

    /** Whether a claim is true; empty if that is open. */
    Optional<Boolean> isTrue(Claim claim) {
        return Optional.ofNullable(settled.get(claim));
    }

    /** Settles as many of these claims as it can. */
    void settle(Collection<? extends Claim> claims) {
        List<Claim> open = new ArrayList<>(claims);
        open.removeIf(settled::containsKey);
        try {
            show(open, anywhere());
            Map<Claim, Integer> regions = exclude(open);
            for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
                show(open, within(open, regions));
            }
            search(open);
        } catch (BudgetExceededException e) {
            // What is open stays open.
        }
    }

    /** Settles what happens to one of these samples. */
    private void show(List<Claim> open, Samples samples) {
        for (Claim claim : open) {
            if (!claim.among(samples).isEmpty()) {
                settled.put(claim, true);
            }
        }
        open.removeIf(settled::containsKey);
    }

    private Samples samples(List<int[]> choices) {
        free.diagrams().steps((long) policy.rules().size() * choices.size() / Long.SIZE);
        return new Samples(policy, space, choices);
    }

    /** Half of them where one rule after the other may hold. */
    private Samples anywhere() {
        if (anywhere == null) {
            int all = initiatives(Nodes.TRUE);
            List<Integer> parts = policy.rules().stream()
                    .map(rule -> free.diagrams().and(all, free.initiative(rule)))
                    .filter(part -> part != Nodes.FALSE)
                    .toList();
            List<int[]> choices = new ArrayList<>();
            for (int i = 0; i < SAMPLES; i++) {
                choices.add(draw.from(i % 2 == 0 || parts.isEmpty() ? all : parts.get(i / 2 % parts.size())));
            }
            anywhere = samples(choices);
        }
        return anywhere;
    }

    private int initiatives(int region) {
        return free.initiatives(region, free.diagrams());
    }

    /** Where what is open may happen; what may happen nowhere is settled. */
    private Map<Claim, Integer> exclude(List<Claim> open) {
        Map<Claim, Integer> regions = new LinkedHashMap<>();
        for (Claim claim : open) {
            int region = initiatives(claim.atMost(free));
            if (region == Nodes.FALSE) {
                settled.put(claim, false);
            } else {
                regions.put(claim, region);
            }
        }
        open.removeIf(settled::containsKey);
        return regions;
    }

    private Samples within(List<Claim> open, Map<Claim, Integer> regions) {
        List<int[]> choices = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            choices.add(draw.from(region(open.get(i % open.size()), regions)));
        }
        return samples(choices);
    }

    private static int region(Claim claim, Map<Claim, Integer> regions) {
        return Objects.requireNonNull(regions.get(claim));
    }

    private void search(List<Claim> open) {
        for (Claim claim : open) {
            try {
                settled.put(claim, exact().isTrue(claim));
            } catch (BudgetExceededException e) {
                exact = null; // this one is too much; another may take less
            }
        }
    }

    private ExactSearch exact() {
        if (exact == null) {
            if (exactSearches == EXACT_SEARCHES) {
                throw new BudgetExceededException();
            }
            exactSearches++;
            exact = new ExactSearch(policy, space, budget, free);
        }
        return exact;
    }

    /** The smallest initiative for which a claim is true; empty if it was not found. */
    Optional<Initiative> smallest(Claim claim) {
        try {
            return exact().smallest(claim, choices -> claim.among(samples(choices)));
        } catch (BudgetExceededException e) {
            exact = null;
            return Optional.empty();
        }
    }
}
