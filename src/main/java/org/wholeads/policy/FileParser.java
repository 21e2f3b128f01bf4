package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wholeads.policy.Syntax.CallSyntax;
import org.wholeads.policy.Syntax.PatternSyntax;
import org.wholeads.policy.Syntax.RuleSyntax;
import org.wholeads.policy.Words.SyntaxError;

/** Reads a file: the three lines of its head, then rules. After a problem it goes on with the next rule. */
final class FileParser {
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "no", "no-loop",
            "agenda", "agenda-group",
            "activation", "activation-group",
            "ruleflow", "ruleflow-group",
            "lock", "lock-on-active",
            "auto", "auto-focus",
            "date", "date-effective");

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
            words.skipToRule();
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
        String needed = "; a policy file begins with: package rules; import org.wholeads.*; global Ruling ruling;";
        if (!words.isAt("package")) {
            throw words.fail(
                    words.peek(), "expected 'package', found " + words.peek().shown() + needed);
        }
        words.next();
        words.name("the name of the package");
        while (words.skip(".")) {
            words.name("the rest of the package's name");
        }
        words.skip(";");
        line(List.of("import", "org", ".", "wholeads", ".", "*"), "only 'import org.wholeads.*;' is allowed here");
        line(List.of("global", "Ruling", "ruling"), "only 'global Ruling ruling;' is allowed here");
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
        int salience = salience();
        words.expect("when", "after the rule's name and salience");
        List<PatternSyntax> patterns = patterns();
        words.expect("then", "after the patterns");
        List<CallSyntax> calls = calls();
        if (!words.skip("end")) {
            throw words.fail(
                    words.peek(),
                    "expected 'end' after the rule's last call, found "
                            + words.peek().shown());
        }
        words.skip(";");
        return new RuleSyntax(name, salience, patterns, calls);
    }

    private static String notARule(Token token) {
        if (token.is("import") || token.is("global") || token.is("package")) {
            return "'" + token.text()
                    + "' stands once, at the top of the file: package rules; import org.wholeads.*; global Ruling ruling;";
        }
        return "expected 'rule', found " + token.shown()
                + Words.near(token, List.of("rule"))
                        .map(near -> "; did you mean rule?")
                        .orElse("; a policy file holds nothing but rules");
    }

    private int salience() {
        Token attribute = words.peek();
        if (!words.skip("salience")) {
            if (attribute.type() == Token.Type.WORD && !attribute.is("when")) {
                throw words.fail(attribute, notWhen(attribute));
            }
            return 0;
        }
        boolean negative = words.skip("-");
        Token number = words.peek();
        if (number.type() != Token.Type.NUMBER || number.text().contains(".")) {
            throw words.fail(number, "expected a whole number after 'salience', found " + number.shown());
        }
        words.next();
        if (number.text().length() > 9 || Integer.parseInt(number.text()) > Limits.SALIENCE) {
            problems.add(number, "salience must be from -" + Limits.SALIENCE + " to " + Limits.SALIENCE);
            return 0;
        }
        return negative ? -Integer.parseInt(number.text()) : Integer.parseInt(number.text());
    }

    private static String notWhen(Token attribute) {
        String shown = ATTRIBUTES.getOrDefault(attribute.text(), attribute.text());
        return Words.near(attribute, List.of("when", "salience"))
                .map(near -> "expected 'when', found " + attribute.shown() + "; did you mean " + near + "?")
                .orElse("the attribute '" + shown + "' is not part of the dialect; salience is the only one");
    }

    private List<PatternSyntax> patterns() {
        List<PatternSyntax> patterns = new ArrayList<>();
        while (!words.isAt("then")) {
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
