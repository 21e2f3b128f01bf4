package org.wholeads.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wholeads.Leader;
import org.wholeads.report.Explanation;
import org.wholeads.report.ExplanationJson;
import org.wholeads.report.ExplanationReport;
import org.wholeads.report.Explanations;
import picocli.CommandLine.Command;
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
            "1:some rows were refused and are named on standard error, or cannot be decided",
            "2:wrong usage, or a policy or file that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wholeads explain initiative.json",
            "  wholeads explain --not CMO initiative.json",
            "  wholeads explain --change-to JOINT --rules my-policy portfolio.csv"
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
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = Policies.BUNDLED,
            description = "explain by the policy in DIR, not by the bundled one")
    private String rules = Policies.BUNDLED;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private ReportFormat output = ReportFormat.text;

    private boolean undecided;
    private boolean first = true;

    ExplainCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Source source = Source.of(file)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), file + " ends in none of .json, .jsonl, .csv"));
        Explanations explanations = Explanations.of(world.policies().named(rules));
        Paper paper = new Paper(world.out());
        Sources sources = new Sources(world, null);
        sources.read(List.of(source), (place, row) -> {
            Explanation explanation =
                    explanations.of(row.initiative(), Optional.ofNullable(not), Optional.ofNullable(goal));
            undecided |= explanation.decision().isEmpty();
            paper.write(shown(explanation));
            first = false;
        });
        if (output == ReportFormat.json) {
            paper.write(first ? "[\n]\n" : "\n]\n");
        }
        return sources.exitCode() == ExitCode.DONE && undecided ? ExitCode.REFUSED : sources.exitCode();
    }

    private String shown(Explanation explanation) {
        return output == ReportFormat.json
                ? (first ? "[\n" : ",\n") + ExplanationJson.write(explanation)
                : (first ? "" : "\n\n") + ExplanationReport.text(explanation, world.width());
    }
}
