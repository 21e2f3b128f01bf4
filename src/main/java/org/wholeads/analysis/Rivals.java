package org.wholeads.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Rule;

/** Finds what goes wrong between verdicts, and between tie-breaks. Used once. */
final class Rivals {
    /** They are pairs of rules, which can be many more than rules. */
    static final int MOST_CONTRADICTIONS = 1_000;

    /** Of the rules that overrule one so many are named. */
    static final int MOST_OVERRULING = 10;

    private final World world;
    private final PolicyDiagrams rules;
    private int contradictions;

    Rivals(World world, PolicyDiagrams rules) {
        this.world = world;
        this.rules = rules;
    }

    /** @throws BudgetExceededException after so many that nobody would read more, too */
    void contradictions(Consumer<Finding> found) {
        contradictions(rules.verdicts(), found);
        contradictions(rules.tieBreaks(), found);
    }

    private void contradictions(Ranking ranking, Consumer<Finding> found) {
        List<Rule> ranked = List.copyOf(ranking.ranks().keySet());
        for (int i = 0; i < ranked.size(); i++) {
            for (int j = i + 1; j < ranked.size(); j++) {
                if (compete(ranked.get(i), ranked.get(j))) {
                    contradiction(ranked.get(i), ranked.get(j), ranking, found);
                }
            }
        }
    }

    static boolean compete(Rule one, Rule other) {
        return one.salience() == other.salience() && PolicyDiagrams.named(one) != PolicyDiagrams.named(other);
    }

    private void contradiction(Rule one, Rule other, Ranking ranking, Consumer<Finding> found) {
        Diagrams diagrams = world.diagrams();
        Ranking.Rank rank = ranking.rank(one);
        int both = diagrams.and(rank.holds(), ranking.rank(other).holds());
        int stand = diagrams.and(both, rank.open(diagrams));
        if (world.occurs(stand)) {
            if (contradictions == MOST_CONTRADICTIONS) {
                throw new BudgetExceededException();
            }
            contradictions++;
            found.accept(new Finding.Contradiction(
                    List.of(one.ref(), other.ref()), world.count(stand), world.smallest(stand)));
        }
    }

    void shadowedRules(Consumer<Finding> found) {
        shadowed(rules.verdicts(), Nodes.TRUE, found);
        shadowed(rules.tieBreaks(), rules.ledBy(Leader.JOINT), found);
    }

    private void shadowed(Ranking ranking, int region, Consumer<Finding> found) {
        ranking.ranks().forEach((rule, rank) -> {
            if (!world.occurs(rank.holds(), rank.open(world.diagrams()))) {
                int holds = world.legal(world.diagrams().and(rank.holds(), region));
                if (holds != Nodes.FALSE) {
                    found.accept(
                            new Finding.ShadowedRule(rule.ref(), overruling(holds, ranking), world.smallest(holds)));
                }
            }
        });
    }

    private List<RuleRef> overruling(int holds, Ranking ranking) {
        return ranking.ranks().entrySet().stream()
                .filter(entry -> world.diagrams()
                        .meet(holds, entry.getValue().holds(), entry.getValue().open(world.diagrams())))
                .limit(MOST_OVERRULING)
                .map(Map.Entry::getKey)
                .map(Rule::ref)
                .toList();
    }
}
