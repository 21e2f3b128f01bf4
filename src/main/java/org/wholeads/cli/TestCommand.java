package org.wholeads.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Policy;
import org.wholeads.report.AtomicFile;
import org.wholeads.report.PlainText;
import org.wholeads.scenario.Acceptance;
import org.wholeads.scenario.AcceptedDisagreements;
import org.wholeads.scenario.AcceptedFile;
import org.wholeads.scenario.Assessment;
import org.wholeads.scenario.JUnitXml;
import org.wholeads.scenario.Scenario;
import org.wholeads.scenario.ScenarioFiles;
import org.wholeads.scenario.ScenarioReport;
import org.wholeads.scenario.ScenarioRun;
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
            "1:something is not as expected, what is accepted has healed, or the scenarios prove too little",
            "2:wrong usage, or a policy, scenarios or accepted disagreements that cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  wholeads test scenarios",
            "  wholeads test --watch my-policy scenarios",
            "  wholeads test --junit-xml target/policy.xml my-policy scenarios",
            "  wholeads test --order --coverage target/coverage.html --min-coverage 100 my-policy scenarios",
            "  wholeads test --mutation target/mutants.txt --min-mutation-score 95 my-policy scenarios",
            "  wholeads test --accept --reason \"The board decides in May\" --until 2026-05-31 my-policy scenarios"
        })
final class TestCommand implements Callable<Integer> {
    private final World world;
    private final Clock clock;

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

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "also write what came out as JUnit XML")
    private @Nullable Path junitXml;

    @Option(names = "--watch", description = "try again whenever rules or scenarios are saved, until the input ends")
    private boolean watch;

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "disagreements that are accepted for a while; default: accepted.yaml beside the scenarios")
    private @Nullable Path accepted;

    @Option(names = "--accept", description = "accept what disagrees today, and write it down; needs the two below")
    private boolean accept;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why it is accepted")
    private @Nullable String reason;

    @Option(names = "--until", paramLabel = "DATE", description = "the last day (UTC) of that, like 2026-06-30")
    private @Nullable String until;

    @Mixin
    private ProofOptions proofs = new ProofOptions();

    TestCommand(World world) {
        this(world, Clock.systemUTC());
    }

    TestCommand(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
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
        proofs.check(spec);
        if (accept) {
            return accept(subject);
        }
        if (reason != null || until != null) {
            throw wrong("--reason and --until need --accept");
        }
        return watch ? new Watch(world, subject.watched()).run(() -> test(subject)) : test(subject);
    }

    private int test(TestSubject subject) {
        List<Scenario> scenarios = ScenarioFiles.read(subject.scenarios());
        Policy policy = world.policies().named(subject.rules());
        Assessment assessment = assessment(subject, policy, scenarios);
        if (junitXml != null) {
            AtomicFile.write(junitXml, JUnitXml.write(assessment));
        }
        Paper paper = new Paper(world.out());
        paper.write(report.isJson() ? ScenarioReport.json(assessment) : ScenarioReport.text(assessment, world.width()));
        boolean proved = proofs.prove(
                policy, () -> world.policies().outline(subject.rules()), scenarios, report.format(), paper);
        return assessment.isPassed() && proved ? ExitCode.DONE : ExitCode.FOUND;
    }

    private Assessment assessment(TestSubject subject, Policy policy, List<Scenario> scenarios) {
        LocalDate today = LocalDate.now(clock);
        AcceptedDisagreements known = AcceptedFile.read(subject.accepted(), today);
        return new Assessment(ScenarioRun.of(policy, scenarios), known, today, subject.isComplete());
    }

    private int accept(TestSubject subject) {
        if (watch || reason == null || until == null) {
            throw wrong(watch ? "--accept and --watch do not go together" : "--accept needs --reason and --until");
        }
        String why = PlainText.of(reason);
        LocalDate last = date(until);
        if (why.isBlank()) {
            throw wrong("--reason must say why");
        }
        if (last.isBefore(LocalDate.now(clock))) {
            throw wrong("--until " + last + " is past");
        }
        Acceptance.tooFar(last, LocalDate.now(clock)).ifPresent(message -> {
            throw wrong("--until " + message);
        });
        Assessment today =
                assessment(subject, world.policies().named(subject.rules()), ScenarioFiles.read(subject.scenarios()));
        AcceptedFile.write(today.accepted(), today.accept(why, last));
        return test(subject);
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong("--until must be a date like 2026-06-30, but is " + text);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
