package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    private static final int PORTION = 300;

    /** So many portions are looked at in parallel: each takes the memory of a budget. */
    private static final int THREADS = 2;

    private final World world;
    private final Diagrams diagrams;
    private final PolicyDiagrams rules;
    private final Speeches speeches;
    private final int decisions;

    private EffectSearch(Policy policy, List<RuleEdit> edits, Budget budget) {
        List<Rule> others =
                edits.stream().map(RuleEdit::after).flatMap(Optional::stream).toList();
        this.world = new World(budget, Space.of(budget, policy, others));
        this.diagrams = world.diagrams();
        this.rules = new PolicyDiagrams(policy, world.space(), diagrams);
        this.decisions = decisions(rules.situations());
        this.speeches = new Speeches(rules, diagrams);
        policy.rules(Stage.CONSEQUENCE).forEach(speeches::spoken);
    }

    static List<Effect> effects(Policy policy, List<RuleEdit> edits, Budget budget) {
        int portions = (edits.size() + PORTION - 1) / PORTION;
        List<List<Effect>> effects = new ArrayList<>(Collections.nCopies(portions, List.of()));
        IntStream.range(0, THREADS).parallel().forEach(thread -> {
            for (int i = thread; i < portions; i += THREADS) {
                int from = i * PORTION;
                effects.set(i, portion(policy, edits.subList(from, Math.min(from + PORTION, edits.size())), budget));
            }
        });
        return effects.stream().flatMap(List::stream).toList();
    }

    private static List<Effect> portion(Policy policy, List<RuleEdit> edits, Budget budget) {
        List<Effect> effects = new ArrayList<>();
        try {
            EffectSearch search = new EffectSearch(policy, edits, budget);
            for (RuleEdit edit : edits) {
                search.diagrams.temporarily(() -> effects.add(search.effect(edit)));
            }
        } catch (BudgetExceededException e) {
            while (effects.size() < edits.size()) {
                effects.add(new Effect.NotDecided());
            }
        }
        return effects;
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
            Sums sums = rules.sums()
                    .edited(touched, edit.before(), edit.after().map(it -> new Sums.Evidence(it, rules.imagined(it))));
            int weighed = diagrams.and(touched, rules.weighedOtherwise(sums));
            return diagrams.or(
                    decidesOtherwise(weighed, rules.situations(weighed, sums)), speeches.differ(weighed, sums));
        }
        if (edit.before().stage() == Stage.VERDICT) {
            return ranksOtherwise(edit, touched, rules.verdicts());
        }
        int said = speeches.differ(edit);
        boolean breaksTies = edit.before().tieBreak().isPresent()
                || edit.after().flatMap(Rule::tieBreak).isPresent();
        return breaksTies
                ? diagrams.or(
                        said,
                        ranksOtherwise(edit, diagrams.and(touched, rules.ledBy(Leader.JOINT)), rules.tieBreaks()))
                : said;
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
