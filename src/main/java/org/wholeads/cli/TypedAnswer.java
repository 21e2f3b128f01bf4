package org.wholeads.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeads.report.QuestionText;

/**
 * Reads what somebody types as the answer to a prompt: numbers of the list, names, beginnings of names that only one of them
 * has. What is wrong is an {@link IllegalArgumentException} that says what is allowed.
 */
final class TypedAnswer {
    /** As cells of a CSV file have them: what is out of range is refused by the initiative itself, with its reason. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,300}([.][0-9]{1,300})?");
    private static final Pattern PLACE = Pattern.compile("[0-9]{1,4}");

    private final Prompt prompt;

    private TypedAnswer(Prompt prompt) {
        this.prompt = prompt;
    }

    /** @param line stripped, not empty */
    static Object read(Prompt prompt, String line) {
        TypedAnswer typed = new TypedAnswer(prompt);
        return switch (prompt.field().form()) {
            case TEXT, TEXT_BY_KEY -> typed.text(line);
            case WHOLE_NUMBER -> wholeNumber(line);
            case NUMBER -> number(line);
            case YES_NO -> typed.one(line, List.of(true, false), it -> it ? 1 : 2, it -> List.of(it ? "yes" : "no"));
            case ONE_OF -> typed.choice(line);
            case SEVERAL_OF -> typed.several(line);
        };
    }

    private String text(String line) {
        List<String> texts = prompt.texts();
        int place = PLACE.matcher(line).matches() ? Integer.parseInt(line) : 0;
        return place >= 1 && place <= texts.size() ? texts.get(place - 1) : line;
    }

    private static Integer wholeNumber(String line) {
        if (!WHOLE_NUMBER.matcher(line).matches() || Long.parseLong(line) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a whole number from 0 to " + Integer.MAX_VALUE + " is needed, without separators");
        }
        return (int) Math.max(Integer.MIN_VALUE, Long.parseLong(line));
    }

    private static Double number(String line) {
        if (!NUMBER.matcher(line).matches()) {
            throw new IllegalArgumentException("a number like 1234.5 is needed, 0 or more, without separators");
        }
        return new BigDecimal(line).doubleValue();
    }

    private Enum<?> choice(String text) {
        return one(text, prompt.choices(), prompt::number, TypedAnswer::names);
    }

    private static List<String> names(Enum<?> choice) {
        return List.of(QuestionText.name(choice), choice.name());
    }

    private List<Object> several(String line) {
        Set<Object> chosen = new LinkedHashSet<>();
        if (!line.equals("0") && !line.equalsIgnoreCase("none")) {
            boolean oneName = prompt.choices().stream().anyMatch(choice -> names(choice).stream()
                    .anyMatch(name -> plain(name).startsWith(plain(line))));
            for (String part : line.contains(",") || oneName ? line.split(",", -1) : line.split(" ", -1)) {
                if (!part.isBlank()) {
                    chosen.add(choice(part.strip()));
                }
            }
        }
        return new ArrayList<>(chosen);
    }

    /** By number, by name, or by a beginning that only one has. */
    private <T> T one(String text, List<T> all, Function<T, Integer> number, Function<T, List<String>> names) {
        List<T> found = PLACE.matcher(text).matches()
                ? all.stream()
                        .filter(it -> number.apply(it) == Integer.parseInt(text))
                        .toList()
                : named(plain(text), all, names);
        if (found.size() > 1) {
            throw new IllegalArgumentException("\"" + text + "\" could be "
                    + found.stream().map(it -> names.apply(it).get(0)).collect(Collectors.joining(", ")));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\" is neither a name nor one of the numbers "
                    + ranges(all.stream().map(number).toList()));
        }
        return found.get(0);
    }

    private static <T> List<T> named(String text, List<T> all, Function<T, List<String>> names) {
        List<T> same = all.stream()
                .filter(it ->
                        names.apply(it).stream().anyMatch(name -> plain(name).equals(text)))
                .toList();
        return !same.isEmpty()
                ? same
                : all.stream()
                        .filter(it -> !text.isEmpty()
                                && names.apply(it).stream()
                                        .anyMatch(name -> plain(name).startsWith(text)))
                        .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]+", " ").strip();
    }

    /** {@code 1 to 4}, {@code 2 to 22}, {@code 1 to 6, 8 to 22}. */
    private static String ranges(List<Integer> numbers) {
        return IntStream.range(0, numbers.size())
                .filter(i -> i == 0 || numbers.get(i) != numbers.get(i - 1) + 1)
                .mapToObj(first -> {
                    int last = first;
                    while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                        last++;
                    }
                    return first == last ? "" + numbers.get(first) : numbers.get(first) + " to " + numbers.get(last);
                })
                .collect(Collectors.joining(", "));
    }
}
