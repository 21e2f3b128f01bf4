package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wholeads.Leader;
import org.wholeads.RuleRef;
import org.wholeads.policy.Rule;

/** Finds what goes wrong between verdicts, and between tie-breaks. */
final class Rivals {
    private final World world;
    private final PolicyDiagrams rules;

    Rivals(World world, PolicyDiagrams rules) {
        this.world = world;
        this.rules = rules;
    }

    List<Finding.Contradiction> contradictions() {
        List<Finding.Contradiction> found = new ArrayList<>();
        contradictions(rules.verdicts(), found);
        contradictions(rules.tieBreaks(), found);
        return found;
    }

    private void contradictions(Ranking ranking, List<Finding.Contradiction> found) {
        List<Rule> ranked = List.copyOf(ranking.ranks().keySet());
        for (int i = 0; i < ranked.size(); i++) {
            for (int j = i + 1; j < ranked.size(); j++) {
                if (compete(ranked.get(i), ranked.get(j))) {
                    contradiction(ranked.get(i), ranked.get(j), ranking, found);
                }
            }
        }
    }

    private static boolean compete(Rule one, Rule other) {
        return one.salience() == other.salience() && PolicyDiagrams.named(one) != PolicyDiagrams.named(other);
    }

    private void contradiction(Rule one, Rule other, Ranking ranking, List<Finding.Contradiction> found) {
        Diagrams diagrams = world.diagrams();
        Ranking.Rank rank = ranking.rank(one);
        int both = diagrams.and(rank.holds(), ranking.rank(other).holds());
        int stand = new Ranking.Rank(both, rank.above()).stands(diagrams);
        if (world.occurs(stand)) {
            found.add(new Finding.Contradiction(
                    List.of(one.ref(), other.ref()), world.count(stand), world.smallest(stand)));
        }
    }

    List<Finding.ShadowedRule> shadowedRules() {
        List<Finding.ShadowedRule> found = new ArrayList<>();
        shadowed(rules.verdicts(), Nodes.TRUE, found);
        shadowed(rules.tieBreaks(), rules.ledBy(Leader.JOINT), found);
        return found;
    }

    private void shadowed(Ranking ranking, int region, List<Finding.ShadowedRule> found) {
        ranking.ranks().forEach((rule, rank) -> {
            if (!world.occurs(rank.stands(world.diagrams()))) {
                int holds = world.legal(world.diagrams().and(rank.holds(), region));
                if (holds != Nodes.FALSE) {
                    found.add(new Finding.ShadowedRule(rule.ref(), overruling(holds, ranking), world.smallest(holds)));
                }
            }
        });
    }

    private List<RuleRef> overruling(int holds, Ranking ranking) {
        return ranking.ranks().entrySet().stream()
                .filter(entry -> world.diagrams().meet(holds, entry.getValue().stands(world.diagrams())))
                .map(Map.Entry::getKey)
                .map(Rule::ref)
                .toList();
    }
}
