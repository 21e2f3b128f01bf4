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
    private final Optional<WhatIf> whatIf;

    private Explanations(Policy policy) {
        this.policy = policy.id();
        this.service = RuleEngine.unproved(policy);
        this.explainer = Explainer.of(policy);
        this.whatIf = DecisionDiagram.of(policy, Budget.normal()).map(WhatIf::of);
    }

    /** For this policy. */
    public static Explanations of(Policy policy) {
        return new Explanations(policy);
    }

    /** What could be otherwise; empty if the policy is too large for that. */
    public Optional<WhatIf> whatIf() {
        return whatIf;
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
                whatIf.map(answers -> new Prospects(
                        answers.outlook(initiative),
                        answers.nextQuestion(initiative),
                        goal,
                        fixed,
                        goal.map(leader -> answers.changes(initiative, leader, fixed))
                                .orElseGet(() -> answers.changes(initiative, fixed)))));
    }

    private Optional<Decision> decision(Initiative initiative) {
        try {
            return Optional.of(service.decide(initiative));
        } catch (UndecidedException e) {
            return Optional.empty();
        }
    }
}
