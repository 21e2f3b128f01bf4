package org.wholeads.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeads.Initiative;
import org.wholeads.explain.Aspect;
import org.wholeads.explain.Interview;
import org.wholeads.explain.Question;
import org.wholeads.explain.WhatIf;
import org.wholeads.policy.Policy;
import org.wholeads.portfolio.DecisionJson;
import org.wholeads.report.Explanation;
import org.wholeads.report.ExplanationReport;
import org.wholeads.report.Explanations;
import org.wholeads.report.InterviewText;

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
        this.questioner = new Questioner(new Lines(world.in()), terminal, world.width());
    }

    /** The exit code. */
    int hold(Interview start) {
        terminal.println("Who should lead? Answer with a number or a name, or ? where nobody knows.");
        terminal.println("back undoes the last answer, help says more about a question, quit ends.");
        Interview interview = start;
        for (Optional<Question> next = next(interview); next.isPresent(); next = next(interview)) {
            Step step = questioner.ask(interview, Prompt.of(policy, next.get()));
            switch (step.move()) {
                case ON -> {
                    announce(interview, step.interview());
                    interview = step.interview();
                }
                case BACK -> interview = back(interview);
                case QUIT, END_OF_INPUT -> {
                    return end(interview, step.move());
                }
            }
        }
        return show(interview);
    }

    /** After what can change the decision comes what every initiative has, to show the whole of it. */
    private static Optional<Question> next(Interview interview) {
        return interview.question().or(() -> interview.missing().stream().findFirst());
    }

    private Interview back(Interview interview) {
        if (interview.answers().isEmpty()) {
            terminal.println("  This is the first question.");
        }
        return interview.back();
    }

    /** What the last answer settled. */
    private void announce(Interview before, Interview after) {
        Stream.of(Aspect.values())
                .filter(aspect -> after.isSettled(aspect) && !before.isSettled(aspect))
                .filter(aspect -> aspect != Aspect.LEADER || !after.isSettled(Aspect.ACCOUNTABLE))
                .forEach(aspect -> {
                    terminal.println();
                    terminal.print(InterviewText.settled(after, aspect, world.width()));
                });
        if (next(after).isPresent()
                && after.question().isEmpty()
                && before.question().isPresent()) {
            terminal.println();
            terminal.println("To show the whole decision:");
        }
    }

    private int end(Interview interview, Step.Move move) {
        terminal.println();
        terminal.println(
                move == Step.Move.QUIT
                        ? "Ended before the decision was complete. What is known so far:"
                        : "The answers ended before the decision was complete. What is known so far:");
        terminal.print(InterviewText.soFar(interview, world.width()));
        return output == ReportFormat.text
                        && interview.outlook().settledWithAccountable().isPresent()
                ? ExitCode.DONE
                : ExitCode.FOUND;
    }

    private int show(Interview interview) {
        Initiative initiative = interview.initiative();
        Explanation explanation = explanations.of(initiative, Optional.empty(), Optional.empty(), WhatIf.FIXED);
        terminal.println();
        Paper paper = new Paper(world.out());
        String dependence = InterviewText.dependence(interview, world.width());
        if (output == ReportFormat.text) {
            paper.write(ExplanationReport.text(explanation, world.width()));
            paper.write(dependence.isEmpty() ? "" : "\n" + dependence);
        } else {
            terminal.print(dependence);
            explanation.decision().ifPresent(decision -> paper.write(DecisionJson.write(initiative, decision) + "\n"));
        }
        return explanation.decision().isPresent() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
