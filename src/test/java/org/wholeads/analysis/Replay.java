package org.wholeads.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.Reason;
import org.wholeads.Requirement;
import org.wholeads.RuleRef;
import org.wholeads.UndecidedException;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

/** What the engine makes of an initiative. */
final class Replay {
    private final RuleEngine engine;

    Replay(Policy policy) {
        engine = RuleEngine.unproved(policy);
    }

    /** Of the policy with these rules. */
    static Replay of(List<String> rules) {
        return new Replay(PolicyReader.fromText(SmallPolicies.text(rules)));
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

    /** The entries of its decision, as {@link Entry} prints them; none where it decides nothing. */
    Set<String> says(Initiative initiative) {
        Set<String> says = new TreeSet<>();
        try {
            Decision decision = engine.decide(initiative);
            decision.conditions()
                    .forEach(it -> says.add(it.requirement() + " by " + it.owner()
                            + (it.requirement() == Requirement.OTHER ? ": \"" + it.because() + '"' : "")));
            decision.consulted().forEach(it -> says.add("consult " + it.role()));
            decision.risks().forEach(it -> says.add("risk \"" + it.text() + "\""));
            decision.advice().forEach(it -> says.add("advice \"" + it.text() + "\""));
            decision.questions().forEach(it -> says.add("question \"" + it.text() + "\""));
        } catch (UndecidedException e) {
            // says nothing
        }
        return says;
    }

    /** The names of the rules that give reasons, of whatever standing; the initiative must be decided. */
    Set<String> reasons(Initiative initiative) {
        return names(engine.decide(initiative).reasons().stream().map(Reason::rule));
    }

    /** The names of the rules of this type that are followed; where they contradict each other, of those that do. */
    Set<String> followed(Reason.Type type, Initiative initiative) {
        try {
            return names(engine.decide(initiative).reasons().stream()
                    .filter(reason -> reason.type() == type && reason.standing() == Reason.Standing.FOLLOWED)
                    .map(Reason::rule));
        } catch (UndecidedException e) {
            return names(e.rules().stream());
        }
    }

    private static Set<String> names(Stream<RuleRef> rules) {
        return rules.map(RuleRef::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
