package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Syntax.CallSyntax;
import org.wholeads.policy.Syntax.PatternSyntax;
import org.wholeads.policy.Syntax.RuleSyntax;
import org.wholeads.policy.Words.SyntaxError;

/** Reads a file: the three lines of its head, then rules. After a problem it goes on with the next rule. */
final class FileParser {
    /** What Drools allows between a rule's name and {@code when}; for the message only. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "activation-group",
            "agenda-group",
            "attributes",
            "auto-focus",
            "calendars",
            "date-effective",
            "date-expires",
            "dialect",
            "duration",
            "enabled",
            "extends",
            "lock-on-active",
            "no-loop",
            "refract",
            "ruleflow-group",
            "timer");

    private static final String ONE_TEXT = "in @source(\"text\"), which takes one text";

    private final Words words;
    private final Problems problems;
    private final List<RuleSyntax> rules = new ArrayList<>();

    private FileParser(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    /** The rules whose grammar is right. */
    static List<RuleSyntax> rules(SourceText source, Problems problems) {
        FileParser parser = new FileParser(new Words(Lexer.tokens(source, problems), problems), problems);
        parser.file();
        return parser.rules;
    }

    private void file() {
        try {
            head();
        } catch (SyntaxError reported) {
            // Before the first rule, also one whose name is wrong: that the head is, is no reason to say nothing of it.
            while (!words.isAtEnd() && !words.isAt("rule")) {
                words.next();
            }
        }
        while (!words.isAtEnd() && !problems.areTooMany()) {
            try {
                rules.add(rule());
            } catch (SyntaxError reported) {
                words.skipRule();
            }
        }
    }

    private void head() {
        if (!words.isAt("package")) {
            throw words.fail(
                    words.peek(),
                    "expected 'package', found " + words.peek().shown()
                            + "; a policy file begins with: package rules; import org.wholeads.*; global Ruling ruling;");
        }
        line(List.of("package", "rules"), "the package is always 'package rules;'");
        line(
                List.of("import", "org", ".", "wholeads", ".", "*"),
                "expected 'import org.wholeads.*;' and nothing else here");
        line(List.of("global", "Ruling", "ruling"), "expected 'global Ruling ruling;' and nothing else here");
    }

    private void line(List<String> expected, String otherwise) {
        for (String word : expected) {
            if (!words.isAt(word)) {
                throw words.fail(
                        words.peek(), otherwise + ", found " + words.peek().shown());
            }
            words.next();
        }
        words.skip(";");
    }

    private RuleSyntax rule() {
        Token first = words.peek();
        if (!first.is("rule")) {
            SyntaxError error = words.fail(first, notARule(first));
            words.next();
            words.skipToRule();
            throw error;
        }
        words.next();
        Token name = words.peek();
        if (name.type() != Token.Type.TEXT) {
            throw words.fail(name, "expected the rule's name between quotation marks, found " + name.shown());
        }
        words.next();
        Token stated = source();
        int salience = salience();
        when();
        List<PatternSyntax> patterns = patterns();
        words.expect("then", "after the patterns");
        List<CallSyntax> calls = calls();
        if (!words.skip("end")) {
            throw words.missing("expected 'end' after the rule's last call, found "
                    + words.peek().shown());
        }
        words.skip(";");
        return new RuleSyntax(name, stated, salience, patterns, calls);
    }

    private static String notARule(Token token) {
        if (token.is("import") || token.is("global") || token.is("package")) {
            return "'" + token.text()
                    + "' stands once, at the top of the file: package rules; import org.wholeads.*; global Ruling ruling;";
        }
        if (token.is("end")) {
            return "this 'end' closes no rule; delete it";
        }
        if (List.of("#", "-", "*", "/").contains(token.text())) {
            return "expected 'rule', found " + token.shown() + "; a remark begins with //";
        }
        if (token.is("@")) {
            return "expected 'rule', found '@'; @source(\"text\") stands behind the rule's name: rule \"name\" @source(\"A2, B3\") when";
        }
        return "expected 'rule', found " + token.shown()
                + Words.near(token, List.of("rule"))
                        .map(near -> "; did you mean rule?")
                        .orElse("; a policy file holds nothing but rules");
    }

