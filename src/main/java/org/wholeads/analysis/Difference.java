package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.Initiative;
import org.wholeads.policy.Policy;

/**
 * How two policies differ in what their decisions say - who leads, who is accountable, conditions with their owners, whom to
 * consult, risks, advice and questions - exactly, over all initiatives that the two together can tell apart; and in how
 * their rules are written. Immutable.
 *
 * @param total how many initiatives the two policies can tell apart
 * @param situations every change from one situation to another, those of the leader first
 * @param entries every entry of a decision that only one of them makes, conditions first, and of these the most urgent
 * @param rules every rule that is written differently, whether or not a decision differs for it
 */
public record Difference(
        BigInteger total, List<Change.OfSituation> situations, List<Change.OfEntry> entries, List<RuleChange> rules) {
    public Difference {
        situations = List.copyOf(situations);
        entries = List.copyOf(entries);
        rules = List.copyOf(rules);
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

    /** Whether all decisions say the same and nothing but wording differs: titles, because-texts, sources, files. */
    public boolean isEquivalent() {
        return saysTheSame() && rules.stream().allMatch(RuleChange::isWording);
    }

    /**
     * Whether all decisions say the same. Other rules may be behind it, so that reasons, the balance or the facts that nobody
     * stated can differ.
     */
    public boolean saysTheSame() {
        return situations.isEmpty() && entries.isEmpty();
    }

    /** Whether some initiative gets another leader, or gets or loses its leader. */
    public boolean changesLeader() {
        return situations.stream().anyMatch(Change.OfSituation::changesLeader);
    }

    /** Everything that decisions say otherwise. */
    public List<Change> changes() {
        return Stream.<Change>concat(situations.stream(), entries.stream()).toList();
    }
}
