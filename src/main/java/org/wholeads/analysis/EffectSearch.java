package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeads.Leader;
import org.wholeads.analysis.RuleEdit.Effect;
import org.wholeads.analysis.RuleEdit.Sameness;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * Finds what small edits of one policy do, each inside the region in which the edited rule behaves differently. Not
 * thread-safe.
 */
final class EffectSearch {
    /** So many edits share a budget. */
    private static final int PORTION = 100;

    /** So many portions are looked at in parallel: each takes the memory of a budget. */
    private static final int THREADS = 2;

    private final World world;
    private final Diagrams diagrams;
    private final PolicyDiagrams rules;
    private final Speeches speeches;
    private final Memo<Weights> shifted;
    private final int decisions;

    private EffectSearch(Policy policy, List<RuleEdit> edits, Budget budget) {
        List<Rule> others =
                edits.stream().map(RuleEdit::after).flatMap(Optional::stream).toList();
        this.world = new World(budget, Space.of(budget, policy, others));
        this.diagrams = world.diagrams();
        this.rules = new PolicyDiagrams(policy, world.space(), diagrams);
        this.decisions = decisions(rules.situations());
        this.speeches = new Speeches(rules, diagrams);
        this.shifted = new Memo<>(diagrams);
        policy.rules(Stage.CONSEQUENCE).forEach(speeches::spoken);
        rules.shifted(Weights.NONE);
    }

    static List<Effect> effects(Policy policy, List<RuleEdit> edits, Budget budget) {
        List<List<Integer>> portions = portions(edits);
        Effect[] effects = new Effect[edits.size()];
        IntStream.range(0, THREADS).parallel().forEach(thread -> {
            for (int i = thread; i < portions.size(); i += THREADS) {
                List<Integer> places = portions.get(i);
                List<Effect> some =
                        portion(policy, places.stream().map(edits::get).toList(), budget);
                for (int place = 0; place < some.size(); place++) {
                    effects[places.get(place)] = some.get(place);
                }
            }
        });
        return List.of(effects);
    }

    /** The places of edits; those of evidence of the same weights need the same diagrams. */
    private static List<List<Integer>> portions(List<RuleEdit> edits) {
        Map<Weights, List<Integer>> alike = new LinkedHashMap<>();
        for (int place = 0; place < edits.size(); place++) {
            alike.computeIfAbsent(Weights.of(edits.get(place).before()), it -> new ArrayList<>())
                    .add(place);
        }
        List<List<Integer>> portions = new ArrayList<>();
        for (List<Integer> same : alike.values()) {
            for (int from = 0; from < same.size(); from += PORTION) {
                portions.add(same.subList(from, Math.min(from + PORTION, same.size())));
            }
        }
        return portions;
    }

    private static List<Effect> portion(Policy policy, List<RuleEdit> edits, Budget budget) {
        List<Effect> effects = new ArrayList<>();
        try {
            EffectSearch search = new EffectSearch(policy, edits, budget);
            for (RuleEdit edit : edits) {
                search.prepare(edit);
                search.diagrams.temporarily(() -> effects.add(search.effect(edit)));
            }
        } catch (BudgetExceededException e) {
            while (effects.size() < edits.size()) {
                effects.add(new Effect.NotDecided());
            }
        }
        return effects;
    }

    /** Makes what edits that follow need, too. */
    private void prepare(RuleEdit edit) {
        if (edit.before().stage() == Stage.EVIDENCE) {
            weighedOtherwise(edit).keySet().forEach(this::shifted);
        }
    }

    private Effect effect(RuleEdit edit) {
        int region = world.legal(differs(edit));
        if (region != Nodes.FALSE) {
            return new Effect.Differs(world.smallest(region));
        }
        return new Effect.None(world.occurs(touched(edit)) ? Sameness.OF_DECISIONS : Sameness.OF_RULE);
    }

