package org.wholeads.policy;

import java.util.List;
import java.util.function.Consumer;
import org.wholeads.RuleRef;

/**
 * One rule.
 *
 * @param ref its name and place
 * @param stage when it is evaluated
 * @param salience its rank among the rules of its stage, higher first; 0 if the text gives none
 * @param patterns what it matches, one pattern a fact, in the order of {@link Subject}
 * @param consequences what it says, at least one, in the order of the text
 */
public record Rule(RuleRef ref, Stage stage, int salience, List<Pattern> patterns, List<Consequence> consequences) {
    public Rule {
        patterns = List.copyOf(patterns);
        consequences = List.copyOf(consequences);
    }

    /** The name. */
    public String name() {
        return ref.name();
    }

    /** Whether every condition holds; the facts must be those of the rule's stage. */
    public boolean holds(Facts facts) {
        for (Pattern pattern : patterns) {
            for (Condition condition : pattern.conditions()) {
                if (!condition.holds(facts)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Passes on the unknown fields that decide whether this rule holds: none if it holds, or fails, whatever they are. */
    public void unknown(Facts facts, Consumer<Field> fields) {
        condition().unknown(facts, fields);
    }

    /** All conditions of all patterns as one. */
    public Condition condition() {
        return new Condition.All(patterns.stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .toList());
    }
}
