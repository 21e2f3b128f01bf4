package org.wholeads.analysis;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.Leader;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.policy.Stage;

/** Where gaps and contradictions can be at most: over a {@link FreeBalance}, so that an empty region is a proof. Used once. */
final class PossibleFlaws {
    private final FreeDiagrams free;
    private final Diagrams diagrams;
    private final List<Rule> verdicts;
    private final List<Rule> tieBreaks;

    PossibleFlaws(Policy policy, FreeDiagrams free) {
        this.free = free;
        this.diagrams = free.diagrams();
        this.verdicts = policy.rules(Stage.VERDICT);
        this.tieBreaks = PolicyDiagrams.tieBreaks(policy);
    }

    /** Where there may be no verdict, or no tie-break. */
    int gaps() {
        return diagrams.or(
                free.without(verdicts, Nodes.TRUE),
                free.ledBy(Leader.JOINT, verdicts, free.without(tieBreaks, Nodes.TRUE)));
    }

    /** Where verdicts, or tie-breaks, of equal salience may disagree. */
    int contradictions() {
        return diagrams.or(disagree(verdicts), free.ledBy(Leader.JOINT, verdicts, disagree(tieBreaks)));
    }

    private int disagree(List<Rule> rules) {
        List<Rule> above = new ArrayList<>();
        int all = Nodes.FALSE;
        for (List<Rule> equals : Ranking.bySalience(rules)) {
            all = diagrams.or(all, free.without(above, overlap(equals)));
            above.addAll(equals);
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
