package org.wholeads.analysis;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.RuleRef;
import org.wholeads.policy.Consequence;

/** Something that is wrong with a policy, or looks wrong. {@code toString} says it in a sentence. */
public sealed interface Finding extends Serializable {
    /** What kinds there are, in the order in which an analysis gives them. */
    enum Kind {
        /** {@link Gap}. */
        GAP,
        /** {@link Contradiction}. */
        CONTRADICTION,
        /** {@link DeadRule}. */
        DEAD_RULE,
        /** {@link ShadowedRule}. */
        SHADOWED_RULE,
        /** {@link IdleEvidence}. */
        IDLE_EVIDENCE,
        /** {@link UnreachableLeader}. */
        UNREACHABLE_LEADER,
        /** {@link RepeatedEvidence}. */
        REPEATED_EVIDENCE,
        /** {@link RedundantRule}. */
        REDUNDANT_RULE,
        /** {@link RedundantCondition}. */
        REDUNDANT_CONDITION,
        /** {@link RepeatedConsequence}. */
        REPEATED_CONSEQUENCE,
        /** {@link DividedRequirement}. */
        DIVIDED_REQUIREMENT,
        /** {@link IdleSalience}. */
        IDLE_SALIENCE;

        /** Whether a policy of which this is found leaves initiatives undecided, so that no engine takes it. */
        public boolean isFlaw() {
            return this == GAP || this == CONTRADICTION;
        }
    }

    /** The kind. */
    Kind kind();

    /**
     * What tells it from other findings of its kind about the same rules, in the words of the policy and without counts:
     * the condition that is redundant, for example. Empty where there is only one such finding.
     */
    default Optional<String> about() {
        return Optional.empty();
    }

    /** For how many initiatives it is so, where that is counted. */
    default Optional<BigInteger> howMany() {
        return Optional.empty();
    }

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
        public Kind kind() {
            return Kind.GAP;
        }

        @Override
        public Optional<String> about() {
            return Optional.of(missing.toString());
        }

        @Override
        public Optional<BigInteger> howMany() {
            return Optional.of(count);
        }

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
        @Override
        public Kind kind() {
            return Kind.CONTRADICTION;
        }

        @Override
        public Optional<BigInteger> howMany() {
            return Optional.of(count);
        }

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
        public Kind kind() {
            return Kind.DEAD_RULE;
        }

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
        @Override
        public Kind kind() {
            return Kind.SHADOWED_RULE;
        }

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
        public Kind kind() {
            return Kind.IDLE_EVIDENCE;
        }

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
        @Override
        public Kind kind() {
            return Kind.UNREACHABLE_LEADER;
        }

        @Override
        public Optional<String> about() {
            return Optional.of(leader.name());
        }

        public UnreachableLeader {
            rules = List.copyOf(rules);
        }

