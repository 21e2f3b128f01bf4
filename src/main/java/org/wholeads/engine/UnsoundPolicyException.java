package org.wholeads.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.wholeads.analysis.Finding;
import org.wholeads.policy.Policy;

/**
 * A policy has gaps or contradictions: there are initiatives that it would not decide. The message shows each of them with
 * the smallest such initiative.
 */
public final class UnsoundPolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Policy policy;
    private final Finding[] findings;

    UnsoundPolicyException(Policy policy, List<Finding> findings) {
        super("the policy " + policy.id() + " does not decide every initiative:\n"
                + findings.stream()
                        .map(finding -> "  " + finding + "\n    for example "
                                + finding.example().map(Object::toString).orElse(""))
                        .collect(Collectors.joining("\n"))
                + "\nmend it, or load it as it is with RuleEngine.unproved");
        this.policy = policy;
        this.findings = findings.toArray(Finding[]::new);
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }

    /** Its gaps and contradictions, at least one. */
    public List<Finding> findings() {
        return List.of(findings);
    }
}
