package org.wholeads.testing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Leader;
import org.wholeads.explain.Explainer;
import org.wholeads.policy.Course;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Rule;
import org.wholeads.report.Explanation;
import org.wholeads.report.ExplanationReport;

/** What a policy has to say for itself. */
record PolicyReasons(Policy policy) {
    static final int WIDTH = 120;

    List<String> titles() {
        return policy.rules().stream().map(Rule::name).toList();
    }

    Optional<Rule> rule(String title) {
        return policy.rules().stream().filter(rule -> rule.name().equals(title)).findFirst();
    }

    /** Why it is decided so; with why this leader was not decided on, if one is given. */
    String explanation(Initiative initiative, @Nullable Decision decision, Optional<Leader> not) {
        Explainer explainer = Explainer.of(policy);
        return ExplanationReport.reasons(
                new Explanation(
                        policy.id(),
                        initiative,
                        Optional.ofNullable(decision),
                        explainer.why(initiative),
                        not.map(leader -> explainer.whyNot(initiative, leader)),
                        Optional.empty()),
                WIDTH);
    }

    /** The rule and what its conditions came to, the balance and the outcome being those of the whole policy. */
    String of(Rule rule, Initiative initiative) {
        return RuleText.of(rule, Course.of(policy, initiative).facts());
    }
}