    /** {@code @source("text")}, which stock Drools takes before the attributes only. */
    private @Nullable Token source() {
        if (!words.isAt("@")) {
            return null;
        }
        Token at = words.next();
        Token name = words.peek();
        if (!words.skip("source")) {
            throw words.fail(
                    new Token(Token.Type.SIGN, "@", at.offset(), Math.max(at.end(), name.end()) - at.offset()),
                    "the only annotation is @source(\"text\"), which says what a rule rests on"
                            + Words.near(name, List.of("source"))
                                    .map(near -> "; did you mean @" + near + "?")
                                    .orElse(""));
        }
        words.expect("(", ONE_TEXT);
        Token text = words.peek();
        if (text.type() != Token.Type.TEXT) {
            throw words.fail(text, "expected a text between quotation marks " + ONE_TEXT + ", found " + text.shown());
        }
        words.next();
        words.expect(")", ONE_TEXT);
        if (words.isAt("@") && words.peek(1).is("source")) {
            throw words.fail(words.peek(), "a rule states its source once; write one text: @source(\"A2, B3\")");
        }
        return text;
    }

    private int salience() {
        if (!words.skip("salience")) {
            return 0;
        }
        Token minus = words.peek();
        boolean negative = words.skip("-");
        Token number = words.peek();
        if (number.type() != Token.Type.NUMBER || number.text().contains(".")) {
            throw words.fail(number, "expected a whole number after 'salience', found " + number.shown());
        }
        if (negative) {
            words.requireJoined(minus, number);
        }
        words.next();
        String digits = number.text();
        if (digits.length() > 9 || Integer.parseInt(digits) > Limits.SALIENCE) {
            problems.add(number, "salience must be from -" + Limits.SALIENCE + " to " + Limits.SALIENCE);
            return 0;
        }
        return negative ? -Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    private void when() {
        Token found = words.peek();
        if (words.skip("when")) {
            return;
        }
        if (found.is("@")) {
            throw words.fail(
                    found,
                    "the only annotation is @source(\"text\"), and it stands directly behind the rule's name, before salience");
        }
        String attribute = hyphenated();
        if (ATTRIBUTES.contains(attribute)) {
            throw words.fail(
                    found,
                    "'" + attribute
                            + "' is not part of the dialect; between a rule's name and 'when' stands at most: @source(\"text\") salience 10");
        }
        throw words.fail(
                found,
                "expected 'when' after the rule's name and salience, found " + found.shown()
                        + Words.near(found, List.of("when", "salience"))
                                .filter(near -> !near.equals(found.text()))
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
    }

    /** The words from here on that minus signs join: {@code lock-on-active}. */
    private String hyphenated() {
        StringBuilder whole = new StringBuilder(words.peek().text());
        for (int i = 1; words.peek(i).is("-") && i < 5; i += 2) {
            whole.append('-').append(words.peek(i + 1).text());
        }
        return whole.toString();
    }

    private List<PatternSyntax> patterns() {
        List<PatternSyntax> patterns = new ArrayList<>();
        while (!words.isAt("then")) {
            if (patterns.size() == Limits.PATTERNS) {
                throw words.fail(words.peek(), "a rule matches each fact at most once; there are too many patterns");
            }
            patterns.add(ConditionParser.pattern(words));
        }
        if (patterns.isEmpty()) {
            throw words.fail(words.peek(), "a rule matches at least one fact, such as Initiative( kind == Kind.TOOL )");
        }
        return patterns;
    }

    private List<CallSyntax> calls() {
        List<CallSyntax> calls = new ArrayList<>();
        while (!words.isAt("end")) {
            if (calls.size() == Limits.CONSEQUENCES) {
                throw words.fail(words.peek(), "a rule has at most " + Limits.CONSEQUENCES + " calls");
            }
            calls.add(ConsequenceParser.call(words));
        }
        if (calls.isEmpty()) {
            throw words.fail(
                    words.peek(),
                    "a rule calls at least one verb, such as ruling.favour( Leader.CTO, 1, \"because\" );");
        }
        return calls;
    }
}
