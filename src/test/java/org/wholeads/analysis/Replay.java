package org.wholeads.analysis;

import java.util.stream.Collectors;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.UndecidedException;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;

/** What the engine makes of an initiative. */
final class Replay {
    private final RuleEngine engine;

    Replay(Policy policy) {
        engine = RuleEngine.unproved(policy);
    }

    /** As {@link Situation} prints it, as far as the engine tells: the leaders of a contradiction it names by their rules. */
    String situation(Initiative initiative) {
        try {
            Decision decision = engine.decide(initiative);
            return decision.leader() == Leader.JOINT
                    ? "JOINT (" + decision.accountable() + " breaks a tie)"
                    : decision.leader().toString();
        } catch (UndecidedException e) {
            boolean tie = String.valueOf(e.getMessage()).contains("breaks a tie");
            if (e.rules().isEmpty()) {
                return tie ? "no tie-break" : "no verdict";
            }
            return (tie ? "tie-breaks disagree: " : "verdicts disagree: ")
                    + e.rules().stream()
                            .map(ref -> PolicyDiagrams.named(engine.policy().rules().stream()
                                    .filter(rule -> rule.ref().equals(ref))
                                    .findFirst()
                                    .orElseThrow()))
                            .distinct()
                            .sorted()
                            .collect(Collectors.toList());
        }
    }
}
