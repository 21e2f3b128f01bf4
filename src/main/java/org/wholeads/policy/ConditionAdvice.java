package org.wholeads.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people write in conditions that is not part of the dialect, and what to write instead. Only for messages. */
final class ConditionAdvice {
    private static final List<String> OPERATORS =
            List.of("==", "!=", "<", "<=", ">", ">=", "in", "not in", "contains", "not contains");
    /** What people write for an operator, and what to write instead. */
    private static final Map<String, String> OTHER_SIGNS = Map.ofEntries(
            Map.entry("=", "write =="),
            Map.entry("===", "write =="),
            Map.entry("is", "write =="),
            Map.entry("is not", "write !="),
            Map.entry("equals", "write =="),
            Map.entry("<>", "write !="),
            Map.entry("!==", "write !="),
            Map.entry("=>", "write >="),
            Map.entry("=<", "write <="),
            Map.entry("between", "write: users >= 10, users <= 20"),
            Map.entry("includes", "write contains"),
            Map.entry("excludes", "write not contains"),
            Map.entry("&", "write &&"),
            Map.entry("|", "write ||"),
            Map.entry("and", "write &&"),
            Map.entry("or", "write ||"));

    private static final Set<String> JOINS = Set.of("and", "or", "&&", "||", "&", "|", ",");
    private static final Set<String> NOT_PATTERNS =
            Set.of("accumulate", "eval", "exists", "forall", "from", "if", "do", "not", "over");

    private ConditionAdvice() {}

    /** What to write instead of this sign or word; {@code null} if nothing is known. */
    static @Nullable String insteadOf(String sign) {
        return OTHER_SIGNS.get(sign);
    }

    /** What is wrong with a word where a pattern, or {@code then}, is expected. */
    static String notAPattern(Words words, Token found) {
        if (words.peek(1).is(":") || found.is("$")) {
            return "a pattern begins with the name of a fact, not with a variable: Initiative( … )";
        }
        if (words.isAtRule() || found.is("end") || found.is("ruling") || words.isAtEnd()) {
            return "expected 'then' after the patterns, found " + found.shown();
        }
        if (Subject.labels().contains(found.text())) {
            return "expected '(' after " + found.shown() + ": write " + found.text() + "( … )";
        }
        if (JOINS.contains(found.text())) {
            return found.shown()
                    + " may not stand here; write the patterns one below the other: all of them must match";
        }
        if (found.is("salience")) {
            return "salience stands before 'when'";
        }
        if (NOT_PATTERNS.contains(found.text())) {
            return found.shown() + " is not part of the dialect; a rule matches Initiative, Balance and Outcome";
        }
        return "expected a pattern such as Initiative( … ), or 'then', found " + found.shown()
                + Words.near(found, List.of("then", "Initiative", "Balance", "Outcome"))
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }

    /** What is wrong with a sign or a word where an operator is expected. */
    static String notAnOperator(Token found, String sign) {
        if (List.of(")", ",", "&&", "||").contains(sign)) {
            return "a field alone is no condition; compare it, such as: personalData == true";
        }
        String advice = OTHER_SIGNS.get(sign);
        String near = Words.near(found, List.of("in", "not", "contains")).orElse(null);
        return "expected an operator, found "
                + (advice != null ? "'" + sign + "'; " + advice : found.shown() + "; ")
                + (advice != null
                        ? ""
                        : near != null
                                ? "did you mean " + near + "?"
                                : "the operators are " + String.join(" ", OPERATORS));
    }
}
