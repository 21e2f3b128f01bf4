package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.Initiative;
import org.wholeads.policy.Policy;

/**
 * How two policies differ in whom they let lead, whom they hold accountable, and which conditions they set; exactly, over
 * all initiatives that the two together can tell apart. Reasons, risks, advice, questions and whom to consult do not count.
 *
 * @param total how many initiatives the two policies can tell apart
 * @param situations every change from one situation to another, those of the leader first
 * @param conditions every condition that only one of them sets, by requirement and owner
 */
public record Difference(BigInteger total, List<Change.OfSituation> situations, List<Change.OfCondition> conditions) {
    public Difference {
        situations = List.copyOf(situations);
        conditions = List.copyOf(conditions);
    }

    /** The difference, within the {@linkplain Budget#normal() normal} budget. */
    public static Optional<Difference> between(Policy before, Policy after) {
        return between(before, after, Budget.normal());
    }

    /**
     * The difference.
     *
     * @return empty if it could not be decided within the budget
     */
    public static Optional<Difference> between(Policy before, Policy after, Budget budget) {
        try {
            return Optional.of(new Comparing(before, after, budget).difference());
        } catch (BudgetExceededException e) {
            return Optional.empty();
        }
    }

    /**
     * Which of these initiatives change, in their order, and why. Needs no budget: each is decided by both policies.
     *
     * @param initiatives read once
     */
    public static List<Affected> of(Policy before, Policy after, Iterable<Initiative> initiatives) {
        List<Affected> affected = new ArrayList<>();
        for (Initiative initiative : initiatives) {
            Affected.of(initiative, Hearing.of(before, initiative), Hearing.of(after, initiative))
                    .ifPresent(affected::add);
        }
        return affected;
    }

    /** Whether the policies never differ. */
    public boolean isEquivalent() {
        return situations.isEmpty() && conditions.isEmpty();
    }

    /** Whether some initiative gets another leader, or gets or loses its leader. */
    public boolean changesLeader() {
        return situations.stream().anyMatch(Change.OfSituation::changesLeader);
    }

    /** Everything that changes. */
    public List<Change> changes() {
        return Stream.<Change>concat(situations.stream(), conditions.stream()).toList();
    }
}
