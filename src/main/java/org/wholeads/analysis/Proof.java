package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
            World world = new World(budget, policy);
            PolicyDiagrams rules = new PolicyDiagrams(policy, world.space(), world.diagrams());
            boolean gaps = answers(new Outcomes(world, rules)::gaps, flaws);
            boolean contradictions = answers(new Rivals(world, rules)::contradictions, flaws);
            return new Proof(flaws, gaps && contradictions);
        } catch (BudgetExceededException e) {
            return new Proof(flaws, false);
        }
    }

    /** Whether the question was answered; where one is not, the other may be. */
    private static boolean answers(Consumer<Consumer<Finding>> question, List<Finding> flaws) {
        try {
            question.accept(flaws::add);
            return true;
        } catch (BudgetExceededException e) {
            return false;
        }
    }

    /** Whether it is proved that every initiative is decided. */
    public boolean holds() {
        return isDecided && flaws.isEmpty();
    }
}