    private int differs(RuleEdit edit) {
        int touched = touched(edit);
        if (touched == Nodes.FALSE) {
            return Nodes.FALSE;
        }
        if (edit.before().stage() == Stage.EVIDENCE) {
            int differs = Nodes.FALSE;
            for (Map.Entry<Weights, Integer> part : weighedOtherwise(edit).entrySet()) {
                differs = diagrams.or(differs, diagrams.and(part.getValue(), shifted(part.getKey())));
            }
            return differs;
        }
        if (edit.before().stage() == Stage.VERDICT) {
            return ranksOtherwise(edit, touched, rules.verdicts());
        }
        int said = speeches.differ(edit);
        boolean breaksTies = edit.before().tieBreak().isPresent()
                || edit.after().flatMap(Rule::tieBreak).isPresent();
        return breaksTies
                ? diagrams.or(
                        said, ranksOtherwise(edit, diagrams.and(touched, rules.ledBy(Leader.JOINT)), rules.tieBreaks()))
                : said;
    }

    /** By how much more is said where: all that an edit of evidence does. */
    private Map<Weights, Integer> weighedOtherwise(RuleEdit edit) {
        Weights old = Weights.of(edit.before());
        Weights now = edit.after().map(Weights::of).orElse(Weights.NONE);
        int before = rules.imagined(edit.before());
        int after = edit.after().map(rules::imagined).orElse(Nodes.FALSE);
        Map<Weights, Integer> parts = new LinkedHashMap<>();
        parts.merge(Weights.NONE.minus(old), diagrams.apply(Operation.EXCEPT, before, after), diagrams::or);
        parts.merge(now, diagrams.apply(Operation.EXCEPT, after, before), diagrams::or);
        parts.merge(now.minus(old), diagrams.and(before, after), diagrams::or);
        parts.remove(Weights.NONE);
        parts.values().removeIf(part -> part == Nodes.FALSE);
        return parts;
    }

    /** Where something else is decided or said if everywhere so much more is said. */
    private int shifted(Weights more) {
        return shifted.get(
                more,
                it -> diagrams.alone(() -> {
                    Sums sums = rules.shifted(it);
                    int weighed = rules.weighedOtherwise(sums);
                    return diagrams.or(
                            decidesOtherwise(weighed, rules.situations(weighed, sums)), speeches.differ(weighed, sums));
                }));
    }

    /** Only where no rule stands above both the rule and what it becomes can an edit of one that is ranked matter. */
    private int ranksOtherwise(RuleEdit edit, int touched, Ranking ranking) {
        int salience = Math.max(
                edit.before().salience(), edit.after().map(Rule::salience).orElse(Integer.MIN_VALUE));
        int open = diagrams.and(touched, ranking.open(salience, diagrams));
        return open == Nodes.FALSE
                ? open
                : decidesOtherwise(open, rules.edited(edit.edited()).situations(open, rules.sums()));
    }

    /** Where the edited rule says something else than before, if it is heard at all. */
    private int touched(RuleEdit edit) {
        int before = speeches.holds(edit.before());
        int after = edit.after().map(speeches::holds).orElse(Nodes.FALSE);
        boolean saysTheSame =
                edit.after().filter(now -> saysTheSame(edit.before(), now)).isPresent();
        return diagrams.apply(saysTheSame ? Operation.DIFFERS : Operation.OR, before, after);
    }

    private static boolean saysTheSame(Rule before, Rule after) {
        return before.salience() == after.salience()
                && before.consequences().equals(after.consequences())
                && Stream.of(Leader.values())
                        .allMatch(leader ->
                                PolicyDiagrams.accepts(before, leader) == PolicyDiagrams.accepts(after, leader));
    }

    private int decidesOtherwise(int touched, int situations) {
        int elsewhere = diagrams.map(touched, value -> value == 1 ? 0 : Ends.IMPOSSIBLE);
        int before = diagrams.apply(Operation.ELSE, elsewhere, decisions);
        return diagrams.apply(Operation.DIFFERS, before, decisions(situations));
    }

    /** Situations, of which all that decide nothing are alike. */
    private int decisions(int situations) {
        return diagrams.map(
                situations,
                value -> value == Ends.IMPOSSIBLE || Ends.leader(value).isPresent() ? value : 0);
    }
}
