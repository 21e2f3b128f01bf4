package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.policy.Consequence;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** What an analysis has to find, by asking every initiative. */
final class Expected {
    /** How many, and how large the smallest is. */
    record Found(BigInteger count, int smallest) {
        static final Found NONE = new Found(BigInteger.ZERO, Integer.MAX_VALUE);

        Found and(Found other) {
            return new Found(count.add(other.count), Math.min(smallest, other.smallest));
        }
    }

    final Map<String, Found> situations = new TreeMap<>();
    final Map<Set<String>, Found> contradictions = new HashMap<>();
    final Set<String> dead = new TreeSet<>();
    final Map<String, Found> shadowed = new TreeMap<>();
    final Map<String, Found> idle = new TreeMap<>();
    final Set<Leader> unreachable = new TreeSet<>(List.of(Leader.values()));

    Expected(Policy policy, List<Enumeration.Case> cases) {
        policy.rules().forEach(rule -> dead.add(rule.name()));
        Set<String> followed = new TreeSet<>();
        Set<String> matter = new TreeSet<>();
        Map<String, Found> holding = new TreeMap<>();
        for (Enumeration.Case it : cases) {
            Verdicts verdicts = Verdicts.of(policy, it.initiative());
            Found one = new Found(it.weight(), Enumeration.size(it.initiative()));
            situations.merge(verdicts.situation(), one, Found::and);
            dead.removeAll(verdicts.holding());
            verdicts.holding().forEach(name -> holding.merge(name, one, Found::and));
            verdicts.standing().forEach(rule -> followed.add(rule.name()));
            disagreement(verdicts.standing(), one);
            unreachable.removeIf(leader -> verdicts.situation().matches(leader + "( \\(.*)?"));
            matter(policy, it.initiative(), verdicts, matter);
        }
        for (Rule rule : policy.rules()) {
            String name = rule.name();
            if (holding.containsKey(name)) {
                Found found = holding.getOrDefault(name, Found.NONE);
                boolean ranked =
                        rule.stage() == Stage.VERDICT || rule.consequences().get(0) instanceof Consequence.TieBreak;
                if (ranked && !followed.contains(name)) {
                    shadowed.put(name, found);
                }
                if (rule.stage() == Stage.EVIDENCE && !matter.contains(name)) {
                    idle.put(name, found);
                }
            }
        }
    }

    private static void matter(Policy policy, Initiative initiative, Verdicts verdicts, Set<String> matter) {
        for (Rule rule : policy.rules(Stage.EVIDENCE)) {
            if (verdicts.holding().contains(rule.name()) && !matter.contains(rule.name())) {
                Verdicts without = Verdicts.of(policy, initiative, other -> !other.equals(rule));
                if (!without.situation().equals(verdicts.situation())) {
                    matter.add(rule.name());
                }
            }
        }
    }

    private void disagreement(List<Rule> standing, Found one) {
        for (Rule rule : standing) {
            for (Rule other : standing) {
                if (rule.name().compareTo(other.name()) < 0
                        && rule.stage() == other.stage()
                        && PolicyDiagrams.named(rule) != PolicyDiagrams.named(other)) {
                    contradictions.merge(Set.of(rule.name(), other.name()), one, Found::and);
                }
            }
        }
    }
}
