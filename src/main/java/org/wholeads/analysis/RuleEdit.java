package org.wholeads.analysis;

import java.util.List;
import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/**
 * A policy in which one rule is another, or gone.
 *
 * @param before the rule as it was
 * @param after the rule as it is, of the same stage; empty if it is gone
 * @param edited the policy with the edit
 */
public record RuleEdit(Rule before, Optional<Rule> after, Policy edited) {
    /** @throws IllegalArgumentException if the rules are of different stages */
    public RuleEdit {
        if (after.isPresent() && after.get().stage() != before.stage()) {
            throw new IllegalArgumentException("an edit leaves a rule at its stage " + before.stage() + ", but "
                    + after.get().ref() + " is of " + after.get().stage());
        }
    }

    /** Why an edit decides nothing differently; {@code toString} says it in words. */
    public enum Sameness {
        /** Wherever the rule held, it holds and says the same, and nowhere else. */
        OF_RULE("the rule holds for the same initiatives, and says the same"),
        /** The rule changed for some initiatives, but others lead to the same decision there. */
        OF_DECISIONS("where the rule differs, other rules lead to the same decision");

        private final String words;

        Sameness(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** What an edit does to the decisions of a policy. */
    public sealed interface Effect {
        /**
         * Nothing: it is proved that every initiative is decided as before.
         *
         * @param why what of the rule changed, if anything
         */
        record None(Sameness why) implements Effect {}

        /**
         * There are initiatives that are decided differently.
         *
         * @param smallest the smallest of them
         */
        record Differs(Initiative smallest) implements Effect {}

        /** It could not be decided within the budget. */
        record NotDecided() implements Effect {}
    }

    /**
     * What each of these edits, by itself, does to the decisions of a policy. What counts is what a
     * {@link Difference} compares: who leads, who is accountable, and every {@link Entry}, without order; not reasons, not the
     * balance, not which rule said it. A policy that decides nothing for an
     * initiative decides the same as any other that decides nothing for it.
     *
     * @param edits any number of edits of the policy; all together are much faster than one by one
     * @param budget for each portion of a hundred edits; two portions at a time are looked at, each with as much memory
     * @return an effect an edit, in their order
     */
    public static List<Effect> effects(Policy policy, List<RuleEdit> edits, Budget budget) {
        return EffectSearch.effects(policy, edits, budget);
    }
}
