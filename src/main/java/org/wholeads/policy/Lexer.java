package org.wholeads.policy;

import java.util.ArrayList;
import java.util.List;

/** Cuts a source into words, and refuses what may not stand in one. */
final class Lexer {
    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String SIGNS = "().,;:[]{}!<>=&|-+*/%$@#?~^";

    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(SourceText source, Problems problems) {
        this.text = source.text();
        this.problems = problems;
    }

    /** The words of the source, the last one {@code END_OF_FILE}. */
    static List<Token> tokens(SourceText source, Problems problems) {
        Lexer lexer = new Lexer(source, problems);
        while (lexer.at < lexer.text.length() && !problems.areTooMany()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Type.END_OF_FILE, "", lexer.text.length(), 0));
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t' || c == '\n') {
            at++;
        } else if (c == '\r') {
            carriageReturn();
        } else if (text.startsWith("//", at)) {
            lineComment();
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (c == '"') {
            text();
        } else if (isLetter(c)) {
            word();
        } else if (isDigit(c)) {
            number();
        } else {
            sign();
        }
    }

    private void carriageReturn() {
        if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
            problems.spoilt(
                    at,
                    1,
                    "a carriage return without a line feed is not allowed: other readers would see another line here; use ordinary line ends");
        }
        at++;
    }

    private void lineComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            commented();
        }
    }

    private void blockComment() {
        int start = at;
        at += 2;
        while (at < text.length() && !text.startsWith("*/", at)) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
            } else if (c == '\r') {
                carriageReturn();
            } else {
                commented();
            }
        }
        if (at == text.length()) {
            problems.spoilt(start, 2, "this comment has no end; close it with */");
        }
        at = Math.min(at + 2, text.length());
    }

    /** Whether only signs follow a quotation mark, which then rather ends a text. */
    private static boolean isEndOfCall(String rest) {
        return !rest.isBlank() && rest.chars().allMatch(c -> " \t),;".indexOf(c) >= 0);
    }

    private void text() {
        int start = at++;
        boolean isLegible = true;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            isLegible &= visible();
        }
        boolean closed = at < text.length() && text.charAt(at) == '"';
        if (!closed) {
            problems.spoilt(
                    start,
                    at - start,
                    "this text has no end; close it with \" on the same line"
                            + (isEndOfCall(text.substring(start + 1, at))
                                    ? ", or put a \" where the text begins that this one ends"
                                    : ""));
        }
        String content = text.substring(start + 1, at);
        at += closed ? 1 : 0;
        String problem = Characters.normalisationProblem(content);
        if (problem != null && isLegible) {
            problems.spoilt(start, at - start, problem);
        }
        // Whoever reads the token can rely on its being a text that a policy may hold.
        content = problem == null && isLegible ? content : Characters.legible(content);
        tokens.add(new Token(Token.Type.TEXT, content, start, at - start));
    }

    private void commented() {
        if (text.charAt(at) == '\t') {
            at++;
        } else {
            visible();
        }
    }

    /** Steps over one character that people must be able to see; whether they are. */
    private boolean visible() {
        int c = text.codePointAt(at);
        String problem = Characters.problem(c);
        if (problem != null && !problems.areTooMany()) {
            problems.spoilt(at, Character.charCount(c), problem);
        }
        at += Character.charCount(c);
        return problem == null;
    }

    private void word() {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        add(Token.Type.WORD, start);
    }

    private void number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        int end = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        if (at > end) {
            problems.spoilt(
                    start,
                    at - start,
                    "'" + shortened(start) + "' is not a number; write digits only, such as 100 or 2500.50");
        } else if (text.charAt(start) == '0' && end > start + 1 && text.charAt(start + 1) != '.') {
            // Java would read it in base 8.
            problems.spoilt(
                    start,
                    at - start,
                    "a number must not begin with 0; delete the zeros at its beginning, or the comma or blank before it");
        }
        // Only the digits: whoever reads the token can rely on its being a number.
        add(Token.Type.NUMBER, text.substring(start, end), start);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void sign() {
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                add(Token.Type.SIGN, at - sign.length());
                return;
            }
        }
        int c = text.codePointAt(at);
        int start = at;
        at += Character.charCount(c);
        if (SIGNS.indexOf(c) >= 0) {
            add(Token.Type.SIGN, start);
            return;
        }
        problems.spoilt(start, at - start, complaint(c));
    }

    private static String complaint(int c) {
        String problem = Characters.problem(c);
        if (problem != null) {
            return problem;
        }
        String shown = Character.toString(c);
        if ("\u201C\u201D\u201E\u00AB\u00BB'`".contains(shown)) {
            return "texts stand between plain quotation marks: \"…\", not " + shown;
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212) {
            return "a minus is the plain sign -, not " + shown;
        }
        return "the character " + shown + " may stand only in texts and comments";
    }

    private void add(Token.Type type, int start) {
        add(type, text.substring(start, at), start);
    }

    private void add(Token.Type type, String word, int start) {
        if (at - start > Limits.NAME) {
            problems.spoilt(start, at - start, "this word is longer than " + Limits.NAME + " characters");
        }
        tokens.add(new Token(type, word, start, at - start));
    }

    private String shortened(int start) {
        return text.substring(start, Math.min(at, start + 40));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
