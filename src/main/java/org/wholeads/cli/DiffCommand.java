package org.wholeads.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wholeads.analysis.Difference;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyRejectedException;
import org.wholeads.portfolio.PortfolioFormat;
import org.wholeads.report.ChangeLine;
import org.wholeads.report.Comparison;
import org.wholeads.report.Comparison.Placed;
import org.wholeads.report.Comparison.PortfolioChange;
import org.wholeads.report.DifferenceReport;
import org.wholeads.report.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wholeads diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Says exactly how decisions under the policy NEW differ from those under OLD, over all initiatives that the"
                    + " two can tell apart, and for a portfolio: who leads, who is accountable, conditions and who"
                    + " answers for them, who is consulted, risks, advice and questions. Where these are the same it"
                    + " says how the rules are written differently."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no initiative gets another answer, or only as --expect accepts; wording and reasons may differ",
            "1:some get another answer, some rows were refused, or it could not be decided within the budget",
            "2:wrong usage, or a policy or file that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wholeads diff bundled my-policy",
            "  wholeads diff --portfolio portfolio.csv bundled my-policy",
            "  wholeads diff --expect accepted.txt bundled my-policy",
            "%nA file of accepted changes has one change a line, as this command prints them, with the rules that make"
                    + " it. What follows the = stands for the initiatives that change; a line without it accepts the"
                    + " change by these rules for any:",
            "  # decided in the board meeting of May",
            "  leader CTO -> CMO: \"Technology is the CTO's\" -> \"Brand is the CMO's\" = 0f3a5b2c9d11",
            "  condition + STOP by BOARD: \"Prohibited uses stop\" = 7ac01122e3f4"
        })
final class DiffCommand implements Callable<Integer> {
    private final World world;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OLD", description = "a directory, or \"bundled\" for the bundled policy")
    private String old = Policies.BUNDLED;

    @Parameters(index = "1", paramLabel = "NEW", description = "likewise")
    private String changed = Policies.BUNDLED;

    @Option(
            names = "--portfolio",
            paramLabel = "FILE",
            description = "also say which of these initiatives change and why: .json, .jsonl, .csv or -")
    private @Nullable String portfolio;

    @Option(names = "--mapping", paramLabel = "YAML", description = "read the portfolio as CSV of another form")
    private @Nullable Path mapping;

    @Option(names = "--expect", paramLabel = "FILE", description = "accept the changes listed here")
    private @Nullable Path expect;

    @Mixin
    private ReportOption report = new ReportOption();

    DiffCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        if (mapping != null && portfolio == null) {
            throw new ParameterException(spec.commandLine(), "--mapping needs --portfolio");
        }
        Source source = portfolio == null ? null : source(portfolio);
        AcceptedChanges accepted = expect == null ? new AcceptedChanges(List.of()) : AcceptedChanges.read(expect);
        Sources sources = new Sources(world, mapping == null ? null : MappingFile.read(mapping));
        Optional<Policy> oldPolicy = policy("OLD", old);
        Optional<Policy> newPolicy = policy("NEW", changed);
        if (oldPolicy.isEmpty() || newPolicy.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        if (source != null && !sources.canOpen(List.of(source))) {
            return sources.exitCode();
        }
        Policy before = oldPolicy.get();
        Policy after = newPolicy.get();
        Optional<PortfolioChange> affected =
                source == null ? Optional.empty() : Optional.of(affected(sources, source, before, after));
        if (sources.exitCode() == ExitCode.UNREADABLE) {
            return ExitCode.UNREADABLE;
        }
        Comparison comparison = new Comparison(before, after, Difference.between(before, after), affected);
        new Paper(world.out())
                .write(
                        report.isJson()
                                ? DifferenceReport.json(comparison)
                                : DifferenceReport.text(comparison, world.width()));
        return isAccepted(comparison, accepted) ? sources.exitCode() : ExitCode.FOUND;
    }

    /** Empty if it is rejected, which is then reported: files of both policies tend to have the same names. */
    private Optional<Policy> policy(String parameter, String name) {
        try {
            return Optional.of(world.policies().named(name));
        } catch (PolicyRejectedException e) {
            world.err().println(PlainText.of(parameter + ", the policy " + name + ":"));
            world.err().println(e.getMessage()); // shows source lines with carets below, which the reader has made safe
            return Optional.empty();
        }
    }

    private Source source(String name) {
        if (mapping != null) {
            return new Source(name, PortfolioFormat.CSV);
        }
        return Source.of(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--portfolio " + name + " ends in none of .json, .jsonl, .csv"));
    }

    private static PortfolioChange affected(Sources sources, Source source, Policy before, Policy after) {
        List<Placed> affected = new ArrayList<>();
        int[] count = {0};
        sources.read(List.of(source), (place, row) -> {
            count[0]++;
            Difference.of(before, after, List.of(row.initiative()))
                    .forEach(change -> affected.add(new Placed(source.name(), row.line(), change)));
        });
        return new PortfolioChange(count[0], affected);
    }

    private boolean isAccepted(Comparison comparison, AcceptedChanges accepted) {
        if (comparison.difference().isEmpty()) {
            world.err().println("not decided within the budget whether some initiative gets another answer");
            return false;
        }
        List<ChangeLine> changes = ChangeLine.of(comparison.difference().get());
        accepted.idle(changes).forEach(line -> world.err()
                .println(PlainText.of(
                        expect + ":" + line.number() + ": accepts a change that " + whyIdle(line.change(), changes))));
        List<ChangeLine> open = accepted.unaccepted(changes);
        if (!open.isEmpty()) {
            world.err().println("changes that are not accepted, as lines for --expect:");
            open.forEach(change -> world.err().println(change));
        }
        return open.isEmpty();
    }

    private static String whyIdle(ChangeLine line, List<ChangeLine> changes) {
        return changes.stream().anyMatch(line::isLike)
                ? "happens, but for other initiatives than those that were accepted"
                : "does not happen; delete the line";
    }
}
