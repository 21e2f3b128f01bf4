package org.wholeads.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.wholeads.scenario.Proof;
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

    /**
     * Checks what is asked for.
     *
     * @param some whether some scenarios are tried only
     * @throws ParameterException if a file has another ending, something is no percentage, or some scenarios are to prove what
     *     all of them should
     */
    void check(CommandSpec spec, boolean some) {
        if (some && (minCoverage != null || minMutationScore != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--run does not go together with --min-coverage and --min-mutation-score,"
                            + " which ask what all scenarios prove; --coverage and --mutation write what some do");
        }
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

    /**
     * What was found out.
     *
     * @param name of it among several: {@code coverage}
     * @param wanted what was to be proved; empty if nothing was, as where a file is only to be written
     * @param text for people, begun by an empty line
     * @param json for programs
     */
    record Answer(String name, Optional<Proof> wanted, String text, JsonText json) {}

    /**
     * Finds out what is asked for, and writes the files.
     *
     * @param texts reads the texts of the policy, which are needed for a page
     * @param answers takes each answer as soon as it is found
     */
    void prove(Policy policy, Texts texts, List<Scenario> scenarios, Consumer<Answer> answers) {
        if (order) {
            answers.accept(orders(policy, scenarios));
        }
        if (coverage != null || minCoverage != null) {
            answers.accept(covers(policy, texts, scenarios));
        }
        if (mutation != null || minMutationScore != null) {
            answers.accept(notices(policy, scenarios));
        }
    }

    /** Reads the texts of a policy. */
    interface Texts {
        PolicyOutline read();
    }

    private static Answer orders(Policy policy, List<Scenario> scenarios) {
        Optional<String> found = OrderCheck.of(policy).check(scenarios).map(Dependence::toString);
        String words = found.map(it -> "The order decides: " + it)
                .orElse("No order of files, rules, conditions or sets decides, nor does an unrelated rule.");
        return new Answer(
                "order",
                Optional.of(new Proof("No order of files, rules, conditions or sets decides", found)),
                "\n" + words.lines().map(PlainText::of).collect(Collectors.joining("\n")) + "\n",
                JsonText.object("type", "ORDER", "policy", policy.id(), "dependsOnOrder", found));
    }

    private Answer covers(Policy policy, Texts texts, List<Scenario> scenarios) {
        Coverage found =
                Coverage.of(policy, scenarios.stream().map(Scenario::initiative).toList());
        if (coverage != null) {
            AtomicFile.write(
                    coverage,
                    switch (ending(coverage)) {
                        case ".html" -> CoverageReport.html(found, texts.read());
                        case ".json" -> CoverageReport.json(found);
                        default -> CoverageReport.text(found);
                    });
        }
        return answer(
                "coverage",
                "The scenarios cover at least %s %% of the policy",
                Optional.ofNullable(minCoverage),
                found::reaches,
                CoverageReport.summary(found),
                () -> CoverageReport.text(found),
                CoverageReport.json(found));
    }

    private Answer notices(Policy policy, List<Scenario> scenarios) {
        MutationScore found = MutationScore.of(policy, scenarios);
        if (mutation != null) {
            AtomicFile.write(
                    mutation,
                    ending(mutation).equals(".json") ? MutationReport.json(found) + "\n" : MutationReport.text(found));
        }
        return answer(
                "mutation",
                "The scenarios notice at least %s %% of the mutants of the policy",
                Optional.ofNullable(minMutationScore),
                found::reaches,
                MutationReport.summary(found),
                () -> MutationReport.text(found),
                MutationReport.json(found));
    }

    private static Answer answer(
            String name,
            String wanted,
            Optional<String> least,
            Predicate<BigDecimal> reaches,
            String summary,
            Supplier<String> missing,
            String json) {
        boolean enough =
                least.flatMap(ProofOptions::percent).filter(reaches.negate()).isEmpty();
        String text = enough ? summary : missing.get();
        return new Answer(
                name,
                least.map(percent -> new Proof(
                        String.format(Locale.ROOT, wanted, percent), enough ? Optional.empty() : Optional.of(text))),
                "\n" + text + (enough ? "" : "\nLess than the " + least.orElseThrow() + " % that are wanted.\n"),
                JsonText.raw(json.strip()));
    }

    private static String ending(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.'));
    }
}
