package org.wholeads.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.wholeads.explain.WhatIf;
import org.wholeads.policy.Policy;
import org.wholeads.report.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wholeads ask}. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Asks about one initiative, only what matters and as little as possible, until it is settled who leads; then"
                    + " says why."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is settled who leads",
            "1:the answers ended before, or the policy cannot decide",
            "2:wrong usage, or a policy that cannot be read or is too large to ask by"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  wholeads ask", "  wholeads ask --rules my-policy", "  wholeads ask --output json > decision.json"})
final class AskCommand implements Callable<Integer> {
    private final World world;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = Policies.BUNDLED,
            description = "ask by the policy in DIR, not by the bundled one")
    private String rules = Policies.BUNDLED;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}. With json the questions are on standard"
                    + " error and the decision on standard output")
    private ReportFormat output = ReportFormat.text;

    AskCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Policy policy = world.policies().named(rules);
        Explanations explanations = Explanations.of(policy);
        Optional<WhatIf> whatIf = explanations.whatIf();
        if (whatIf.isEmpty()) {
            world.err().println("the policy is too large to ask by: not decided within the budget");
            return ExitCode.UNREADABLE;
        }
        return new Conversation(world, output, policy, explanations)
                .hold(whatIf.get().interview());
    }
}
