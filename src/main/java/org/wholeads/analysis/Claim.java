package org.wholeads.analysis;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeads.Leader;
import org.wholeads.policy.Field;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/** Something that happens for some initiative or for none; many findings say that something happens for none. */
sealed interface Claim {
    /** For which samples it happens. */
    BitSet among(Samples samples);

    /** Where it happens at most; nowhere is a proof that it never does. */
    int atMost(FreeDiagrams free);

    /** How much more can speak for a side where it happens than at the points where it happens at most. */
    default int more(Leader side) {
        return 0;
    }

    /** Where it happens within the region in which the rules are seen. */
    int exactly(PolicyDiagrams rules, Diagrams diagrams);

    /** A verdict holds; or a rule on the outcome holds, and the verdicts name a leader whom it accepts. */
    record Holds(Rule rule) implements Claim {
        @Override
        public BitSet among(Samples samples) {
            BitSet holds = (BitSet) samples.judgement().holds(rule).clone();
            if (rule.stage() == Stage.CONSEQUENCE) {
                BitSet accepted = new BitSet();
                Evaluated.accepted(rule)
                        .forEach(leader -> accepted.or(samples.judgement().ledBy(leader)));
                holds.and(accepted);
            }
            return holds;
        }

        @Override
        public int atMost(FreeDiagrams free) {
            if (rule.stage() != Stage.CONSEQUENCE) {
                return free.holds(rule);
            }
            int some = Nodes.FALSE;
            for (Leader leader : Evaluated.accepted(rule)) {
                some = free.diagrams().or(some, free.ledBy(leader, free.holds(rule)));
            }
            return some;
        }

        @Override
        public int exactly(PolicyDiagrams rules, Diagrams diagrams) {
            int holds = rules.holds(rule);
            if (rule.stage() != Stage.CONSEQUENCE || holds == Nodes.FALSE) {
                return holds;
            }
            PolicyDiagrams there = rules.within(holds);
            int some = Nodes.FALSE;
            for (Leader leader : Evaluated.accepted(rule)) {
                some = diagrams.or(some, there.ledBy(leader));
            }
            return some;
        }
    }

    /** A verdict or a tie-break stands where another one, or itself, holds. */
    record Stands(Rule rule, Rule where) implements Claim {
        static Stands anywhere(Rule rule) {
            return new Stands(rule, rule);
        }

        @Override
        public BitSet among(Samples samples) {
            BitSet stands = (BitSet) samples.judgement().stands(rule).clone();
            stands.and(samples.judgement().holds(where));
            return stands;
        }

        @Override
        public int atMost(FreeDiagrams free) {
            int stands = free.stands(rule, free.holds(where));
            return rule.stage() == Stage.VERDICT ? stands : free.ledBy(Leader.JOINT, stands);
        }

        @Override
        public int exactly(PolicyDiagrams rules, Diagrams diagrams) {
            int holds = rules.holds(where);
            return holds == Nodes.FALSE ? Nodes.FALSE : rules.within(holds).stands(rule);
        }
    }

    /** Two verdicts, or two tie-breaks, of equal salience stand at once. */
    record StandTogether(Rule one, Rule other) implements Claim {
        @Override
        public BitSet among(Samples samples) {
            BitSet both = (BitSet) samples.judgement().stands(one).clone();
            both.and(samples.judgement().stands(other));
            return both;
        }

        @Override
        public int atMost(FreeDiagrams free) {
            return new Stands(one, other).atMost(free);
        }

        @Override
        public int exactly(PolicyDiagrams rules, Diagrams diagrams) {
            return new Stands(one, other).exactly(rules, diagrams);
        }
    }

    /** No verdict stands. */
    record NoVerdict() implements Claim {
        @Override
        public BitSet among(Samples samples) {
            return samples.judgement().noVerdict();
        }

        @Override
        public int atMost(FreeDiagrams free) {
            return free.without(free.verdicts(), Nodes.TRUE);
        }

