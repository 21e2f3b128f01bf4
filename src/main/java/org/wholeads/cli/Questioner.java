package org.wholeads.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wholeads.Fact;
import org.wholeads.InvalidInitiativeException;
import org.wholeads.report.PlainText;
import org.wholeads.report.QuestionText;

/** Asks one question at a time in a terminal, and again until the answer can be understood. Not thread-safe. */
final class Questioner {
    private static final String UNKNOWN = "?";
    private static final int WIDEST_NUMBER = 300;

    private final Lines lines;
    private final PrintStream terminal;
    private int count;

    Questioner(Lines lines, PrintStream terminal) {
        this.lines = lines;
        this.terminal = terminal;
    }

    /** Nobody answers any more. */
    static final class NobodyAnswers extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NobodyAnswers() {
            super("the answers ended", null, false, false);
        }
    }

    /**
     * Asks until the answer is good.
     *
     * @param use does something with the answer, {@code null} for "don't know"; what it throws as {@link
     *     IllegalArgumentException} or {@code InvalidInitiativeException} is shown, and asked again
     * @throws NobodyAnswers at the end of the input
     */
    <T> T ask(Prompt prompt, Function<@Nullable Object, T> use) {
        show(prompt);
        while (true) {
            String line = answer();
            try {
                if (prompt.mayBeUnknown() && line.equals(UNKNOWN)) {
                    return use.apply(null);
                }
                return use.apply(read(prompt, line));
            } catch (InvalidInitiativeException e) {
                e.problems().forEach(problem -> again(problem.message()));
            } catch (IllegalArgumentException e) {
                again(String.valueOf(e.getMessage()));
            }
        }
    }

    private void again(String problem) {
        terminal.println("  " + PlainText.of(problem) + "; please answer again");
    }

    private void show(Prompt prompt) {
        List<String> shown = prompt.shown();
        Fact.Form form = prompt.field().form();
        count++;
        terminal.println();
        terminal.println(count + ". " + QuestionText.of(prompt.field()));
        int digits = String.valueOf(shown.size()).length();
        for (int i = 0; i < shown.size(); i++) {
            terminal.println(String.format(Locale.ROOT, "   %" + digits + "d  %s", i + 1, shown.get(i)));
        }
        if (form == Fact.Form.SEVERAL_OF) {
            terminal.println(String.format(Locale.ROOT, "   %" + digits + "d  none of these; several: 1, 2", 0));
        }
        if (form == Fact.Form.TEXT && !shown.isEmpty()) {
            terminal.println("   or anything else in your own words");
        }
        if (prompt.mayBeUnknown()) {
            terminal.println("   " + " ".repeat(digits - 1) + UNKNOWN + "  don't know");
        }
    }

    private String answer() {
        terminal.print("> ");
        terminal.flush();
        return lines.next().orElseThrow(NobodyAnswers::new).strip();
    }

    private static Object read(Prompt prompt, String line) {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("an answer is needed");
        }
        if (line.equals(UNKNOWN)) {
            throw new IllegalArgumentException("this has to be known of every initiative");
        }
        return switch (prompt.field().form()) {
            case TEXT, TEXT_BY_KEY ->
                number(line, prompt.texts().size())
                        .map(it -> prompt.texts().get(it - 1))
                        .orElse(line);
            case WHOLE_NUMBER -> wholeNumber(line);
            case NUMBER -> number(line);
            case YES_NO -> yesNo(line);
            case ONE_OF -> choice(prompt.choices(), line);
            case SEVERAL_OF -> several(prompt.choices(), line);
        };
    }

    private static Integer wholeNumber(String line) {
        if (!line.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("a whole number is needed, without separators, below 1000000000");
        }
        return Integer.valueOf(line);
    }

    private static Double number(String line) {
        if (line.length() > WIDEST_NUMBER || !line.matches("[0-9]+([.][0-9]+)?")) {
            throw new IllegalArgumentException("a number like 1234.5 is needed, without separators");
        }
        return Double.valueOf(line);
    }

    private static Boolean yesNo(String line) {
        return switch (line.toLowerCase(Locale.ROOT)) {
            case "1", "y", "yes" -> true;
            case "2", "n", "no" -> false;
            default -> throw new IllegalArgumentException("1 or 2 is needed, or yes or no");
        };
    }

    private static Enum<?> choice(List<Enum<?>> choices, String text) {
        Optional<Integer> number = number(text, choices.size());
        if (number.isPresent()) {
            return choices.get(number.get() - 1);
        }
        String name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (Enum<?> choice : choices) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not one of the numbers 1 to " + choices.size());
    }

    private static Optional<Integer> number(String text, int most) {
        if (!text.matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
    }

    private static List<Object> several(List<Enum<?>> choices, String line) {
        Set<Object> chosen = new LinkedHashSet<>();
        if (!line.equals("0") && !line.equalsIgnoreCase("none")) {
            for (String part : line.split(line.contains(",") ? "," : " ", -1)) {
                if (!part.isBlank()) {
                    chosen.add(choice(choices, part.strip()));
                }
            }
        }
        return new ArrayList<>(chosen);
    }
}
