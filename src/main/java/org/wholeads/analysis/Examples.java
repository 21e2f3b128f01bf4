package org.wholeads.analysis;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wholeads.Leader;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Pivot;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/**
 * Finds the smallest initiatives that show how a policy works: for which a rule holds, turns on one of its conditions, or
 * has its way. What there is no example of is proved to be impossible. All questions share one budget; those asked after
 * it is spent get {@link Example.NotDecided}. The same questions in the same order always get the same answers. Not
 * thread-safe.
 *
 * <p>All of them are decided by the policy: of an initiative that it leaves undecided nobody can expect anything.
 */
public final class Examples {
    private final @Nullable ExampleRegions regions;

    private Examples(@Nullable ExampleRegions regions) {
        this.regions = regions;
    }

    /** Those of a policy. */
    public static Examples of(Policy policy, Budget budget) {
        try {
            return new Examples(new ExampleRegions(policy, budget));
        } catch (BudgetExceededException e) {
            return new Examples(null);
        }
    }

    /** An initiative for which a rule of the policy holds. */
    public Example holds(Rule rule) {
        return answer(it -> it.example(it.holds(rule), () -> Impossibility.NEVER_HOLDS));
    }

    /** An initiative for which a rule of the policy turns on a condition that comes out this way. */
    public Example turns(Rule rule, Pivot pivot, boolean wanted) {
        return answer(it -> it.example(it.turns(rule, pivot, wanted), () -> it.impossibility(rule, pivot, wanted)));
    }

    /**
     * An initiative for which a consequence of a rule of the policy takes effect: evidence is weighed, a verdict or a
     * tie-break stands, anything else is a part of the decision.
     */
    public Example takesEffect(Rule rule, Consequence consequence) {
        return answer(it -> it.example(it.takesEffect(rule, consequence), () -> it.impossibility(rule, consequence)));
    }

    /** An initiative that the policy decides for this leader. */
    public Example leads(Leader leader) {
        return answer(it -> it.example(it.leads(leader), () -> Impossibility.NEVER_LEADS));
    }

    private Example answer(Function<ExampleRegions, Example> question) {
        if (regions == null) {
            return new Example.NotDecided();
        }
        try {
            return question.apply(regions);
        } catch (BudgetExceededException e) {
            return new Example.NotDecided();
        }
    }
}
