package org.wholeads.coverage;

import java.util.List;
import org.wholeads.coverage.Result.State;

/** How a place in a text is marked. */
enum Shade {
    COVERED("✓", "covered", "covered, conditions both ways"),
    ONLY_TRUE("T", "half", "only true while it mattered, never false"),
    ONLY_FALSE("F", "half", "only false while it mattered, never true"),
    MISSING("✗", "missing", "not covered"),
    IMPOSSIBLE("∅", "impossible", "cannot be covered, which is proved; does not count");

    private final String sign;
    private final String style;
    private final String meaning;

    Shade(String sign, String style, String meaning) {
        this.sign = sign;
        this.style = style;
        this.meaning = meaning;
    }

    /**
     * The shade of a rule, a condition or a consequence.
     *
     * @param results one, or of a condition two: true, then false
     */
    static Shade of(List<Result> results) {
        if (results.stream().allMatch(result -> result.state() == State.CANNOT_BE_COVERED)) {
            return IMPOSSIBLE;
        }
        if (results.stream().noneMatch(Result::isMissing)) {
            return COVERED;
        }
        if (results.size() == 1 || results.stream().noneMatch(result -> result.state() == State.COVERED)) {
            return MISSING;
        }
        return results.get(0).state() == State.COVERED ? ONLY_TRUE : ONLY_FALSE;
    }

    /** So that nobody needs to see colours. */
    String sign() {
        return sign;
    }

    /** The class in the style sheet. */
    String style() {
        return style;
    }

    String meaning() {
        return meaning;
    }
}
