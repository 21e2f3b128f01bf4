package org.wholeads.testing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.explain.WhatIf;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.report.ExplanationReport;
import org.wholeads.report.Explanations;

/** What a policy has to say for itself. The costly part is made at the first failure. Safe for any number of threads. */
final class PolicyReasons {
    private static final int WIDTH = 120;

    private final Policy policy;
    private volatile @Nullable Explanations explanations;

    PolicyReasons(Policy policy) {
        this.policy = policy;
    }

    List<String> titles() {
        return policy.rules().stream().map(Rule::name).toList();
    }

    Optional<Rule> rule(String title) {
        return policy.rules().stream().filter(rule -> rule.name().equals(title)).findFirst();
    }

    /** The whole explanation; with why this leader was not decided on, if one is given. */
    String explanation(Initiative initiative, Optional<Leader> not) {
        return ExplanationReport.text(explanations().of(initiative, not, not, WhatIf.FIXED), WIDTH);
    }

    /** The rule and what its conditions came to, the balance and the outcome being those of the whole policy. */
    String of(Rule rule, Initiative initiative) {
        return RuleText.of(rule, WholePolicy.facts(policy, initiative));
    }

    private Explanations explanations() {
        Explanations made = explanations;
        if (made == null) {
            made = Explanations.of(policy);
            explanations = made;
        }
        return made;
    }
}
