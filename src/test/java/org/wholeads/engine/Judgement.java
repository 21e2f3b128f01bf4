package org.wholeads.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wholeads.Balance;
import org.wholeads.Leader;

/**
 * What independent judges have to agree on.
 *
 * @param leader who leads; {@code null} when the policy cannot decide
 * @param accountable who is accountable; {@code null} when the policy cannot decide
 * @param balance the sums of evidence; {@code null} when the policy cannot decide
 * @param said every call of a verb, with the rule's name and all arguments; empty when the policy cannot decide
 */
record Judgement(
        @Nullable Leader leader,
        @Nullable Leader accountable,
        @Nullable Balance balance,
        Set<String> said) {
    static final Judgement UNDECIDED = new Judgement(null, null, null, Set.of());

    static String call(String rule, String verb, Object... arguments) {
        StringBuilder call = new StringBuilder(rule).append(": ").append(verb);
        for (Object argument : arguments) {
            call.append('|').append(argument);
        }
        return call.toString();
    }
}
