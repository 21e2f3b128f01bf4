package org.wholeads.analysis;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Policy;

/**
 * Looks for gaps and contradictions: first over a {@link FreeBalance}, which mostly proves in no time that there are none, and
 * exactly only where that leaves them possible. Used once.
 */
final class Flaws {
    /** So much of the budget the free balance may have; what it does not prove in that it mostly cannot prove at all. */
    private static final int SHARE = 4;

    private final Policy policy;
    private final Space space;
    private final Budget budget;
    private @Nullable FreeDiagrams free;
    private @Nullable World world;
    private @Nullable PolicyDiagrams rules;

    /** @throws BudgetExceededException if the policy asks for too much */
    Flaws(Policy policy, Budget budget) {
        this.policy = policy;
        this.space = Space.of(budget, policy);
        this.budget = budget;
    }

    /** Whether the question was answered; if not, there may be more. */
    boolean gaps(Consumer<Finding> found) {
        return answered(PossibleFlaws::gaps, part -> new Outcomes(world(), part).gaps(found));
    }

    /** Whether the question was answered; if not, there may be more. */
    boolean contradictions(Consumer<Finding> found) {
        return answered(PossibleFlaws::contradictions, part -> new Rivals(world(), part).contradictions(found));
    }

    private boolean answered(ToIntFunction<PossibleFlaws> question, Consumer<PolicyDiagrams> exactly) {
        int possible = possible(question);
        try {
            if (possible != Nodes.FALSE) {
                exactly.accept(rules().within(possible));
            }
            return true;
        } catch (BudgetExceededException e) {
            return false;
        }
    }

    /** Where there may be such flaws: everywhere, if it takes too much to tell. */
    private int possible(ToIntFunction<PossibleFlaws> question) {
        try {
            int region = question.applyAsInt(new PossibleFlaws(free()));
            return region == Nodes.FALSE ? Nodes.FALSE : free().initiatives(region, world().diagrams());
        } catch (BudgetExceededException e) {
            return Nodes.TRUE;
        }
    }

    private FreeDiagrams free() {
        if (free == null) {
            free = new FreeDiagrams(policy, space, budget.part(SHARE));
        }
        return free;
    }

    private World world() {
        if (world == null) {
            world = new World(budget, space);
        }
        return world;
    }

    private PolicyDiagrams rules() {
        if (rules == null) {
            rules = new PolicyDiagrams(policy, space, world().diagrams());
        }
        return rules;
    }
}
