package org.wholeads.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.analysis.Entry;
import org.wholeads.portfolio.Wording;
import org.wholeads.report.ChangeLine;

/** Reads one line of accepted changes. Used once; not thread-safe. */
final class ChangeLineReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*+(\"[^\"]*+\"|->|[-+:=()]|\\w++)");
    private static final Pattern EXTENT = Pattern.compile("[0-9a-f]{12}");
    private static final List<String> PEOPLE = Stream.of(Leader.values())
            .filter(leader -> leader != Leader.JOINT)
            .map(Leader::name)
            .toList();
    private static final List<String> SITUATIONS = Stream.concat(
                    names(Leader.values()).stream(), Stream.of(ChangeLine.UNDECIDED))
            .toList();

    private final List<String> tokens = new ArrayList<>();
    private int next;

    /** The line is none; the message says why. */
    static final class MalformedLineException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedLineException(String message) {
            super(message);
        }
    }

    /** @throws MalformedLineException if it has characters that stand in no line */
    ChangeLineReader(String line) {
        if (line.codePoints().anyMatch(ChangeLineReader::isHidden)) {
            throw new MalformedLineException("holds a character that cannot be seen; delete it");
        }
        Matcher matcher = TOKEN.matcher(line);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        String rest = line.substring(end).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            throw new MalformedLineException(
                    rest.startsWith("\"")
                            ? "lacks the closing quotation mark of " + Wording.quoted(rest.substring(1))
                            : "cannot be read from " + Wording.quoted(rest) + " on");
        }
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return (Character.isISOControl(c) && c != '\t') || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /**
     * The change; empty if there is nothing but a comment.
     *
     * @throws MalformedLineException if it is none
     */
    Optional<ChangeLine> read() {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        List<String> kinds = Stream.concat(
                        Stream.of(ChangeLine.LEADER),
                        Stream.of(Entry.Part.values()).map(ChangeLine::name))
                .toList();
        String kind = oneOf(kinds, "kind of change");
        ChangeLine read = kind.equals(ChangeLine.LEADER) ? leader() : entry(kind);
        if (next < tokens.size()) {
            throw new MalformedLineException("has " + shown(tokens.get(next)) + " where it should end");
        }
        return Optional.of(read);
    }

    private ChangeLine leader() {
        String from = situation();
        expect("->");
        String to = situation();
        if (from.equals(to) && !from.equals(ChangeLine.UNDECIDED)) {
            throw new MalformedLineException("is no change: " + from + " -> " + to);
        }
        expect(":");
        List<String> before = rules();
        expect("->");
        List<String> after = rules();
        return new ChangeLine(ChangeLine.LEADER + " " + from + " -> " + to, before, after, extent());
    }

    private String situation() {
        String leader = oneOf(SITUATIONS, "leader");
        if (!leader.equals(Leader.JOINT.name())) {
            return leader;
        }
        expect("(");
        String accountable = oneOf(PEOPLE, "person who is accountable");
        expect(")");
        return leader + " (" + accountable + ")";
    }

    private ChangeLine entry(String part) {
        String sign = take("+ or -", token -> token.equals("+") || token.equals("-"));
        String entry =
                switch (part) {
                    case "condition" -> {
                        String requirement = oneOf(names(Requirement.values()), "requirement");
                        expect("by");
                        String duty = requirement + " by " + oneOf(names(Role.values()), "role");
                        yield requirement.equals(Requirement.OTHER.name()) ? duty + ": " + otherText() : duty;
                    }
                    case "consultation" -> oneOf(names(Role.values()), "role");
                    default -> take("its text in quotation marks", ChangeLineReader::isQuoted);
                };
        expect(":");
        List<String> rule = List.of(title());
        String change = part + " " + sign + " " + entry;
        return sign.equals("+")
                ? new ChangeLine(change, List.of(), rule, extent())
                : new ChangeLine(change, rule, List.of(), extent());
    }

    private String otherText() {
        expect(":");
        return take("its text in quotation marks", ChangeLineReader::isQuoted);
    }

    private List<String> rules() {
        if (isNext("no")) {
            expect("no");
            expect("rule");
            return List.of();
        }
        List<String> titles = new ArrayList<>(List.of(title()));
        while (isNext("+")) {
            expect("+");
            titles.add(title());
        }
        return titles;
    }

    private String title() {
        String quoted = take("the title of a rule in quotation marks", ChangeLineReader::isQuoted);
        return quoted.substring(1, quoted.length() - 1);
    }

    private Optional<String> extent() {
        if (!isNext("=")) {
            return Optional.empty();
        }
        expect("=");
        return Optional.of(take("12 hexadecimal digits that this command printed", token -> EXTENT.matcher(token)
                .matches()));
    }

    private String oneOf(List<String> words, String what) {
        String word = take("a " + what, token -> true);
        if (!words.contains(word)) {
            throw new MalformedLineException(shown(word) + " is no " + what + Wording.suggestion(word, words));
        }
        return word;
    }

    private void expect(String token) {
        take(token, token::equals);
    }

    private String take(String expected, Predicate<String> accepted) {
        if (next == tokens.size() || !accepted.test(tokens.get(next))) {
            String instead = next == tokens.size() ? "it ends" : "there is " + shown(tokens.get(next));
            throw new MalformedLineException("needs " + expected + " where " + instead);
        }
        return tokens.get(next++);
    }

    private boolean isNext(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private static boolean isQuoted(String token) {
        return token.startsWith("\"");
    }

    private static String shown(String token) {
        return isQuoted(token) ? Wording.quoted(token.substring(1, token.length() - 1)) : Wording.quoted(token);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
