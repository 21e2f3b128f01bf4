package org.wholeads.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.InvalidInitiativeException;
import org.wholeads.explain.Interview;
import org.wholeads.explain.Reply;
import org.wholeads.report.InterviewText;
import org.wholeads.report.PlainText;
import org.wholeads.report.QuestionText;

/** Asks one question at a time in a terminal, and again until the answer can be understood. Not thread-safe. */
final class Questioner {
    private static final String UNKNOWN = "?";
    private static final String BACK = "back";
    private static final String QUIT = "quit";
    private static final String HELP = "help";

    private final Lines lines;
    private final PrintStream terminal;
    private final int width;

    Questioner(Lines lines, PrintStream terminal, int width) {
        this.lines = lines;
        this.terminal = terminal;
        this.width = width;
    }

    /** Asks until the answer is good, or somebody wants to go elsewhere. */
    Step ask(Interview interview, Prompt prompt) {
        terminal.println();
        terminal.println((1 + interview.answers().size()) + ". " + QuestionText.of(prompt.field()));
        show(prompt);
        while (true) {
            Optional<String> line = answer();
            if (line.isEmpty()) {
                return new Step(Step.Move.END_OF_INPUT, interview);
            }
            String typed = line.get();
            switch (typed.toLowerCase(Locale.ROOT)) {
                case BACK -> {
                    return new Step(Step.Move.BACK, interview);
                }
                case QUIT -> {
                    return new Step(Step.Move.QUIT, interview);
                }
                case HELP -> help(interview, prompt);
                default -> {
                    Optional<List<Enum<?>>> group = group(prompt, typed);
                    if (group.isPresent()) {
                        show(prompt, group.get());
                        continue;
                    }
                    Optional<Interview> answered = answered(interview, prompt, typed);
                    if (answered.isPresent()) {
                        return new Step(Step.Move.ON, answered.get());
                    }
                }
            }
        }
    }

    private Optional<Interview> answered(Interview interview, Prompt prompt, String typed) {
        try {
            return Optional.of(interview.with(new Reply(prompt.field(), read(prompt, typed))));
        } catch (InvalidInitiativeException e) {
            e.problems().forEach(problem -> again(problem.message()));
        } catch (IllegalArgumentException e) {
            again(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static @Nullable Object read(Prompt prompt, String typed) {
        if (typed.isEmpty()) {
            throw new IllegalArgumentException("an answer is needed");
        }
        if (!typed.equals(UNKNOWN)) {
            return TypedAnswer.read(prompt, unquoted(typed));
        }
        if (!prompt.mayBeUnknown()) {
            throw new IllegalArgumentException("this has to be known of every initiative");
        }
        return null;
    }

    /** Words with a meaning of their own can be a text all the same, between quotation marks. */
    private static String unquoted(String typed) {
        for (String word : List.of(BACK, QUIT, HELP, UNKNOWN)) {
            if (typed.equalsIgnoreCase("\"" + word + "\"")) {
                return typed.substring(1, typed.length() - 1);
            }
        }
        return typed;
    }

    private void again(String problem) {
        terminal.println("  " + PlainText.of(problem) + "; please answer again");
    }

    private void show(Prompt prompt) {
        Map<String, List<Enum<?>>> groups = prompt.groups();
        char letter = 'a';
        for (Map.Entry<String, List<Enum<?>>> group : groups.entrySet()) {
            terminal.print(QuestionText.group(letter, group.getKey(), group.getValue(), prompt::number, width));
            letter++;
        }
        switch (prompt.field().form()) {
            case ONE_OF, SEVERAL_OF -> {
                if (groups.isEmpty()) {
                    show(prompt, prompt.choices());
                } else {
                    row("", "a letter shows what these mean; a number or a name is an answer");
                }
            }
            case YES_NO -> {
                row("1", "yes");
                row("2", "no");
            }
            case TEXT, TEXT_BY_KEY -> texts(prompt.texts());
            case WHOLE_NUMBER, NUMBER -> {}
        }
        if (prompt.field().form() == Fact.Form.SEVERAL_OF) {
            row("0", "none of these; several: 1, 2");
        }
        if (prompt.mayBeUnknown()) {
            row(UNKNOWN, "don't know");
        }
    }

    private void show(Prompt prompt, List<Enum<?>> choices) {
        choices.forEach(choice -> row(String.valueOf(prompt.number(choice)), QuestionText.choice(choice)));
    }

    private void texts(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row(String.valueOf(i + 1), PlainText.of(texts.get(i)));
        }
        if (!texts.isEmpty()) {
            row("", "or anything else in your own words");
        }
    }

    private void row(String typed, String meaning) {
        terminal.println(String.format(Locale.ROOT, "  %2s  %s", typed, meaning));
    }

    /** A single letter that stands before a group. */
    private static Optional<List<Enum<?>>> group(Prompt prompt, String typed) {
        int place = typed.length() == 1 ? Character.toLowerCase(typed.charAt(0)) - 'a' : -1;
        return prompt.groups().values().stream()
                .skip(Math.max(0, place))
                .findFirst()
                .filter(it -> place >= 0);
    }

    private void help(Interview interview, Prompt prompt) {
        Function<String, String> wrapped = text -> QuestionText.paragraph(2, text, width);
        terminal.print(wrapped.apply(QuestionText.help(prompt.field())));
        interview
                .aspect()
                .ifPresent(aspect -> terminal.print(wrapped.apply(
                        "It is asked because it can still change " + InterviewText.subject(aspect) + ".")));
        terminal.print(wrapped.apply(
                "You may type " + allowed(prompt) + (prompt.mayBeUnknown() ? "; ? if nobody knows" : "") + "."));
        terminal.print(wrapped.apply(
                "back undoes the last answer, as often as you like; quit ends with what is known so far."));
        show(prompt);
    }

    private static String allowed(Prompt prompt) {
        return switch (prompt.field().form()) {
            case ONE_OF -> "a number, a name, or a beginning of it that only one has";
            case SEVERAL_OF -> "numbers, names, or beginnings that only one has, separated by commas; 0 for none";
            case YES_NO -> "yes or no, or 1 or 2";
            case WHOLE_NUMBER -> "a whole number from 0 to " + Integer.MAX_VALUE;
            case NUMBER -> "a number from 0 up, like 1234.5";
            case TEXT, TEXT_BY_KEY ->
                "a text of at most 1,000 characters"
                        + (prompt.texts().isEmpty() ? "" : " or the number of one")
                        + "; \"back\", \"quit\" and \"help\" between quotation marks";
        };
    }

    private Optional<String> answer() {
        terminal.print("> ");
        terminal.flush();
        return lines.next().map(String::strip);
    }
}