        @Override
        public String toString() {
            return leader + " leads no initiative";
        }
    }

    /**
     * Evidence that asks for the same as other evidence and speaks for the same side, so that one thought is counted as
     * often as it is written.
     *
     * @param rules the rules, two or more
     * @param side for whom they speak
     * @param witness the smallest initiative for which they hold
     */
    record RepeatedEvidence(List<RuleRef> rules, Leader side, Initiative witness) implements Finding {
        public RepeatedEvidence {
            rules = List.copyOf(rules);
        }

        @Override
        public Kind kind() {
            return Kind.REPEATED_EVIDENCE;
        }

        @Override
        public Optional<String> about() {
            return Optional.of(side.name());
        }

        @Override
        public Optional<Initiative> example() {
            return Optional.of(witness);
        }

        @Override
        public String toString() {
            return rules + " ask for the same and speak for " + side + ": that counts " + rules.size() + " times";
        }
    }

    /**
     * A verdict, a tie-break or a rule on the outcome that says nothing new: wherever it counts, all that it says is said by
     * other rules; for a verdict or a tie-break, by rules of the same salience. All rules that are found so could be
     * deleted at once.
     *
     * @param rule the rule
     * @param saidBy the rules that say the same; the first ten, if there are more
     * @param isCopy whether one rule, the only one in {@code saidBy}, asks for the same and says the same
     * @param witness the smallest initiative for which it holds
     */
    record RedundantRule(RuleRef rule, List<RuleRef> saidBy, boolean isCopy, Initiative witness) implements OfRule {
        public RedundantRule {
            saidBy = List.copyOf(saidBy);
        }

        @Override
        public Kind kind() {
            return Kind.REDUNDANT_RULE;
        }

        @Override
        public Optional<Initiative> example() {
            return Optional.of(witness);
        }

        @Override
        public String toString() {
            return rule
                    + (isCopy ? " is a copy of " : " says nothing new: wherever it holds the same is said by ")
                    + saidBy;
        }
    }

    /**
     * A part of a rule's conditions without which the rule would hold for the same initiatives. All parts of a rule that are
     * found so could be deleted at once.
     *
     * @param rule the rule
     * @param part the part: a condition, or a constant of a list
     * @param within the whole condition in which it stands, between two commas; equal to the part if it is the whole
     * @param why why it makes no difference
     */
    record RedundantCondition(RuleRef rule, String part, String within, Why why) implements OfRule {
        /** Why a part of a condition makes no difference. */
        public enum Why {
            /** It is true for every initiative for which the rule is evaluated. */
            ALWAYS_TRUE,
            /** It is true for no initiative for which the rule is evaluated. */
            NEVER_TRUE,
            /** The rest of the rule says it already. */
            IMPLIED
        }

        @Override
        public Kind kind() {
            return Kind.REDUNDANT_CONDITION;
        }

        @Override
        public Optional<String> about() {
            return Optional.of(part.equals(within) ? part : part + " in " + within);
        }

        @Override
        public String toString() {
            return rule + " holds for the same initiatives without " + about().orElseThrow();
        }
    }

    /**
     * What a rule says more than once, word for word.
     *
     * @param rule the rule
     * @param consequence what it says
     * @param times how often, 2 or more
     */
    record RepeatedConsequence(RuleRef rule, Consequence consequence, int times) implements OfRule {
        @Override
        public Kind kind() {
            return Kind.REPEATED_CONSEQUENCE;
        }

        @Override
        public Optional<String> about() {
            return Entry.of(consequence)
                    .map(Object::toString)
                    .or(() -> Optional.of("evidence for " + ((Consequence.Favour) consequence).side()));
        }

        @Override
        public String toString() {
            return rule + " says " + times + " times: " + about().orElseThrow();
        }
    }

    /**
     * One requirement that is asked of two owners for the same initiative.
     *
     * @param requirement what must happen
     * @param owners both, in their order
     * @param rules the rules that ask for it there
     * @param count for how many initiatives
     * @param witness the smallest of them
     */
    record DividedRequirement(
            Requirement requirement, List<Role> owners, List<RuleRef> rules, BigInteger count, Initiative witness)
            implements Finding {
        public DividedRequirement {
            owners = List.copyOf(owners);
            rules = List.copyOf(rules);
        }

        @Override
        public Kind kind() {
            return Kind.DIVIDED_REQUIREMENT;
        }

        @Override
        public Optional<String> about() {
            return Optional.of(requirement + " by " + owners.get(0) + " and by " + owners.get(1));
        }

        @Override
        public Optional<BigInteger> howMany() {
            return Optional.of(count);
        }

        @Override
        public Optional<Initiative> example() {
            return Optional.of(witness);
        }

        @Override
        public String toString() {
            return "two owners at once: " + about().orElseThrow() + ", of " + rules;
        }
    }

    /**
     * A salience that ranks nothing, since the rule is neither a verdict nor a tie-break.
     *
     * @param rule the rule
     * @param salience the salience, not 0
     */
    record IdleSalience(RuleRef rule, int salience) implements OfRule {
        @Override
        public Kind kind() {
            return Kind.IDLE_SALIENCE;
        }

        @Override
        public String toString() {
            return rule + " has a salience, " + salience + ", which ranks nothing";
        }
    }
}
