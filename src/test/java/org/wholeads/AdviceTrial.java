package org.wholeads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.wholeads.portfolio.Problem;

/**
 * Tries the advice about inputs of one kind. What a message suggests ("did you mean …?"), and each of what it says is possible,
 * is written in place of the word that is wrong; what else has to be done stands in the {@link Corrections}.
 */
public final class AdviceTrial {
    private static final Pattern SUGGESTED = Pattern.compile("did you mean (?:\"(.+)\"|(.+?))[?](?: |$)");
    private static final Pattern POSSIBLE = Pattern.compile("; possible: ([\\w., ]+)$");
    private static final Pattern QUOTED = Pattern.compile("^[^\"]*\"([^\"]+)\".*");
    private static final Pattern LINE = Pattern.compile("(?:\\(line |^line |[.](?:yaml|csv|jsonl|txt|json):)([0-9]+)");
    private static final Pattern LAST_NAME =
            Pattern.compile("([^.\\[\\] :]+)(?:\\[[0-9]+\\])*(?: \\(line [0-9]+\\))?$");
    private static final int MOST_PASSES = 100;

    private final Path folder;
    private final Corrections corrections;
    private final Reader reader;

    /** Reads a file as users have it read, and tells what is wrong. */
    public interface Reader {
        List<Problem> problems(Path file) throws IOException;
    }

    private AdviceTrial(Path folder, Corrections corrections, Reader reader) {
        this.folder = folder;
        this.corrections = corrections;
        this.reader = reader;
    }

    /**
     * The tests of all fixtures in a folder.
     *
     * @param temporary a folder to write in
     * @param endings of the fixtures
     */
    public static Stream<DynamicTest> of(
            String fixtures, String corrections, Path temporary, Reader reader, String... endings) throws IOException {
        Path resources = Path.of(System.getProperty("project.basedir", ""), "src/test/resources");
        AdviceTrial trial = new AdviceTrial(
                temporary, new Corrections(resources.resolve("advice").resolve(corrections)), reader);
        List<Path> files;
        try (Stream<Path> all = Files.list(resources.resolve(fixtures))) {
            files = all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        List<String> names =
                files.stream().map(file -> file.getFileName().toString()).toList();
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("each correction belongs to a fixture", () -> assertThat(names)
                        .containsAll(trial.corrections.names()))),
                files.stream().flatMap(trial::tests));
    }

    private Stream<DynamicTest> tests(Path fixture) {
        return Stream.of(
                DynamicTest.dynamicTest(fixture.getFileName() + ": what is suggested", () -> suggested(fixture)),
                DynamicTest.dynamicTest(
                        fixture.getFileName() + ": what is said to be possible", () -> possible(fixture)),
                DynamicTest.dynamicTest(fixture.getFileName() + ": everything", () -> everything(fixture)));
    }

    private void suggested(Path fixture) throws IOException {
        String text = text(fixture);
        assertThat(problems(fixture, text)).isNotEmpty();
        follow(fixture, text);
    }

    private void possible(Path fixture) throws IOException {
        String text = text(fixture);
        List<Problem> before = problems(fixture, text);
        for (Problem problem : before) {
            Matcher possible = POSSIBLE.matcher(problem.message());
            if (possible.find() && !isEscaped(problem)) {
                for (String candidate : possible.group(1).split(", ", -1)) {
                    requireSettled(problem, before, problems(fixture, replaced(text, problem, candidate)), candidate);
                }
            }
        }
    }

    private void everything(Path fixture) throws IOException {
        String text = corrections.applied(fixture.getFileName().toString(), text(fixture));
        String followed = follow(fixture, text);
        assertThat(problems(fixture, followed)).as(followed).isEmpty();
    }

    /** The text after all that is suggested; each suggestion settles what it is about. */
    private String follow(Path fixture, String start) throws IOException {
        String text = start;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            List<Problem> before = problems(fixture, text);
            Optional<Problem> next = before.stream()
                    .filter(problem -> SUGGESTED.matcher(problem.message()).find())
                    .findFirst();
            if (next.isEmpty()) {
                return text;
            }
            Matcher suggested = SUGGESTED.matcher(next.get().message());
            assertThat(suggested.find()).isTrue();
            String right = suggested.group(1) == null ? suggested.group(2) : suggested.group(1);
            text = replaced(text, next.get(), right);
            requireSettled(next.get(), before, problems(fixture, text), right);
        }
        throw new AssertionError("no end after " + MOST_PASSES + " suggestions: " + text);
    }

    /** The problem is gone, and what is written in its place gives no new one, but for what else is missing or there twice. */
    private static void requireSettled(Problem problem, List<Problem> before, List<Problem> after, String written) {
        assertThat(after)
                .as("%s; after writing %s", problem, written)
                .doesNotContain(problem)
                .noneMatch(now -> now.where().equals(problem.where())
                        && now.message().contains(written)
                        && !now.message().endsWith("is there twice")
                        && !now.message().startsWith("needs ")
                        && !before.contains(now));
    }

    /** What is said to be wrong: a word in quotation marks, or the last name of the place. */
    private static Optional<String> wrong(Problem problem) {
        boolean isPlace = problem.message().startsWith("is not");
        Matcher quoted = QUOTED.matcher(isPlace ? problem.where() : problem.message());
        if (quoted.matches()) {
            return Optional.of(quoted.group(1).replaceAll("^\\{|\\}$", ""));
        }
        Matcher last = LAST_NAME.matcher(problem.where());
        return last.find() ? Optional.of(last.group(1)) : Optional.empty();
    }

    /** What is shown of a name that holds an escape stands in no text. */
    private static boolean isEscaped(Problem problem) {
        return problem.where().startsWith("$[\"");
    }

    /**
     * In the line of the problem, or else in the nearest before, since the place of a key is that of what follows it, or else
     * behind.
     */
    private static String replaced(String text, Problem problem, String right) {
        String wrong = wrong(problem).orElseThrow();
        Pattern word = Pattern.compile("(?<![\\w.-])" + Pattern.quote(wrong) + "(?![\\w.-])");
        String[] lines = text.split("\n", -1);
        Matcher line = LINE.matcher(problem.where());
        int at = line.find() ? Integer.parseInt(line.group(1)) - 1 : lines.length - 1;
        List<Integer> order = new ArrayList<>();
        IntStream.rangeClosed(0, at).forEach(i -> order.add(0, i));
        IntStream.range(at + 1, lines.length).forEach(order::add);
        for (int i : order) {
            Matcher found = word.matcher(lines[i]);
            if (found.find()) {
                lines[i] = found.replaceFirst(Matcher.quoteReplacement(right));
                return String.join("\n", lines);
            }
        }
        throw new AssertionError("no " + wrong + " at " + problem + " in\n" + text);
    }

    private List<Problem> problems(Path fixture, String text) throws IOException {
        return reader.problems(Files.writeString(folder.resolve(fixture.getFileName()), text));
    }

    /** Text that is not UTF-8 is saved as UTF-8, as is advised. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
