package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;
import org.wholeads.policy.Syntax.AllSyntax;
import org.wholeads.policy.Syntax.AnySyntax;
import org.wholeads.policy.Syntax.ComparisonSyntax;
import org.wholeads.policy.Syntax.ConstantSyntax;
import org.wholeads.policy.Syntax.ContainmentSyntax;
import org.wholeads.policy.Syntax.Expression;
import org.wholeads.policy.Syntax.FieldSyntax;
import org.wholeads.policy.Syntax.MembershipSyntax;
import org.wholeads.policy.Syntax.NotSyntax;
import org.wholeads.policy.Syntax.PatternSyntax;

/** Reads {@code Initiative( condition, … )}; {@code !} binds closest, then {@code &&}, then {@code ||}. */
final class ConditionParser {
    private final Words words;
    private int depth;
    private int count;

    private ConditionParser(Words words) {
        this.words = words;
    }

    static PatternSyntax pattern(Words words) {
        return new ConditionParser(words).pattern();
    }

    private PatternSyntax pattern() {
        Token subject = words.peek();
        if (subject.type() != Token.Type.WORD
                || Words.isReserved(subject)
                || !words.peek(1).is("(")) {
            throw words.fail(subject, ConditionAdvice.notAPattern(words, subject));
        }
        words.next();
        words.next();
        List<Expression> conditions = new ArrayList<>();
        if (!words.isAt(")")) {
            do {
                conditions.add(any());
            } while (words.skip(","));
        }
        close("'&&', '||', ',' or ')' after a condition");
        words.skip(";");
        return new PatternSyntax(subject, conditions);
    }

