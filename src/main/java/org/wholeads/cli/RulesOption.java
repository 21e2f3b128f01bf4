package org.wholeads.cli;

import org.wholeads.policy.Policy;
import picocli.CommandLine.Option;

/** {@code --rules} of commands that only ask what a policy says, and so take one with gaps or contradictions too. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = Policies.BUNDLED,
            description = "by the policy in DIR, not by the bundled one")
    private String rules = Policies.BUNDLED;

    Policy policy(World world) {
        return world.policies().named(rules);
    }
}
