package org.wholeads.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeads.policy.Policy;

/**
 * What can be proved about a policy. Every answer holds for all initiatives that the policy can tell apart, and is no estimate
 * from some of them. The same policy and budget always give an equal analysis.
 *
 * @param findings what is wrong or looks wrong, in the order of {@link Finding.Kind}, each kind by the order of the policy
 * @param hints the verdicts that are overruled on a part of what they ask for, by the order of the policy
 * @param shares how many initiatives each leader gets; empty if that could not be decided
 * @param notDecided the questions that could not be answered within the budget; findings of these questions, or hints, may be missing
 */
public record Analysis(
        List<Finding> findings, List<PartlyOverruled> hints, Optional<Shares> shares, Set<Question> notDecided) {
    public Analysis {
        findings = List.copyOf(findings);
        hints = List.copyOf(hints);
        notDecided = Set.copyOf(notDecided);
    }

    /** Analyses a policy within the {@linkplain Budget#normal() normal} budget. */
    public static Analysis of(Policy policy) {
        return of(policy, Budget.normal());
    }

    /** Analyses a policy. */
    public static Analysis of(Policy policy, Budget budget) {
        return Inquiry.analysis(policy, budget);
    }

    /** The findings of one kind. */
    public <F extends Finding> List<F> findings(Class<F> kind) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether nothing was found, and every question was answered that could have found something; hints do not count. */
    public boolean isSound() {
        return findings.isEmpty() && isComplete();
    }

    /** Whether every question was answered that can find something. */
    public boolean isComplete() {
        return notDecided.stream().allMatch(Question::isHint);
    }
}
