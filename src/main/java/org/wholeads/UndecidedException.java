package org.wholeads;

import java.util.List;

/** A policy could not decide an initiative; the message names the rules and prints the initiative. */
public final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuleRef[] rules;
    private final Initiative initiative;

    /**
     * @param problem one sentence that says what is missing or what disagrees
     * @param rules the rules that disagree; empty when no rule spoke
     */
    public UndecidedException(String problem, List<RuleRef> rules, Initiative initiative) {
        super(problem + "\n  initiative: " + initiative);
        this.rules = rules.toArray(RuleRef[]::new);
        this.initiative = initiative;
    }

    /** The rules that disagree; empty when no rule spoke. */
    public List<RuleRef> rules() {
        return List.of(rules);
    }

    /** The initiative that could not be decided. */
    public Initiative initiative() {
        return initiative;
    }
}