        @Override
        public int exactly(PolicyDiagrams rules, Diagrams diagrams) {
            return diagrams.map(rules.verdicts().says(), value -> value == 0 ? 1 : 0);
        }
    }

    /** Both lead, and no tie-break stands. */
    record NoTieBreak() implements Claim {
        @Override
        public BitSet among(Samples samples) {
            return samples.judgement().noTieBreak();
        }

        @Override
        public int atMost(FreeDiagrams free) {
            return free.ledBy(Leader.JOINT, free.without(free.tieBreaks(), Nodes.TRUE));
        }

        @Override
        public int exactly(PolicyDiagrams rules, Diagrams diagrams) {
            return diagrams.map(rules.tieBreaks().says(), value -> value == 0 ? 1 : 0);
        }
    }

    /** A leader leads, and who is accountable is decided, too. */
    record Leads(Leader leader) implements Claim {
        @Override
        public BitSet among(Samples samples) {
            return samples.judgement().decidedFor(leader);
        }

        @Override
        public int atMost(FreeDiagrams free) {
            return free.ledBy(leader, Nodes.TRUE);
        }

        @Override
        public int exactly(PolicyDiagrams rules, Diagrams diagrams) {
            return rules.decidedFor(leader);
        }
    }

    /** Without this evidence another would lead, or be accountable, or nobody. */
    record Matters(Rule rule) implements Claim {
        @Override
        public BitSet among(Samples samples) {
            BitSet differs = samples.judgement().differs(samples.judgement(weights()));
            differs.and(samples.initiative(rule));
            return differs;
        }

        private Map<Leader, Integer> weights() {
            Map<Leader, Integer> weights = new EnumMap<>(Leader.class);
            for (Leader side : Leader.values()) {
                if (rule.weight(side) > 0) {
                    weights.put(side, rule.weight(side));
                }
            }
            return weights;
        }

        /**
         * Where a rule that looks at one of its sums may stand. Somewhere else the same rules stand with it and without it: of
         * those that hold only with or only without it, all of which look at its sums, none is the highest, so that the highest
         * ones hold either way. Both balances are points of the free space.
         */
        @Override
        public int atMost(FreeDiagrams free) {
            int holds = free.holds(rule);
            int some = Nodes.FALSE;
            for (List<Rule> rivals : List.of(free.verdicts(), free.tieBreaks())) {
                for (Rule other : rivals) {
                    if (looksAtItsSums(other)) {
                        int stands = free.stands(other, holds);
                        some = free.diagrams()
                                .or(some, other.stage() == Stage.VERDICT ? stands : free.ledBy(Leader.JOINT, stands));
                    }
                }
            }
            return some;
        }

        /** Such a point can have the balance without it. */
        @Override
        public int more(Leader side) {
            return rule.weight(side);
        }

        private boolean looksAtItsSums(Rule other) {
            Set<Leader> sides = EnumSet.noneOf(Leader.class);
            other.fields(field -> sides.addAll(sides(field)));
            return sides.stream().anyMatch(side -> rule.weight(side) > 0);
        }

        private static Set<Leader> sides(Field field) {
            if (field.subject() != Subject.BALANCE) {
                return Set.of();
            }
            return switch (field.label()) {
                case "cto" -> Set.of(Leader.CTO);
                case "cmo" -> Set.of(Leader.CMO);
                case "margin" -> Set.of(Leader.CTO, Leader.CMO);
                default -> Set.of(Leader.HANDS_ON_USER);
            };
        }

        @Override
        public int exactly(PolicyDiagrams rules, Diagrams diagrams) {
            int with = diagrams.apply(
                    Operation.ELSE,
                    diagrams.map(rules.initiative(rule), value -> value == 1 ? 0 : Ends.IMPOSSIBLE),
                    rules.situations());
            return diagrams.apply(Operation.DIFFERS, with, rules.situationsWithout(rule));
        }
    }
}
