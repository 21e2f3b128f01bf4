package org.wholeads.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.wholeads.portfolio.Wording;

/**
 * Which rule was probably meant, asked once for each name and only for so many names: when a policy has 10,000 rules, and
 * scenarios speak of as many others, nobody reads all suggestions, but to look for them would take hours. Used for one run;
 * not thread-safe.
 */
final class RuleSuggestions {
    static final int MOST = 200;

    private final Collection<String> rules;
    private final Map<String, String> found = new HashMap<>();

    RuleSuggestions(Collection<String> rules) {
        this.rules = rules;
    }

    /** {@code ", did you mean …?"}, or nothing. */
    String near(String name) {
        if (found.size() == MOST) {
            return found.getOrDefault(name, "");
        }
        return found.computeIfAbsent(name, written -> Wording.near(written, rules));
    }
}
