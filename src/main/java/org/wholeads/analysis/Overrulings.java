package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wholeads.analysis.PartlyOverruled.Overruling;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Finds the verdicts that are overruled on a part of what they ask for. */
final class Overrulings {
    private final World world;
    private final Diagrams diagrams;
    private final PolicyDiagrams rules;

    Overrulings(World world, PolicyDiagrams rules) {
        this.world = world;
        this.diagrams = world.diagrams();
        this.rules = rules;
    }

    void find(Consumer<PartlyOverruled> found) {
        List<Rule> above = new ArrayList<>();
        for (Rule rule : rules.policy().rules(Stage.VERDICT)) {
            overruling(rule, above, found);
            above.add(rule);
        }
    }

    private void overruling(Rule rule, List<Rule> above, Consumer<PartlyOverruled> found) {
        int holds = world.legal(rules.verdicts().rank(rule).holds());
        Map<Rule, Integer> taken = new LinkedHashMap<>();
        int left = holds;
        int next = holds;
        int salience = 0;
        int overruled = Nodes.FALSE;
        for (Rule other : above) {
            if (other.salience() <= rule.salience() || left == Nodes.FALSE) {
                break;
            }
            left = other.salience() == salience ? left : next;
            salience = other.salience();
            int part = diagrams.and(left, rules.verdicts().rank(other).holds());
            if (part != Nodes.FALSE) {
                next = diagrams.apply(Operation.EXCEPT, next, part);
                if (PolicyDiagrams.named(other) != PolicyDiagrams.named(rule)) {
                    taken.put(other, part);
                    overruled = diagrams.or(overruled, part);
                }
            }
        }
        if (overruled != Nodes.FALSE && next != Nodes.FALSE) {
            found.accept(hint(rule, holds, overruled, taken));
        }
    }

    private PartlyOverruled hint(Rule rule, int holds, int overruled, Map<Rule, Integer> taken) {
        List<Overruling> by = new ArrayList<>();
        taken.forEach((other, part) -> by.add(new Overruling(other.ref(), count(part))));
        by.sort(Comparator.comparing(Overruling::count).reversed());
        return new PartlyOverruled(rule.ref(), count(holds), count(overruled), by, world.smallest(overruled));
    }

    private BigInteger count(int region) {
        return world.count(region);
    }
}