    private Expression any() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(all());
        } while (words.skip("||"));
        return parts.size() == 1 ? parts.get(0) : new AnySyntax(parts);
    }

    private Expression all() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (words.skip("&&"));
        return parts.size() == 1 ? parts.get(0) : new AllSyntax(parts);
    }

    private Expression part() {
        Token first = words.peek();
        boolean negated = words.skip("!");
        if (negated && !words.isAt("(")) {
            throw words.fail(
                    words.peek(), "expected '(' after '!': write !( field == … ), or compare the field with false");
        }
        if (!words.skip("(")) {
            return comparison();
        }
        depth++;
        if (depth > Limits.DEPTH) {
            throw words.fail(first, "brackets are nested deeper than " + Limits.DEPTH + "; split the rule");
        }
        Expression inner = any();
        depth--;
        close("'&&', '||' or ')' after a condition in brackets");
        return negated ? new NotSyntax(inner) : inner;
    }

    private void close(String expected) {
        Token found = words.peek();
        if (words.skip(")")) {
            return;
        }
        String advice = ConditionAdvice.insteadOf(found.text());
        if (advice != null && found.type() != Token.Type.TEXT) {
            throw words.fail(found, "'" + found.text() + "' is not an operator here; " + advice);
        }
        throw words.missing("expected " + expected + ", found " + found.shown()
                + (found.type() == Token.Type.NUMBER ? "; a number is written without blanks" : ""));
    }

    private Expression comparison() {
        count();
        FieldSyntax field = field();
        Token operator = words.peek();
        boolean negated = words.skip("not");
        if (words.skip("in")) {
            return new MembershipSyntax(field, upTo(words.previous(), operator), negated, constants());
        }
        if (words.skip("contains")) {
            if (words.isAt("not")) {
                Token both = upTo(words.peek(), words.previous());
                throw words.fail(both, "'not' stands before 'contains': write not contains");
            }
            Token whole = upTo(words.previous(), operator);
            return new ContainmentSyntax(field, whole, negated, ConstantParser.constant(words));
        }
        if (negated) {
            throw words.fail(
                    words.peek(),
                    "expected 'in' or 'contains' after 'not', found "
                            + words.peek().shown());
        }
        String sign = sign();
        if (operator.type() != Token.Type.SIGN || Operator.signed(sign).isEmpty()) {
            Token second = words.peek(1);
            boolean isNegated = operator.is("is") && second.is("not");
            Token whole = isNegated || sign.length() > operator.text().length() ? upTo(second, operator) : operator;
            throw words.fail(whole, ConditionAdvice.notAnOperator(operator, isNegated ? "is not" : sign));
        }
        words.next();
        return new ComparisonSyntax(field, operator, constant(field));
    }

    private static Token upTo(Token last, Token first) {
        return new Token(first.type(), first.text(), first.offset(), last.end() - first.offset());
    }

    /** The next sign; with the one behind it, where people write both for an operator: {@code =>}. */
    private String sign() {
        Token first = words.peek();
        Token second = words.peek(1);
        String both = first.text() + second.text();
        boolean isOne = second.type() == Token.Type.SIGN && second.offset() == first.end();
        return isOne && ConditionAdvice.insteadOf(both) != null ? both : first.text();
    }

    private ConstantSyntax constant(FieldSyntax field) {
        ConstantSyntax constant = ConstantParser.constant(words);
        if (words.isAt("==") || words.isAt("!=")) {
            throw words.fail(
                    words.peek(),
                    "compare " + field.name().text() + " with one constant at a time; join comparisons with && or ||");
        }
        return constant;
    }

    private FieldSyntax field() {
        Token first = words.peek();
        if (Operator.signed(first.text()).isPresent() && first.type() == Token.Type.SIGN) {
            throw words.fail(
                    first, "a comparison begins with the name of a field; repeat the field before " + first.shown());
        }
        boolean isQualified = first.type() == Token.Type.WORD
                && words.peek(1).is(".")
                && Character.isUpperCase(first.text().charAt(0));
        if (isQualified && !ConstantCheck.isType(first.text())) {
            throw words.fail(
                    first,
                    "a comparison begins with the name of a field; " + first.shown()
                            + " is none, and no other Java is part of the dialect");
        }
        if (first.type() == Token.Type.TEXT || first.type() == Token.Type.NUMBER || isQualified) {
            throw words.fail(
                    first,
                    "a comparison begins with the name of a field, not with a constant"
                            + (first.type() == Token.Type.NUMBER
                                            && words.previous().is(",")
                                    ? "; if this belongs to the number before, write that without commas"
                                    : "; write the field, the operator, then the constant"));
        }
        if (first.is("not")) {
            throw words.fail(first, "'not' stands only before 'in' and 'contains'; otherwise write != or !( … )");
        }
        Token name = words.name("the name of a field");
        if (words.isAt(":")) {
            throw words.fail(words.peek(), "variables are not part of the dialect; delete '" + name.text() + " :'");
        }
        if (words.isAt(".") && name.is("attributes")) {
            throw words.fail(words.peek(), "the key of an attribute stands in brackets: attributes[\"region\"]");
        }
        if (words.isAt(".") || words.isAt("(")) {
            throw words.fail(
                    words.peek(),
                    "only the name of a field is allowed on the left of a comparison, no call and no path");
        }
        if (!words.skip("[")) {
            return new FieldSyntax(name, null);
        }
        Token key = words.peek();
        if (key.type() != Token.Type.TEXT) {
            throw words.fail(
                    key,
                    "expected a key between quotation marks, such as attributes[\"region\"], found " + key.shown());
        }
        words.next();
        words.expect("]", "after the key");
        return new FieldSyntax(name, key);
    }

    private List<ConstantSyntax> constants() {
        words.expect("(", "before the list of constants");
        List<ConstantSyntax> constants = new ArrayList<>();
        do {
            count();
            constants.add(ConstantParser.constant(words));
        } while (words.skip(","));
        if (!words.skip(")")) {
            throw words.fail(
                    words.peek(),
                    "expected ',' or ')' in the list of constants, found "
                            + words.peek().shown());
        }
        return constants;
    }

    private void count() {
        count++;
        if (count > Limits.CONDITIONS) {
            throw words.fail(
                    words.peek(),
                    "a pattern has at most " + Limits.CONDITIONS
                            + " comparisons and constants in lists; split the rule");
        }
    }
}
