package org.wholeads.explain;

import java.util.EnumSet;
import java.util.Set;
import org.wholeads.Leader;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.analysis.SharedDiagrams;
import org.wholeads.analysis.Situation;
import org.wholeads.analysis.Space;

/** A decision diagram read under a mask. Immutable; every question takes one pass over the part that can be reached. */
final class Reading {
    private final DecisionDiagram diagram;

    Reading(DecisionDiagram diagram) {
        this.diagram = diagram;
    }

    DecisionDiagram diagram() {
        return diagram;
    }

    Space space() {
        return diagram.space();
    }

    /** What can still come out. */
    Outlook outlook(Mask mask) {
        SharedDiagrams left = diagram.nodes().given(new int[] {diagram.root()}, mask.known());
        Set<Leader> leaders = EnumSet.noneOf(Leader.class);
        Set<Leader> accountable = EnumSet.noneOf(Leader.class);
        boolean undecided = false;
        for (int end : left.ends()) {
            Situation situation = diagram.situation(end).orElse(null);
            if (situation != null) {
                situation.leader().ifPresent(leaders::add);
                situation.accountable().ifPresent(accountable::add);
                undecided |= situation.leader().isEmpty();
            }
        }
        return new Outlook(leaders, accountable, undecided);
    }
}
