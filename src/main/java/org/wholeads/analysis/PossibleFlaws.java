package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wholeads.Leader;
import org.wholeads.policy.Rule;

/** Where gaps and contradictions can be at most: over a {@link FreeBalance}, so that an empty region is a proof. Used once. */
final class PossibleFlaws {
    private final FreeDiagrams free;
    private final Diagrams diagrams;

    PossibleFlaws(FreeDiagrams free) {
        this.free = free;
        this.diagrams = free.diagrams();
    }

    /** Where there may be no verdict, or no tie-break. */
    int gaps() {
        return diagrams.or(
                free.without(free.verdicts(), Nodes.TRUE),
                free.ledBy(Leader.JOINT, free.without(free.tieBreaks(), Nodes.TRUE)));
    }

    /** Where verdicts, or tie-breaks, of equal salience may disagree. */
    int contradictions() {
        return diagrams.or(disagree(free.verdicts()), free.ledBy(Leader.JOINT, disagree(free.tieBreaks())));
    }

    private int disagree(List<Rule> rules) {
        Map<Integer, List<Rule>> bySalience = new TreeMap<>();
        rules.forEach(rule -> bySalience
                .computeIfAbsent(rule.salience(), salience -> new ArrayList<>())
                .add(rule));
        int all = Nodes.FALSE;
        for (List<Rule> equals : bySalience.values()) {
            int salience = equals.get(0).salience();
            List<Rule> above =
                    rules.stream().filter(rule -> rule.salience() > salience).toList();
            all = diagrams.or(all, free.without(above, overlap(equals)));
        }
        return all;
    }

    /** Where two of these rules hold that name different people. */
    private int overlap(List<Rule> equals) {
        int all = Nodes.FALSE;
        for (int i = 0; i < equals.size(); i++) {
            for (int j = i + 1; j < equals.size(); j++) {
                if (PolicyDiagrams.named(equals.get(i)) != PolicyDiagrams.named(equals.get(j))) {
                    int both = diagrams.and(free.holds(equals.get(i)), free.holds(equals.get(j)));
                    all = free.occurs(both) ? diagrams.or(all, both) : all;
                }
            }
        }
        return all;
    }
}
