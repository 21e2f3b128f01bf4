package org.wholeads.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wholeads.analysis.Analysis;
import org.wholeads.policy.Policy;
import org.wholeads.report.AnalysisReport;
import org.wholeads.report.FindingReview;
import org.wholeads.scenario.Acceptance;
import org.wholeads.scenario.AcceptedFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            "0:nothing is wrong, which is proved, or what is wrong is accepted",
            "1:something was found that is not accepted, or could not be decided within the budget; or what is accepted is"
                    + " not found any more",
            "2:wrong usage, or a policy or accepted findings that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wholeads check",
            "  wholeads check my-policy",
            "  wholeads check --output json my-policy",
            "  wholeads check --accept --reason \"The board decides in May\" --until YYYY-MM-DD my-policy"
        })
final class CheckCommand implements Callable<Integer> {
    private final World world;

    @Spec
    private CommandSpec spec = CommandSpec.create();

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

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "findings that are accepted for a while; default: " + AcceptedFindings.NAME + " in RULES")
    private @Nullable Path accepted;

    @Mixin
    private AcceptOptions acceptance = new AcceptOptions();

    CheckCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        LocalDate today = world.today();
        Optional<Acceptance> accepting = acceptance.acceptance(spec, today);
        Optional<Path> file = file(accepting.isPresent());
        AcceptedFindings known =
                file.map(it -> AcceptedFindings.read(it, today)).orElseGet(AcceptedFindings::none);
        Policy policy = world.policies().named(rules);
        Analysis analysis = Analysis.of(policy);
        if (accepting.isPresent() && file.isPresent()) {
            accept(known, analysis, accepting.get(), file.get());
            AcceptOptions.tellKept(known.review(analysis, today).tolerated().size(), file.get(), world.err());
            known = AcceptedFindings.read(file.get(), today);
        }
        FindingReview review = known.review(analysis, today);
        Paper paper = new Paper(world.out());
        paper.write(
                report.isJson()
                        ? AnalysisReport.json(policy, review)
                        : AnalysisReport.text(
                                policy, review, world.width(), hints ? Integer.MAX_VALUE : AnalysisReport.FEW_HINTS));
        return review.isPassed() ? ExitCode.DONE : ExitCode.FOUND;
    }

    /** Where it is written what is accepted; nowhere for the bundled policy, unless a file is named. */
    private Optional<Path> file(boolean needed) {
        if (accepted != null) {
            String name = accepted.toString();
            if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
                throw wrong(name + " must end in .yaml or .yml");
            }
            if (!needed && !Files.exists(accepted)) {
                throw wrong("--accepted " + name + " is not there");
            }
            return Optional.of(accepted);
        }
        if (rules.equals(Policies.BUNDLED)) {
            if (needed) {
                throw wrong("--accept needs --accepted FILE here: there is no folder beside the bundled policy");
            }
            return Optional.empty();
        }
        return Optional.of(Policies.directory(rules).resolve(AcceptedFindings.NAME));
    }

    private void accept(AcceptedFindings known, Analysis analysis, Acceptance why, Path file) {
        boolean some =
                analysis.findings().stream().anyMatch(finding -> !finding.kind().isFlaw());
        if (some || Files.exists(file)) {
            known.accepting(analysis, why).write(known);
        }
        if (analysis.findings().stream().anyMatch(finding -> finding.kind().isFlaw())) {
            world.err()
                    .println(
                            "gaps and contradictions are not accepted: no engine takes a policy that leaves initiatives"
                                    + " undecided");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
