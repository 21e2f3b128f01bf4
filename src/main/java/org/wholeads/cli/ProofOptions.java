package org.wholeads.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;
import org.wholeads.coverage.Coverage;
import org.wholeads.coverage.CoverageReport;
import org.wholeads.mutation.MutationReport;
import org.wholeads.mutation.MutationScore;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyOutline;
import org.wholeads.report.AtomicFile;
import org.wholeads.report.JsonText;
import org.wholeads.report.PlainText;
import org.wholeads.scenario.OrderCheck;
import org.wholeads.scenario.OrderCheck.Dependence;
import org.wholeads.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the scenarios of a test prove: the options that ask for it, and the answers. */
final class ProofOptions {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.][0-9]{1,9})?");

    @Option(
            names = "--order",
            description = "also check that no order of files, rules, conditions or sets matters, nor an unrelated rule")
    private boolean order;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description =
                    "also write what of the policy the scenarios cover, and scenarios for the rest: .html, .json or .txt")
    private @Nullable Path coverage;

    @Option(names = "--min-coverage", paramLabel = "PERCENT", description = "fail if they cover less of it")
    private @Nullable String minCoverage;

    @Option(
            names = "--mutation",
            paramLabel = "FILE",
            description = "also write which small changes of the policy no scenario notices, and one that would:"
                    + " .json or .txt")
    private @Nullable Path mutation;

    @Option(
            names = "--min-mutation-score",
            paramLabel = "PERCENT",
            description = "fail if they notice less of the changes that matter")
    private @Nullable String minMutationScore;

    /** @throws ParameterException if a file has another ending, or something is no percentage */
    void check(CommandSpec spec) {
        requireEnding(spec, "--coverage", coverage, ".html", ".json", ".txt");
        requireEnding(spec, "--mutation", mutation, ".json", ".txt");
        requirePercent(spec, "--min-coverage", minCoverage);
        requirePercent(spec, "--min-mutation-score", minMutationScore);
    }

    private static void requireEnding(CommandSpec spec, String option, @Nullable Path file, String... endings) {
        if (file != null && List.of(endings).stream().noneMatch(file.toString()::endsWith)) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + file + " ends in none of " + String.join(", ", endings));
        }
    }

    private static void requirePercent(CommandSpec spec, String option, @Nullable String text) {
        if (text != null && percent(text).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " must be a number from 0 to 100, such as 95, but is \"" + text + "\"");
        }
    }

    private static Optional<BigDecimal> percent(String text) {
        return PERCENT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text)).filter(number -> number.compareTo(ALL) <= 0)
                : Optional.empty();
    }

    private static boolean isEnough(@Nullable String wanted, Predicate<BigDecimal> reaches) {
        return wanted == null || percent(wanted).filter(reaches).isPresent();
    }

    /**
     * Finds out what is asked for, and writes it.
     *
     * @param texts reads the texts of the policy, which are needed for a page
     * @return whether all is as it is wanted
     */
    boolean prove(Policy policy, Texts texts, List<Scenario> scenarios, ReportFormat format, Paper paper) {
        boolean proved = !order || orders(policy, scenarios, format, paper);
        if (coverage != null || minCoverage != null) {
            proved &= covers(policy, texts, scenarios, format, paper);
        }
        if (mutation != null || minMutationScore != null) {
            proved &= notices(policy, scenarios, format, paper);
        }
        return proved;
    }

    /** Reads the texts of a policy. */
    interface Texts {
        PolicyOutline read();
    }

    private static boolean orders(Policy policy, List<Scenario> scenarios, ReportFormat format, Paper paper) {
        Optional<Dependence> found = OrderCheck.of(policy).check(scenarios);
        String words = found.map(it -> "The order decides: " + it)
                .orElse("No order of files, rules, conditions or sets decides, nor does an unrelated rule.");
        paper.write(
                format == ReportFormat.json
                        ? JsonText.object("dependsOnOrder", found.map(Dependence::toString)) + "\n"
                        : "\n" + words.lines().map(PlainText::of).collect(Collectors.joining("\n")) + "\n");
        return found.isEmpty();
    }

    private boolean covers(Policy policy, Texts texts, List<Scenario> scenarios, ReportFormat format, Paper paper) {
        List<Initiative> initiatives =
                scenarios.stream().map(Scenario::initiative).toList();
        Coverage found = Coverage.of(policy, initiatives);
        boolean enough = isEnough(minCoverage, found::reaches);
        if (coverage != null) {
            AtomicFile.write(
                    coverage,
                    switch (ending(coverage)) {
                        case ".html" -> CoverageReport.html(found, texts.read());
                        case ".json" -> CoverageReport.json(found);
                        default -> CoverageReport.text(found);
                    });
        }
        if (format == ReportFormat.json) {
            paper.write(CoverageReport.json(found));
        } else {
            paper.write("\n" + (enough ? CoverageReport.summary(found) : CoverageReport.text(found)));
            paper.write(enough ? "" : "\nLess than the " + minCoverage + " % that are wanted.\n");
        }
        return enough;
    }

    private boolean notices(Policy policy, List<Scenario> scenarios, ReportFormat format, Paper paper) {
        MutationScore found = MutationScore.of(policy, scenarios);
        boolean enough = isEnough(minMutationScore, found::reaches);
        if (mutation != null) {
            AtomicFile.write(
                    mutation,
                    ending(mutation).equals(".json") ? MutationReport.json(found) + "\n" : MutationReport.text(found));
        }
        if (format == ReportFormat.json) {
            paper.write(MutationReport.json(found) + "\n");
        } else {
            paper.write("\n" + (enough ? MutationReport.summary(found) : MutationReport.text(found)));
            paper.write(enough ? "" : "\nLess than the " + minMutationScore + " % that are wanted.\n");
        }
        return enough;
    }

    private static String ending(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.'));
    }
}
