package org.wholeads.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What slips of the hand, editors and attackers do to texts: words, lines and characters dropped, doubled, swapped, replaced. */
final class TextMutation {
    private static final Pattern TOKENS = Pattern.compile(
            "\"[^\"\\n]*\"|//[^\\n]*|[A-Za-z_]+|[0-9]+(?:\\.[0-9]+)?|\\s+|[=!<>&|]{1,2}|.", Pattern.DOTALL);

    private static final List<String> WORDS = List.of(
            "rule",
            "when",
            "then",
            "end",
            "salience",
            "not",
            "in",
            "contains",
            "null",
            "true",
            "false",
            "Initiative",
            "Balance",
            "Outcome",
            "ruling",
            "Leader.CTO",
            "Leader.JOINT",
            "Kind.TOOL",
            "Risk.HIGH",
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "&&",
            "||",
            "!",
            "(",
            ")",
            ",",
            ";",
            ".",
            "-",
            "{",
            "}",
            "[",
            "]",
            "$x :",
            "eval(true)",
            "exists",
            "or",
            "and",
            "matches",
            "memberOf",
            "from",
            "@x",
            "no-loop",
            "0",
            "1",
            "-1",
            "100",
            "101",
            "2147483647",
            "2147483648",
            "99.5",
            "0.0",
            "1e3",
            "0x1F",
            "10L",
            "\"\"",
            "\"x\"",
            "/*",
            "*/",
            "//",
            "System.exit(1)",
            "\"x\" + name",
            "margin",
            "users",
            "annualCost",
            "leader",
            "objectives",
            "attributes[\"region\"]",
            "attributes.region",
            "this",
            "name.length()",
            "import java.util.*;");

    private static final List<String> CHARACTERS = List.of(
            "\"",
            "'",
            "\\",
            "\\u0022",
            "\u0000",
            "\u202E",
            "\u200B",
            "\u00A0",
            "\u3000",
            "\r",
            "\r\n",
            "\n",
            "\t",
            "\uFEFF",
            "\uFF1D",
            "\u0430",
            "\u0301",
            "\uD83D\uDE00",
            "\uD83D",
            "#",
            "@",
            "?",
            "*",
            "/",
            "~",
            "^");

    private final Draw draw;

    TextMutation(Draw draw) {
        this.draw = draw;
    }

    /** The texts with one to three mutations of one of them. */
    Map<String, String> of(Map<String, String> texts) {
        String file = draw.from(List.copyOf(new TreeMap<>(texts).keySet()));
        String text = String.valueOf(texts.get(file));
        for (int i = draw.oneIn(3) ? draw.between(2, 3) : 1; i > 0; i--) {
            text = once(text);
        }
        Map<String, String> mutated = new TreeMap<>(texts);
        mutated.put(file, text);
        return mutated;
    }

    private String once(String text) {
        return switch (draw.below(8)) {
            case 0 -> characters(text);
            case 1 ->
                pieces(new ArrayList<>(text.lines().map(line -> line + "\n").toList()), text);
            default ->
                pieces(
                        new ArrayList<>(TOKENS.matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .toList()),
                        text);
        };
    }

    private String pieces(List<String> pieces, String text) {
        if (pieces.isEmpty()) {
            return text;
        }
        int at = draw.below(pieces.size());
        for (int i = 0; i < 5 && pieces.get(at).isBlank(); i++) {
            at = draw.below(pieces.size());
        }
        switch (draw.below(9)) {
            case 0 -> pieces.remove(at);
            case 1 -> pieces.add(at, pieces.get(at));
            case 2 -> Collections.swap(pieces, at, draw.below(pieces.size()));
            case 3 -> pieces.set(at, draw.from(WORDS));
            case 4 -> pieces.add(at, draw.from(WORDS));
            case 5 -> pieces.set(at, pieces.get(draw.below(pieces.size())));
            default -> pieces.set(at, alike(pieces.get(at), pieces));
        }
        return String.join("", pieces);
    }

    /** Another piece of the same kind, so that many of the texts still are policies, but others. */
    private String alike(String piece, List<String> pieces) {
        List<String> alike = pieces.stream()
                .filter(other -> kind(other).equals(kind(piece)) && !other.equals(piece))
                .toList();
        return alike.isEmpty() ? draw.from(WORDS) : draw.from(alike);
    }

    private static String kind(String piece) {
        char first = piece.charAt(0);
        return Character.isUpperCase(first)
                ? piece.equals(piece.toUpperCase(Locale.ROOT)) ? "CONSTANT" : "Type"
                : Character.isLetter(first)
                        ? "word"
                        : Character.isDigit(first) ? "number" : first == '"' ? "text" : "sign";
    }

    private String characters(String text) {
        int from = draw.below(text.length() + 1);
        int to = Math.min(text.length(), from + draw.below(2));
        String replacement = draw.oneIn(3) ? "" : draw.from(CHARACTERS);
        return text.substring(0, from) + replacement + text.substring(to);
    }
}
