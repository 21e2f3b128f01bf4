package org.wholeads.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Policy;
import org.wholeads.report.AtomicFile;
import org.wholeads.report.JsonText;
import org.wholeads.scenario.Acceptance;
import org.wholeads.scenario.AcceptedDisagreements;
import org.wholeads.scenario.AcceptedFile;
import org.wholeads.scenario.Assessment;
import org.wholeads.scenario.JUnitXml;
import org.wholeads.scenario.Proof;
import org.wholeads.scenario.ScenarioFiles;
import org.wholeads.scenario.ScenarioReport;
import org.wholeads.scenario.ScenarioRun;
import org.wholeads.scenario.ScenarioSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wholeads test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        description = {
            "Tries scenarios - initiatives, with the decision that is expected - on the policy in RULES, and explains each"
                    + " decision that is not as expected."
        },
        customSynopsis = "wholeads test [OPTIONS] [RULES] SCENARIOS...",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is as expected, or accepted",
            "1:tests failed: something is not as expected, a scenario or a file of them is broken (even if all are), what is"
                    + " accepted has healed or is past its last day, an order decides, or the scenarios prove too little",
            "2:tests could not run: wrong usage, no scenarios or none that --run names, a policy or accepted disagreements"
                    + " that cannot be read, or a report that cannot be written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wholeads test scenarios",
            "  wholeads test --watch my-policy scenarios",
            "  wholeads test --run chatbot my-policy scenarios",
            "  wholeads test --junit-xml target/policy.xml my-policy scenarios",
            "  wholeads test --order --coverage target/coverage.html --min-coverage 100 my-policy scenarios",
            "  wholeads test --mutation target/mutants.txt --min-mutation-score 95 my-policy scenarios",
            "  wholeads test --accept --reason \"The board decides in May\" --until YYYY-MM-DD my-policy scenarios"
        })
final class TestCommand implements Callable<Integer> {
    private final World world;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIOS",
            description = {
                "RULES: a directory, or \"bundled\", which is the default if there is one SCENARIOS only",
                "SCENARIOS: files that end in .yaml, .yml, .csv or .jsonl, or folders of them"
            })
    private List<Path> arguments = List.of();

    @Mixin
    private ReportOption report = new ReportOption();

    @Option(
            names = "--run",
            paramLabel = "PATTERN",
            description =
                    "try only scenarios with this in their titles, in any case, or whose whole titles are like this if"
                            + " it has * or ? in it, or those of a file that is called so")
    private @Nullable String run;

    @Option(
            names = "--junit-xml",
            paramLabel = "FILE",
            description = "also write as JUnit XML what came out, or why nothing could be tried")
    private @Nullable Path junitXml;

    @Option(names = "--watch", description = "try again whenever rules or scenarios are saved, until the input ends")
    private boolean watch;

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "disagreements that are accepted for a while; default: accepted.yaml beside the scenarios")
    private @Nullable Path accepted;

    @Mixin
    private AcceptOptions acceptance = new AcceptOptions();

    @Mixin
    private ProofOptions proofs = new ProofOptions();

    TestCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        TestSubject subject = TestSubject.of(arguments, accepted)
                .orElseThrow(
                        () -> wrong("the first of several arguments must be RULES, a directory or \"bundled\", but is "
                                + arguments.get(0)));
        String name = subject.accepted().toString();
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            throw wrong(name + " must end in .yaml or .yml");
        }
        if (run != null && run.isBlank()) {
            throw wrong("--run must be a part of a title, or a file");
        }
        proofs.check(spec, run != null);
        if (watch && acceptance.isAsked()) {
            throw wrong("--accept and --watch do not go together");
        }
        Optional<Acceptance> accepting = acceptance.acceptance(spec, world.today());
        if (accepting.isPresent()) {
            return accept(subject, accepting.get());
        }
        return watch ? new Watch(world, subject.watched()).run(() -> test(subject)) : test(subject);
    }

    private int test(TestSubject subject) {
        Assessment assessment;
        List<Proof> wanted = new ArrayList<>();
        Paper paper = new Paper(world.out());
        Map<String, JsonText> parts;
        try {
            assessment = assessment(subject, world.policies().named(subject.rules()));
            parts = prove(subject, assessment, wanted, paper);
        } catch (RuntimeException e) {
            writeWhyNot(subject, e);
            throw e;
        }
        if (junitXml != null) {
            AtomicFile.write(junitXml, JUnitXml.write(assessment, wanted));
        }
        boolean passed = assessment.isPassed() && wanted.stream().allMatch(Proof::holds);
        if (report.isJson()) { // when all is done, so that there is a whole document or none
            paper.write(JsonText.object(
                            "type",
                            "TEST",
                            "passed",
                            passed,
                            "scenarios",
                            JsonText.raw(ScenarioReport.json(assessment).strip()),
                            "order",
                            Optional.ofNullable(parts.get("order")),
                            "coverage",
                            Optional.ofNullable(parts.get("coverage")),
                            "mutation",
                            Optional.ofNullable(parts.get("mutation")))
                    + "\n");
        }
        return passed ? ExitCode.DONE : ExitCode.FOUND;
    }

    /** What was found out for JSON, by its name; text is written as it comes. */
    private Map<String, JsonText> prove(TestSubject subject, Assessment assessment, List<Proof> wanted, Paper paper) {
        if (!report.isJson()) {
            paper.write(ScenarioReport.text(assessment, world.width()));
        }
        Map<String, JsonText> parts = new HashMap<>();
        proofs.prove(
                assessment.run().policy(),
                () -> world.policies().outline(subject.rules()),
                assessment.run().scenarios(),
                answer -> {
                    answer.wanted().ifPresent(wanted::add);
                    parts.put(answer.name(), answer.json());
                    paper.write(report.isJson() ? "" : answer.text());
                });
        return parts;
    }

    /** Who looks at the report shall not take that of yesterday for that of today. */
    private void writeWhyNot(TestSubject subject, RuntimeException failure) {
        if (junitXml != null) {
            String why = Complaint.text(failure, world.width()).orElseGet(failure::toString);
            try {
                AtomicFile.write(junitXml, JUnitXml.couldNotRun(subject.rules(), why));
            } catch (UncheckedIOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private Assessment assessment(TestSubject subject, Policy policy) {
        ScenarioSet all = ScenarioFiles.read(subject.scenarios());
        ScenarioSet wanted = run == null ? all : new ScenarioPattern(run).select(all);
        LocalDate today = world.today();
        AcceptedDisagreements known = AcceptedFile.read(subject.accepted(), today);
        return new Assessment(ScenarioRun.of(policy, wanted), known, today, subject.isComplete() && run == null);
    }

    private int accept(TestSubject subject, Acceptance why) {
        Assessment today = assessment(subject, world.policies().named(subject.rules()));
        AcceptedFile.write(today.accepted(), today.accept(why.reason(), why.until()));
        AcceptOptions.tellKept(today.tolerated().size(), subject.accepted(), world.err());
        return test(subject);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
