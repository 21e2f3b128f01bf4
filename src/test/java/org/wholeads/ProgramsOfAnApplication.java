package org.wholeads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wholeads.analysis.Analysis;
import org.wholeads.coverage.Coverage;
import org.wholeads.coverage.CoverageReport;
import org.wholeads.engine.Evaluator;
import org.wholeads.explain.Explainer;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;
import org.wholeads.portfolio.DecisionCsv;
import org.wholeads.portfolio.DecisionJson;
import org.wholeads.portfolio.InitiativeJson;
import org.wholeads.portfolio.IntakeMapping;
import org.wholeads.portfolio.Portfolio;
import org.wholeads.portfolio.PortfolioFormat;
import org.wholeads.report.AnalysisReport;
import org.wholeads.report.Explanation;
import org.wholeads.report.ExplanationReport;
import org.wholeads.scenario.ScenarioFiles;

/** What an application does, each to be called by its name where some libraries are missing. */
public final class ProgramsOfAnApplication {
    private static final String JSON = "{\"name\":\"A coder\",\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"]}";

    /** It has a gap, for which reports show an example. */
    private static final Policy POLICY = PolicyReader.fromText("""
            package rules;
            import org.wholeads.*;
            global Ruling ruling;

            rule "tools"
            when
                Initiative( kind == Kind.TOOL )
                Balance()
            then
                ruling.lead( Leader.HANDS_ON_USER, "Who uses it decides." );
            end
            """);

    private ProgramsOfAnApplication() {}

    private static Initiative coder() {
        return Initiative.builder()
                .name("A coder")
                .kind(Kind.TOOL)
                .objectives(Objective.COMPLIANCE)
                .build();
    }

    public static String analysisText() {
        return AnalysisReport.text(POLICY, Analysis.of(POLICY), 100);
    }

    public static String analysisJson() {
        return AnalysisReport.json(POLICY, Analysis.of(POLICY));
    }

    public static String explanationText() {
        Decision decision = Evaluator.of(POLICY).decide(coder());
        return ExplanationReport.text(
                new Explanation(
                        POLICY.id(),
                        coder(),
                        Optional.of(decision),
                        Explainer.of(POLICY).why(coder()),
                        Optional.empty(),
                        Optional.empty()),
                100);
    }

    public static String coverageText() {
        return CoverageReport.text(Coverage.of(POLICY, List.of(coder())));
    }

    public static String jsonRead() {
        return InitiativeJson.read(JSON).name();
    }

    public static String jsonWrite() {
        return InitiativeJson.write(coder());
    }

    public static String jsonDecision() {
        return DecisionJson.write(Evaluator.of(POLICY).decide(coder()));
    }

    public static String jsonPortfolio() {
        return Portfolio.of(stream(JSON), PortfolioFormat.JSON).next().toString();
    }

    public static String csvPortfolio() {
        return Portfolio.of(stream("name,kind,objectives\nA coder,TOOL,COMPLIANCE\n"), PortfolioFormat.CSV)
                .next()
                .toString();
    }

    public static String csvDecision() {
        return DecisionCsv.header();
    }

    public static String yamlMapping() {
        return IntakeMapping.read("facts:\n  name:\n    - column: Name\n  kind:\n    - column: Kind\n"
                        + "  objectives:\n    - column: Objectives\n")
                .encoding()
                .name();
    }

    public static String yamlScenarios() throws IOException {
        return scenarios("scenarios.yaml", """
                scenarios:
                  - title: A coder
                    facts: { kind: TOOL, objectives: [COMPLIANCE] }
                    expect: { leader: HANDS_ON_USER }
                """);
    }

    public static String csvScenarios() throws IOException {
        return scenarios(
                "scenarios.csv", "title,kind,objectives,expect.leader\nA coder,TOOL,COMPLIANCE,HANDS_ON_USER\n");
    }

    public static String jsonLinesScenarios() throws IOException {
        return scenarios(
                "scenarios.jsonl",
                "{\"title\":\"A coder\",\"facts\":{\"kind\":\"TOOL\",\"objectives\":[\"COMPLIANCE\"]},"
                        + "\"expect\":{\"leader\":\"HANDS_ON_USER\"}}\n");
    }

    private static String scenarios(String name, String text) throws IOException {
        Path folder = Files.createTempDirectory("scenarios");
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, text);
            return ScenarioFiles.read(file).scenarios().get(0).title();
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
