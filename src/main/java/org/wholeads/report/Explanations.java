package org.wholeads.report;

import java.util.Optional;
import java.util.Set;
import org.wholeads.Decision;
import org.wholeads.DecisionService;
import org.wholeads.Fact;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.PolicyId;
import org.wholeads.UndecidedException;
import org.wholeads.analysis.Budget;
import org.wholeads.analysis.DecisionDiagram;
import org.wholeads.engine.RuleEngine;
import org.wholeads.explain.Explainer;
import org.wholeads.explain.Outlooks;
import org.wholeads.explain.WhatIf;
import org.wholeads.policy.Policy;
import org.wholeads.report.Explanation.Prospects;

/**
 * Gathers all that is to be said about decisions of one policy; a policy with gaps or contradictions is welcome. Making one
 * takes about a second; immutable and safe for any number of threads.
 */
public final class Explanations {
    private final PolicyId policy;
    private final DecisionService service;
    private final Explainer explainer;
    private final Optional<Alternatives> alternatives;

    private record Alternatives(Outlooks outlooks, WhatIf whatIf) {
        Prospects of(Initiative initiative, Optional<Leader> goal, Set<Fact> fixed) {
            return new Prospects(
                    outlooks.of(initiative),
                    outlooks.nextQuestion(initiative),
                    goal,
                    fixed,
                    goal.map(leader -> whatIf.changes(initiative, leader, fixed))
                            .orElseGet(() -> whatIf.changes(initiative, fixed)));
        }
    }

    private Explanations(Policy policy) {
        this.policy = policy.id();
        this.service = RuleEngine.unproved(policy);
        this.explainer = Explainer.of(policy);
        this.alternatives = DecisionDiagram.of(policy, Budget.normal())
                .map(diagram -> new Alternatives(Outlooks.of(diagram), WhatIf.of(diagram)));
    }

    /** For this policy. */
    public static Explanations of(Policy policy) {
        return new Explanations(policy);
    }

    /**
     * Explains the decision about an initiative.
     *
     * @param not the leader of whom to say why not; empty: of none
     * @param goal the leader to whom changes should lead; empty: to any other than today's
     * @param fixed the facts that changes leave alone; {@link WhatIf#FIXED} is the usual choice
     */
    public Explanation of(Initiative initiative, Optional<Leader> not, Optional<Leader> goal, Set<Fact> fixed) {
        return new Explanation(
                policy,
                initiative,
                decision(initiative),
                explainer.why(initiative),
                not.map(leader -> explainer.whyNot(initiative, leader)),
                alternatives.map(it -> it.of(initiative, goal, fixed)));
    }

    private Optional<Decision> decision(Initiative initiative) {
        try {
            return Optional.of(service.decide(initiative));
        } catch (UndecidedException e) {
            return Optional.empty();
        }
    }
}
