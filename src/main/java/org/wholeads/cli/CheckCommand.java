package org.wholeads.cli;

import java.util.concurrent.Callable;
import org.wholeads.analysis.Analysis;
import org.wholeads.policy.Policy;
import org.wholeads.report.AnalysisReport;
import org.wholeads.report.FindingReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wholeads check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Proves that the policy in RULES decides every initiative and that every rule counts, or shows where not:",
            "gaps, contradictions, rules that never hold, are never followed, change nothing or say nothing new,"
                    + " conditions without which a rule would be the same, and more, each with the smallest example; and"
                    + " how many initiatives each leader gets."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong, which is proved",
            "1:something was found, or could not be decided within the budget",
            "2:wrong usage, or a policy that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  wholeads check", "  wholeads check my-policy", "  wholeads check --output json my-policy"})
final class CheckCommand implements Callable<Integer> {
    private final World world;

    @Parameters(
            paramLabel = "RULES",
            arity = "0..1",
            defaultValue = Policies.BUNDLED,
            description = "a directory; \"bundled\", the default, names the bundled policy")
    private String rules = Policies.BUNDLED;

    @Mixin
    private ReportOption report = new ReportOption();

    @Option(names = "--hints", description = "show all hints, and not only the first")
    private boolean hints;

    CheckCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Policy policy = world.policies().named(rules);
        FindingReview review = FindingReview.of(Analysis.of(policy));
        Paper paper = new Paper(world.out());
        paper.write(
                report.isJson()
                        ? AnalysisReport.json(policy, review)
                        : AnalysisReport.text(
                                policy,
                                review,
                                world.width(),
                                hints ? Integer.MAX_VALUE : AnalysisReport.FEW_HINTS));
        return review.isPassed() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
