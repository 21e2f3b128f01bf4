package org.wholeads.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.wholeads.explain.WhatIf;
import org.wholeads.policy.Policy;
import org.wholeads.report.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wholeads ask}. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Asks about one initiative, only what matters and as little as possible, until it is settled who leads; then"
                    + " says why. With --output json the questions are on standard error, and only the decision is on"
                    + " standard output."
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

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ReportOption output = new ReportOption();

    AskCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Policy policy = rules.policy(world);
        Explanations explanations = Explanations.of(policy);
        Optional<WhatIf> whatIf = explanations.whatIf();
        if (whatIf.isEmpty()) {
            world.err().println("the policy is too large to ask by: not decided within the budget");
            return ExitCode.UNREADABLE;
        }
        return new Conversation(world, output.format(), policy, explanations)
                .hold(whatIf.get().interview());
    }
}
