package org.wholeads.analysis;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeads.Leader;
import org.wholeads.policy.Condition;
import org.wholeads.policy.Condition.Atom;
import org.wholeads.policy.Pattern;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;
import org.wholeads.policy.Subject;

/** Which verdicts and tie-breaks stand for which of some samples. Not thread-safe. */
final class Judgement {
    private final Samples samples;
    private final Map<Leader, Integer> less;
    private final Map<Condition, BitSet> conditions = new HashMap<>();
    private final Map<Rule, BitSet> holds = new HashMap<>();
    private final Map<Rule, BitSet> stands = new HashMap<>();
    private final Map<Leader, BitSet> leaders;
    private final Map<Leader, BitSet> people;
    private final BitSet noVerdict;
    private final BitSet noTieBreak;

    Judgement(Policy policy, Samples samples, Map<Leader, Integer> less) {
        this.samples = samples;
        this.less = less;
        this.noVerdict = samples.all();
        this.leaders = ranked(policy.rules(Stage.VERDICT), noVerdict);
        this.noTieBreak = ledBy(Leader.JOINT);
        this.people = ranked(PolicyDiagrams.tieBreaks(policy), noTieBreak);
    }

    /** @param open where the rules have to decide; afterwards, where none of them holds */
    private Map<Leader, BitSet> ranked(List<Rule> rules, BitSet open) {
        Map<Leader, BitSet> named = new EnumMap<>(Leader.class);
        for (Leader leader : Leader.values()) {
            named.put(leader, new BitSet());
        }
        for (List<Rule> equals : Ranking.bySalience(rules)) {
            BitSet settled = new BitSet();
            for (Rule rule : equals) {
                BitSet standing = (BitSet) open.clone();
                standing.and(holds(rule));
                stands.put(rule, standing);
                named.computeIfPresent(PolicyDiagrams.named(rule), (leader, before) -> {
                    before.or(standing);
                    return before;
                });
                settled.or(standing);
            }
            open.andNot(settled);
        }
        return named;
    }

    /** Where all conditions of a rule hold, those on the outcome left aside. */
    BitSet holds(Rule rule) {
        return holds.computeIfAbsent(rule, it -> {
            BitSet all = (BitSet) samples.initiative(it).clone();
            for (Pattern pattern : it.patterns()) {
                if (pattern.subject() == Subject.BALANCE) {
                    pattern.conditions().forEach(condition -> all.and(where(condition)));
                }
            }
            return all;
        });
    }

    private BitSet where(Condition condition) {
        BitSet known = conditions.get(condition);
        if (known == null) {
            known = condition instanceof Atom atom ? accepted(atom) : samples.connect(condition, this::where);
            conditions.put(condition, known);
        }
        return known;
    }

    private BitSet accepted(Atom atom) {
        Map<Integer, Boolean> answers = new HashMap<>(); // sums have few values
        BitSet accepted = new BitSet();
        for (int sample = 0; sample < samples.count(); sample++) {
            if (answers.computeIfAbsent(value(atom, sample), atom::accepts)) {
                accepted.set(sample);
            }
        }
        return accepted;
    }

    private int value(Atom atom, int sample) {
        return switch (atom.field().label()) {
            case "cto" -> sum(Leader.CTO, sample);
            case "cmo" -> sum(Leader.CMO, sample);
            case "margin" -> sum(Leader.CTO, sample) - sum(Leader.CMO, sample);
            default -> sum(Leader.HANDS_ON_USER, sample);
        };
    }

    private int sum(Leader side, int sample) {
        return samples.sum(side)[sample] - less.getOrDefault(side, 0);
    }

    /** Where a verdict or a tie-break stands. */
    BitSet stands(Rule rule) {
        return stands.getOrDefault(rule, new BitSet());
    }

    /** Where the verdicts name this leader and no other. */
    BitSet ledBy(Leader leader) {
        return alone(leader, leaders);
    }

    /** Where this leader leads, and who is accountable is decided, too. */
    BitSet decidedFor(Leader leader) {
        if (leader != Leader.JOINT) {
            return ledBy(leader);
        }
        BitSet decided = new BitSet();
        for (Leader person : Leader.values()) {
            decided.or(alone(person, people));
        }
        return decided;
    }

    private static BitSet alone(Leader leader, Map<Leader, BitSet> named) {
        BitSet alone = new BitSet();
        named.forEach((it, where) -> {
            if (it == leader) {
                alone.or(where);
            }
        });
        named.forEach((it, where) -> {
            if (it != leader) {
                alone.andNot(where);
            }
        });
        return alone;
    }

    /** Where no verdict stands. */
    BitSet noVerdict() {
        return noVerdict;
    }

    /** Where both lead and no tie-break stands. */
    BitSet noTieBreak() {
        return noTieBreak;
    }

    /** Where the situation is another. */
    BitSet differs(Judgement other) {
        BitSet differs = new BitSet();
        for (Leader leader : Leader.values()) {
            differs.or(difference(leaders, other.leaders, leader));
            differs.or(difference(people, other.people, leader));
        }
        return differs;
    }

    private static BitSet difference(Map<Leader, BitSet> one, Map<Leader, BitSet> other, Leader leader) {
        BitSet difference = (BitSet) one.getOrDefault(leader, new BitSet()).clone();
        difference.xor(other.getOrDefault(leader, new BitSet()));
        return difference;
    }
}
