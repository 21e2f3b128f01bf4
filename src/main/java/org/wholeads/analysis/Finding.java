package org.wholeads.analysis;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.RuleRef;

/** Something that is wrong with a policy, or looks wrong. {@code toString} says it in a sentence. */
public sealed interface Finding extends Serializable {
    /** The rules concerned, in the order of the policy; empty if none is. */
    default List<RuleRef> rules() {
        return List.of();
    }

    /** The smallest initiative that shows it; empty if it is about something that never happens. */
    default Optional<Initiative> example() {
        return Optional.empty();
    }

    /** A finding about one rule. */
    sealed interface OfRule extends Finding {
        /** The rule. */
        RuleRef rule();

        @Override
        default List<RuleRef> rules() {
            return List.of(rule());
        }
    }

    /**
     * Initiatives for which the policy has no answer.
     *
     * @param missing {@link Situation.NoVerdict} or {@link Situation.NoTieBreak}
     * @param count how many
     * @param witness the smallest of them
     */
    record Gap(Situation missing, BigInteger count, Initiative witness) implements Finding {
        @Override
        public Optional<Initiative> example() {
            return Optional.of(witness);
        }

        @Override
        public String toString() {
            return missing instanceof Situation.NoVerdict
                    ? "no rule says who leads"
                    : "both lead, and no rule says who breaks a tie";
        }
    }

    /**
     * Two verdicts, or two tie-breaks, of equal salience that name different leaders for the same initiative, where no rule
     * of higher salience settles it.
     *
     * @param rules both rules
     * @param count for how many initiatives
     * @param witness the smallest of them
     */
    record Contradiction(List<RuleRef> rules, BigInteger count, Initiative witness) implements Finding {
        public Contradiction {
            rules = List.copyOf(rules);
        }

        @Override
        public Optional<Initiative> example() {
            return Optional.of(witness);
        }

        @Override
        public String toString() {
            return "rules of equal salience disagree: " + rules.get(0) + " and " + rules.get(1);
        }
    }

    /**
     * A rule whose condition holds for no initiative; for a rule on the outcome: for none with one leader.
     *
     * @param rule the rule
     */
    record DeadRule(RuleRef rule) implements OfRule {
        @Override
        public String toString() {
            return rule + " can never hold";
        }
    }

    /**
     * A verdict, or a tie-break, that holds for some initiatives and is overruled for all of them.
     *
     * @param rule the rule
     * @param overruledBy the rules of higher salience that stand where it holds; the first ten, if there are more
     * @param witness the smallest initiative for which it holds
     */
    record ShadowedRule(RuleRef rule, List<RuleRef> overruledBy, Initiative witness) implements OfRule {
        public ShadowedRule {
            overruledBy = List.copyOf(overruledBy);
        }

        @Override
        public Optional<Initiative> example() {
            return Optional.of(witness);
        }

        @Override
        public String toString() {
            return rule + " is never followed: wherever it holds a rule of higher salience stands, of " + overruledBy;
        }
    }

    /**
     * Evidence that could be deleted: no leader and no accountable person would change for any initiative.
     *
     * @param rule the rule
     * @param witness the smallest initiative for which it holds
     */
    record IdleEvidence(RuleRef rule, Initiative witness) implements OfRule {
        @Override
        public Optional<Initiative> example() {
            return Optional.of(witness);
        }

        @Override
        public String toString() {
            return rule + " changes nothing: without it every leader and every accountable person stays";
        }
    }

    /**
     * A leader whom no initiative gets.
     *
     * @param leader the leader
     * @param rules the verdicts that name this leader
     */
    record UnreachableLeader(Leader leader, List<RuleRef> rules) implements Finding {
        public UnreachableLeader {
            rules = List.copyOf(rules);
        }

        @Override
        public String toString() {
            return leader + " leads no initiative";
        }
    }
}
