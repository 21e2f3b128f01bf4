package org.wholeads.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.Leader;
import org.wholeads.policy.Policy;
import org.wholeads.portfolio.PortfolioFormat;
import org.wholeads.report.Explanation;
import org.wholeads.report.ExplanationJson;
import org.wholeads.report.ExplanationReport;
import org.wholeads.report.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wholeads explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Explains who should lead the initiatives of FILE: why, what was overruled, what must happen first, what is"
                    + " not known and whether it matters, and the smallest changes that would lead to somebody else."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all rows are explained",
            "1:some rows, or parts of the mapping, were refused and are named on standard error, or cannot be decided",
            "2:wrong usage, or a policy, mapping or file that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wholeads explain initiative.json",
            "  wholeads explain --not CMO initiative.json",
            "  wholeads explain --sources initiative.json",
            "  wholeads explain --change-to JOINT --rules my-policy portfolio.csv",
            "  wholeads explain --change-to CMO --fixed audience,users --free risk initiative.json",
            "  wholeads explain --mapping intake.mapping.yaml export.csv"
        })
final class ExplainCommand implements Callable<Integer> {
    private final World world;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = ".json, .jsonl or .csv; - for standard input, as JSON Lines")
    private String file = Source.STANDARD_INPUT;

    @Option(names = "--not", paramLabel = "LEADER", description = "also say why not: ${COMPLETION-CANDIDATES}")
    private @Nullable Leader not;

    @Option(
            names = "--change-to",
            paramLabel = "LEADER",
            description = "the smallest changes that lead there; default: to anybody else")
    private @Nullable Leader goal;

    @Option(
            names = "--sources",
            description = "show behind each rule what it rests on, where it says so; JSON always does")
    private boolean sources;

    @Mixin
    private FixedFactsOptions fixed = new FixedFactsOptions();

    @Option(
            names = "--mapping",
            paramLabel = "YAML",
            description = "read the file as CSV of another form; this says which columns and answers give which facts")
    private @Nullable Path mapping;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ReportOption output = new ReportOption();

    private boolean undecided;
    private boolean first = true;

    ExplainCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Set<Fact> alone = fixed.facts(spec.commandLine());
        Source source = source();
        Sources inputs = new Sources(world, mapping == null ? null : MappingFile.read(mapping));
        Policy policy = rules.policy(world);
        if (!inputs.canOpen(List.of(source))) {
            return inputs.exitCode();
        }
        Explanations explanations = Explanations.of(policy);
        Paper paper = new Paper(world.out());
        if (output.isJson()) {
            paper.write("{\"type\":\"EXPLANATIONS\",\"explanations\":[");
        }
        inputs.read(List.of(source), (place, row) -> {
            Explanation explanation =
                    explanations.of(row.initiative(), Optional.ofNullable(not), Optional.ofNullable(goal), alone);
            undecided |= explanation.decision().isEmpty();
            paper.write(shown(explanation));
            first = false;
        });
        if (output.isJson()) {
            paper.write("\n]}\n");
        }
        return inputs.exitCode() == ExitCode.DONE && undecided ? ExitCode.REFUSED : inputs.exitCode();
    }

    private Source source() {
        if (mapping != null) {
            return new Source(file, PortfolioFormat.CSV);
        }
        return Source.of(file)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "FILE " + file + " ends in none of .json, .jsonl, .csv"));
    }

    private String shown(Explanation explanation) {
        if (output.isJson()) {
            return (first ? "\n" : ",\n") + ExplanationJson.write(explanation);
        }
        String text = sources
                ? ExplanationReport.textWithSources(explanation, world.width())
                : ExplanationReport.text(explanation, world.width());
        return (first ? "" : "\n\n") + text;
    }
}
