package org.wholeads.analysis;

import java.util.EnumSet;
import java.util.Set;
import org.wholeads.Leader;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/**
 * Where rules are evaluated: evidence and verdicts for every initiative, rules on the outcome where the verdicts name one
 * leader. Not thread-safe.
 */
final class Evaluated {
    private final World world;
    private final PolicyDiagrams rules;
    private final Memo<Leader> led;

    Evaluated(World world, PolicyDiagrams rules) {
        this.world = world;
        this.rules = rules;
        this.led = new Memo<>(world.diagrams());
    }

    /** Where the verdicts name this leader and no other; without what no initiative can be. */
    int led(Leader leader) {
        return led.get(leader, it -> world.legal(rules.ledBy(it)));
    }

    /** Where all conditions of a rule hold, those on the outcome left aside. */
    int holds(Rule rule) {
        return rules.holds(rule, Nodes.TRUE, rules.sums());
    }

    /** The leaders whom a rule on the outcome accepts. */
    static Set<Leader> accepted(Rule rule) {
        Set<Leader> accepted = EnumSet.noneOf(Leader.class);
        for (Leader leader : Leader.values()) {
            if (PolicyDiagrams.accepts(rule, leader)) {
                accepted.add(leader);
            }
        }
        return accepted;
    }

    /** Whether a rule of this stage, if on the outcome under one of these leaders, is evaluated somewhere in a region. */
    boolean occurs(Stage stage, int region, Set<Leader> leaders) {
        if (stage != Stage.CONSEQUENCE) {
            return world.occurs(region);
        }
        return world.occurs(region)
                && leaders.stream().anyMatch(leader -> world.diagrams().meet(region, led(leader)));
    }

    /** The part of a region in which a rule of this stage is evaluated. */
    int part(Stage stage, int region, Set<Leader> leaders) {
        if (stage != Stage.CONSEQUENCE) {
            return world.legal(region);
        }
        int part = Nodes.FALSE;
        for (Leader leader : leaders) {
            part = world.diagrams().or(part, world.diagrams().and(region, led(leader)));
        }
        return part;
    }
}
