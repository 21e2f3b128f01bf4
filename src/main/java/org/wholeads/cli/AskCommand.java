package org.wholeads.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.wholeads.analysis.Budget;
import org.wholeads.explain.Aspect;
import org.wholeads.explain.Interview;
import org.wholeads.policy.Policy;
import org.wholeads.report.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wholeads ask}. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Asks about one initiative, only what matters and as little as possible: first until it is settled who leads"
                    + " and who is accountable, then what must happen first, whose opinion must be heard, and at last the"
                    + " risks, the advice and the questions; then says why. Type back, help or quit at any question. With"
                    + " --output json the questions are on standard error, and only the decision is on standard output."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is settled who leads and who is accountable, even if you quit after that",
            "1:the answers ended before, with --output json before the decision, or the policy cannot decide",
            "2:wrong usage, or a policy that cannot be read or is too large to ask by"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wholeads ask",
            "  wholeads ask --only-leader",
            "  wholeads ask --rules my-policy",
            "  wholeads ask --output json > decision.json"
        })
final class AskCommand implements Callable<Integer> {
    private final World world;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(
            names = "--only-leader",
            description =
                    "ask no further once it is settled who leads and who is accountable; what was not asked counts as"
                            + " not stated, so the conditions that are then shown (and \"mustNotGoAhead\") need not be all")
    private boolean onlyLeader;

    @Mixin
    private ReportOption output = new ReportOption();

    AskCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Policy policy = rules.policy(world);
        Optional<Interview> interview = Interview.of(policy, Budget.normal());
        if (interview.isEmpty()) {
            world.err().println("the policy is too large to ask by: not decided within the budget");
            return ExitCode.UNREADABLE;
        }
        return new Conversation(world, output.format(), policy, Explanations.of(policy))
                .hold(interview.get().upTo(onlyLeader ? Aspect.ACCOUNTABLE : Aspect.NOTES));
    }
}
