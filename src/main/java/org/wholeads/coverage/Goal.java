package org.wholeads.coverage;

import java.util.Optional;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Consequence;

/**
 * One thing of a policy that initiatives can put to use. Immutable; {@code toString} says it in words that no other goal of
 * the policy has.
 */
public sealed interface Goal {
    /** The rule that it is about; empty if it is about the whole policy. */
    Optional<RuleRef> about();

    /** What must happen, without the rule: {@code condition 2 is false while it matters: kind == Kind.TOOL}. */
    String words();

    /** A rule held in some decision, at its stage. */
    record RuleHolds(RuleRef rule) implements Goal {
        @Override
        public Optional<RuleRef> about() {
            return Optional.of(rule);
        }

        @Override
        public String words() {
            return "the rule holds";
        }

        @Override
        public String toString() {
            return rule + ": " + words();
        }
    }

    /**
     * A condition came out one way while it mattered: the rule would have come out the other way if this condition alone had
     * come out the other way, everything else as it was ({@link org.wholeads.policy.Pivot}).
     *
     * @param place the condition's place among the {@link org.wholeads.policy.Rule#atoms} of the rule, from 0
     * @param wanted how it came out
     */
    record ConditionMatters(RuleRef rule, int place, Atom condition, boolean wanted) implements Goal {
        @Override
        public Optional<RuleRef> about() {
            return Optional.of(rule);
        }

        @Override
        public String words() {
            return "condition " + (place + 1) + " is " + wanted + " while it matters: " + condition;
        }

        @Override
        public String toString() {
            return rule + ": " + words();
        }
    }

    /**
     * A consequence took effect: the evidence was weighed, the verdict or tie-break stood, anything else became a part of a
     * decision.
     *
     * @param place its place among the consequences of the rule, from 0
     */
    record ConsequenceTakesEffect(RuleRef rule, int place, Consequence consequence) implements Goal {
        @Override
        public Optional<RuleRef> about() {
            return Optional.of(rule);
        }

        @Override
        public String words() {
            return "consequence " + (place + 1) + " takes effect: " + ConsequenceWords.of(consequence);
        }

        @Override
        public String toString() {
            return rule + ": " + words();
        }
    }

    /** A leader whom some verdict names led. */
    record LeaderLeads(Leader leader) implements Goal {
        @Override
        public Optional<RuleRef> about() {
            return Optional.empty();
        }

        @Override
        public String words() {
            return leader + " leads";
        }

        @Override
        public String toString() {
            return words();
        }
    }
}
