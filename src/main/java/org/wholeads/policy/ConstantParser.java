package org.wholeads.policy;

import org.jspecify.annotations.Nullable;
import org.wholeads.policy.Syntax.ConstantSyntax;

/** Reads a text, a number, {@code true}, {@code false}, {@code null} or a qualified constant. */
final class ConstantParser {
    private ConstantParser() {}

    static ConstantSyntax constant(Words words) {
        Token first = words.peek();
        if (words.skip("-")) {
            Token number = words.peek();
            if (number.type() != Token.Type.NUMBER) {
                throw words.fail(number, "expected a number after '-', found " + number.shown());
            }
            words.requireJoined(first, number);
            return whole(first, null, true, words.next());
        }
        if (first.type() == Token.Type.TEXT || first.type() == Token.Type.NUMBER) {
            return whole(first, null, false, words.next());
        }
        if (first.is("true") || first.is("false") || first.is("null")) {
            return whole(first, null, false, words.next());
        }
        Token type = words.name("a constant: a text, a number, true, false, null, or a name such as Leader.CTO");
        if (!words.isAt(".")) {
            return whole(first, null, false, type);
        }
        words.next();
        Token name = words.name("the name of a constant of " + type.text());
        if (words.isAt("(") || words.isAt(".")) {
            throw words.fail(words.peek(), noCall(type.text(), name.text()));
        }
        return whole(first, type, false, name);
    }

    private static String noCall(String type, String name) {
        return ConstantCheck.isConstant(type, name)
                ? "only a constant is allowed here, no call; write " + type + "." + name + " alone"
                : "only a constant is allowed here, no other Java: a text, a number, true, false, null, or a name such as"
                        + " Leader.CTO";
    }

    private static ConstantSyntax whole(Token first, @Nullable Token type, boolean negative, Token last) {
        Token whole = new Token(first.type(), last.text(), first.offset(), last.end() - first.offset());
        return new ConstantSyntax(whole, type, negative, last);
    }
}
