package org.wholeads.cli;

import picocli.CommandLine.Option;

/** {@code --output} of commands that write a report. */
final class ReportOption {
    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private ReportFormat output = ReportFormat.text;

    ReportFormat format() {
        return output;
    }

    boolean isJson() {
        return output == ReportFormat.json;
    }
}
