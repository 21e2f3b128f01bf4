package org.wholeads.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.explain.Interview;
import org.wholeads.explain.Question;
import org.wholeads.explain.WhatIf;
import org.wholeads.policy.Field;
import org.wholeads.policy.Policy;
import org.wholeads.policy.Subject;
import org.wholeads.portfolio.DecisionJson;
import org.wholeads.report.Explanation;
import org.wholeads.report.ExplanationReport;
import org.wholeads.report.Explanations;
import org.wholeads.report.OutlookText;
import org.wholeads.report.QuestionText;

/** One interview in a terminal, from the first question to the decision. Used once; not thread-safe. */
final class Conversation {
    private final World world;
    private final ReportFormat output;
    private final Policy policy;
    private final Explanations explanations;
    private final PrintStream terminal;
    private final Questioner questioner;

    Conversation(World world, ReportFormat output, Policy policy, Explanations explanations) {
        this.policy = policy;
        this.world = world;
        this.output = output;
        this.explanations = explanations;
        this.terminal =
                output == ReportFormat.json ? world.err() : new PrintStream(world.out(), true, StandardCharsets.UTF_8);
        this.questioner = new Questioner(new Lines(world.in()), terminal);
    }

    /** The exit code. */
    int hold(Interview start) {
        terminal.println("Who should lead? Answer with a number, or ? where nobody knows.");
        Interview interview = start;
        try {
            for (Optional<Question> next = interview.question(); next.isPresent(); next = interview.question()) {
                interview = ask(interview, next.get());
            }
        } catch (Questioner.NobodyAnswers e) {
            terminal.println();
            terminal.println(
                    "The answers ended before it was settled. Possible: " + OutlookText.possible(interview.outlook()));
            return ExitCode.FOUND;
        }
        Optional<Leader> settled = interview.outlook().settled();
        terminal.println();
        terminal.println(
                settled.isPresent()
                        ? OutlookText.of(interview.outlook())
                        : "The policy cannot settle it. Possible: " + OutlookText.possible(interview.outlook()));
        return conclude(interview, settled.isPresent());
    }

    private Interview ask(Interview interview, Question question) {
        return questioner.ask(
                new Prompt(
                        question.field(),
                        question.choices(),
                        QuestionText.texts(policy, question.field()),
                        question.mayBeUnknown() || question.isMultiple()),
                interview::answer);
    }

    /** Asks for what every initiative has and the policy did not need, and shows the whole decision. */
    private int conclude(Interview interview, boolean settled) {
        try {
            terminal.println("To show the whole decision:");
            Kind kind = interview.knows("kind") ? Kind.TOOL : questioner.ask(required("kind"), answer -> (Kind) answer);
            Objective main = interview.knows("primaryObjective")
                    ? Objective.PRODUCTIVITY
                    : questioner.ask(required("primaryObjective"), answer -> (Objective) answer);
            Initiative initiative = interview.knows("name")
                    ? interview.initiative("", kind, main)
                    : questioner.ask(
                            required("name"), answer -> interview.initiative(String.valueOf(answer), kind, main));
            return show(initiative);
        } catch (Questioner.NobodyAnswers e) {
            terminal.println();
            terminal.println("The answers ended before the decision was complete.");
            return settled && output == ReportFormat.text ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private static Prompt required(String label) {
        Field field = Field.of(Subject.INITIATIVE, label).orElseThrow();
        return new Prompt(field, field.choices(), List.of(), false);
    }

    private int show(Initiative initiative) {
        Explanation explanation = explanations.of(initiative, Optional.empty(), Optional.empty(), WhatIf.FIXED);
        terminal.println();
        Paper paper = new Paper(world.out());
        if (output == ReportFormat.text) {
            paper.write(ExplanationReport.text(explanation, world.width()));
        } else {
            explanation.decision().ifPresent(decision -> paper.write(DecisionJson.write(initiative, decision) + "\n"));
        }
        return explanation.decision().isPresent() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
