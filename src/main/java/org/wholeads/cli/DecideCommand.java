package org.wholeads.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wholeads.DecisionService;
import org.wholeads.portfolio.PortfolioFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wholeads decide}. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = "Decides who should lead the initiatives of FILE…, and why.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all rows are decided",
            "1:some rows, or parts of the mapping, were refused and are named on standard error",
            "2:wrong usage, or a policy, mapping or file that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wholeads decide portfolio.csv",
            "  wholeads decide --output jsonl portfolio.json > decisions.jsonl",
            "  wholeads decide --rules my-policy --output csv a.csv b.jsonl > decisions.csv",
            "  wholeads decide --mapping intake.mapping.yaml export.csv",
            "  echo '{\"name\":\"Copy tool\",\"kind\":\"TOOL\",\"objectives\":[\"CREATIVE_CONTENT\"]}' |",
            "    wholeads decide -"
        })
final class DecideCommand implements Callable<Integer> {
    static final int NARROWEST = 60;

    private final World world;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    ".json, .jsonl or .csv; - for standard input, which is JSON Lines unless --input says otherwise")
    private List<String> files = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "YAML",
            description = "read the files as CSV of another form; this says which columns and answers give which facts")
    private @Nullable Path mapping;

    @Option(names = "--rules", paramLabel = "DIR", description = "decide by the policy in DIR, not by the bundled one")
    private @Nullable Path rules;

    @Option(
            names = "--unproved",
            description = "decide by a policy with gaps or contradictions, too; what it cannot decide is refused")
    private boolean unproved;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private OutputFormat output = OutputFormat.table;

    @Option(
            names = "--input",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: what the file's name ends with")
    private @Nullable InputFormat input;

    @Option(names = "--width", paramLabel = "COLUMNS", description = "of the table; default: the terminal's")
    private @Nullable Integer width;

    DecideCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        int columns = width == null ? world.width() : width;
        if (columns < NARROWEST) {
            throw new ParameterException(spec.commandLine(), "--width must be " + NARROWEST + " or more");
        }
        if (mapping != null && input != null && input != InputFormat.csv) {
            throw new ParameterException(spec.commandLine(), "--mapping reads CSV, not --input " + input);
        }
        if (Collections.frequency(files, Source.STANDARD_INPUT) > 1) {
            throw new ParameterException(spec.commandLine(), "standard input (-) can be read only once; name it once");
        }
        List<Source> sources = files.stream().map(this::source).toList();
        MappingFile intake = mapping == null ? null : MappingFile.read(mapping);
        return new DecideRun(world, service(), intake, new Output(world.out(), output, columns)).run(sources);
    }

    private DecisionService service() {
        if (rules == null) {
            return world.policies().bundled();
        }
        return unproved ? world.policies().unproved(rules) : world.policies().proved(rules);
    }

    private Source source(String name) {
        if (name.equals(Source.STANDARD_INPUT)) {
            return new Source(name, input == null ? PortfolioFormat.JSON_LINES : input.format());
        }
        if (mapping != null) {
            return new Source(name, PortfolioFormat.CSV);
        }
        PortfolioFormat format = input != null
                ? input.format()
                : PortfolioFormat.of(name)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "FILE " + name + " ends in none of .json, .jsonl, .csv; say --input"));
        return new Source(name, format);
    }

    /** The values of {@code --input}. */
    enum InputFormat {
        /** One object, or an array. */
        json(PortfolioFormat.JSON),
        /** An object a line. */
        jsonl(PortfolioFormat.JSON_LINES),
        /** Comma-separated values. */
        csv(PortfolioFormat.CSV);

        private final PortfolioFormat format;

        InputFormat(PortfolioFormat format) {
            this.format = format;
        }

        PortfolioFormat format() {
            return format;
        }
    }
}
