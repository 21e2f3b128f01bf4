package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.policy.Policy;

/**
 * Whether a policy decides every initiative: the part of an {@link Analysis} that whoever runs a policy asks for first, at a
 * part of its price. The same policy and budget always give an equal proof.
 *
 * @param flaws gaps and contradictions
 * @param isDecided whether all was answered within the budget; else there may be more flaws
 */
public record Proof(List<Finding> flaws, boolean isDecided) {
    public Proof {
        flaws = List.copyOf(flaws);
    }

    /** Looks for gaps and contradictions. */
    public static Proof of(Policy policy, Budget budget) {
        List<Finding> flaws = new ArrayList<>();
        try {
            Flaws search = new Flaws(policy, budget);
            boolean gaps = search.gaps(flaws::add);
            boolean contradictions = search.contradictions(flaws::add);
            return new Proof(flaws, gaps && contradictions);
        } catch (BudgetExceededException e) {
            return new Proof(flaws, false);
        }
    }

    /** Whether it is proved that every initiative is decided. */
    public boolean holds() {
        return isDecided && flaws.isEmpty();
    }
}
