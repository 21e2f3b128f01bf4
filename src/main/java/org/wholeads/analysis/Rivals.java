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
        List<Rule> ranked = List.copyOf(ranking.stands().keySet());
        for (int i = 0; i < ranked.size(); i++) {
            for (int j = i + 1; j < ranked.size(); j++) {
                Rule one = ranked.get(i);
                Rule other = ranked.get(j);
                if (one.salience() == other.salience() && PolicyDiagrams.named(one) != PolicyDiagrams.named(other)) {
                    contradiction(one, other, ranking, found);
                }
            }
        }
    }

    private void contradiction(Rule one, Rule other, Ranking ranking, List<Finding.Contradiction> found) {
        int both = world.diagrams().and(ranking.stands(one), ranking.stands(other));
        if (world.occurs(both)) {
            found.add(new Finding.Contradiction(
                    List.of(one.ref(), other.ref()), world.count(both), world.smallest(both)));
        }
    }

    List<Finding.ShadowedRule> shadowedRules() {
        List<Finding.ShadowedRule> found = new ArrayList<>();
        shadowed(rules.verdicts(), Nodes.TRUE, found);
        shadowed(rules.tieBreaks(), rules.ledBy(Leader.JOINT), found);
        return found;
    }

    private void shadowed(Ranking ranking, int region, List<Finding.ShadowedRule> found) {
        ranking.stands().forEach((rule, stands) -> {
            if (!world.occurs(stands)) {
                int holds = world.legal(rules.holds(rule, region, rules.sums()));
                if (holds != Nodes.FALSE) {
                    found.add(new Finding.ShadowedRule(rule.ref(), overruling(holds, ranking), world.smallest(holds)));
                }
            }
        });
    }

    private List<RuleRef> overruling(int holds, Ranking ranking) {
        return ranking.stands().entrySet().stream()
                .filter(entry -> world.diagrams().meet(holds, entry.getValue()))
                .map(Map.Entry::getKey)
                .map(Rule::ref)
                .toList();
    }
}
