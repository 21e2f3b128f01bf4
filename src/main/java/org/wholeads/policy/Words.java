package org.wholeads.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeads.Spelling;

/** The words of a source one after the other. */
final class Words {
    private static final Set<String> RESERVED = Set.of(
            "package",
            "import",
            "global",
            "rule",
            "salience",
            "when",
            "then",
            "end",
            "in",
            "not",
            "contains",
            "true",
            "false",
            "null",
            // Words of Drools that mean something else than a fact or a field.
            "accumulate",
            "eval",
            "exists",
            "forall",
            "from");

    /** Ends the reading of a rule; the problem is reported already. */
    @SuppressWarnings("serial")
    static final class SyntaxError extends RuntimeException {
        SyntaxError() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final Problems problems;
    private int at;

    Words(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean isAt(String expected) {
        return peek().is(expected);
    }

    boolean isAtEnd() {
        return peek().type() == Token.Type.END_OF_FILE;
    }

    boolean skip(String expected) {
        boolean found = isAt(expected);
        if (found) {
            next();
        }
        return found;
    }

    /** The next word, which must be this one; {@code after} says for what it is needed. */
    Token expect(String expected, String after) {
        if (isAt(expected)) {
            return next();
        }
        Token found = peek();
        String hint = found.type() == Token.Type.WORD
                        && Spelling.closest(found.text(), List.of(expected)).isPresent()
                ? "; did you mean " + expected + "?"
                : "";
        throw missing("expected '" + expected + "' " + after + ", found " + found.shown() + hint);
    }

    /** A minus must touch its number: with a blank between them stock Drools reads something else. */
    void requireJoined(Token minus, Token number) {
        if (minus.end() != number.offset()) {
            Token both = new Token(Token.Type.SIGN, "-", minus.offset(), number.end() - minus.offset());
            throw fail(both, "a minus stands directly before its number; write -" + number.text());
        }
    }

    static boolean isReserved(Token token) {
        return token.type() == Token.Type.WORD && RESERVED.contains(token.text());
    }

    /** The next word, which must be a name that the grammar does not use itself. */
    Token name(String what) {
        Token found = peek();
        if (found.type() != Token.Type.WORD || isReserved(found)) {
            throw fail(found, "expected " + what + ", found " + found.shown());
        }
        return next();
    }

    /** Reports the problem, unless unreadable characters just before explain it; throw what it returns. */
    SyntaxError fail(Token token, String message) {
        if (!problems.isSpoilt(before(token).offset(), Math.max(token.end(), peek().end()))) {
            problems.add(token, message);
        }
        return new SyntaxError();
    }

    /** Reports that something is missing: behind the word before, if the next one stands on another line. */
    SyntaxError missing(String message) {
        Token found = peek();
        Token before = before(found);
        if (problems.areOnOneLine(before.offset(), found.offset())) {
            return fail(found, message);
        }
        return fail(new Token(Token.Type.SIGN, "", before.end(), 1), message);
    }

    /** The word before the next one. */
    Token previous() {
        return before(peek());
    }

    private Token before(Token token) {
        int i = at;
        while (i > 0 && tokens.get(i).offset() >= token.offset()) {
            i--;
        }
        return tokens.get(i);
    }

    /** Goes on behind the next {@code end}, or before the next rule. */
    void skipRule() {
        while (!isAtEnd() && !isAtRule()) {
            if (next().is("end")) {
                skip(";");
                return;
            }
        }
    }

    /** Goes on before the next rule. */
    void skipToRule() {
        while (!isAtEnd() && !isAtRule()) {
            next();
        }
    }

    boolean isAtRule() {
        return isAt("rule") && peek(1).type() == Token.Type.TEXT;
    }

    static Optional<String> near(Token token, List<String> candidates) {
        return token.type() == Token.Type.WORD ? Spelling.closest(token.text(), candidates) : Optional.empty();
    }
}
