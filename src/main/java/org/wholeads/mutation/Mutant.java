package org.wholeads.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;

/**
 * A policy with one small change to one rule. Immutable.
 *
 * @param id unique among the mutants of a policy, and the same whenever they are made: {@code "rule name" operator 2}
 * @param rule the rule as it was
 * @param changed the rule as it is now; empty if it was dropped
 * @param kind what kind of change
 * @param change the change in words: {@code "users >= 5 becomes users > 5"}
 * @param policy all rules, the changed one among them
 */
public record Mutant(String id, Rule rule, Optional<Rule> changed, Kind kind, String change, Policy policy) {
    /** What kind of change. */
    public enum Kind {
        /** {@code ==} and {@code !=}, {@code <} and {@code <=}, {@code in} and {@code not in}, and so on. */
        OPERATOR,
        /** Another constant, or one fewer in a list. */
        CONSTANT,
        /** A condition becomes its opposite. */
        NEGATION,
        /** A condition, or one of several alternatives, is gone. */
        DROPPED_CONDITION,
        /** Evidence weighs one more, or one less. */
        WEIGHT,
        /** A verdict or a tie-break reaches, or passes, the next one above or below. */
        SALIENCE,
        /** A verdict, evidence or a tie-break names somebody else. */
        LEADER,
        /** Another requirement, another owner of it, or another role is consulted. */
        DUTY,
        /** One of several things that a rule says is gone. */
        DROPPED_CONSEQUENCE,
        /** The rule is gone. */
        DROPPED_RULE;

        /** {@code dropped condition}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * All mutants of a policy, by its rules and then by kind: always the same in the same order. Every changed rule is one
     * that {@link org.wholeads.policy.PolicyReader} would read.
     */
    public static List<Mutant> of(Policy policy) {
        List<Mutant> mutants = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            mutants.addAll(new Mutator(policy, rule).mutants());
        }
        return mutants;
    }
}
