package org.wholeads.analysis;

/** Why there is no initiative that would show something; {@code toString} says it in words. */
public enum Impossibility {
    /** The conditions of the rule exclude each other, or what the rule waits for never comes. */
    NEVER_HOLDS("no initiative makes the rule hold"),
    /** The condition is false for every initiative for which the rule is evaluated. */
    NEVER_TRUE("the condition is never true"),
    /** The condition is true for every initiative for which the rule is evaluated. */
    NEVER_FALSE("the condition is never false"),
    /** The condition is redundant. */
    NEVER_MATTERS("the rule comes out the same whether this condition is true or false"),
    /** The rule turns on the condition only where the condition is false. */
    FALSE_WHENEVER_IT_MATTERS("wherever the condition is true, the rest of the rule decides alone"),
    /** The rule turns on the condition only where the condition is true. */
    TRUE_WHENEVER_IT_MATTERS("wherever the condition is false, the rest of the rule decides alone"),
    /** A rule of higher salience always holds, too, or one of the same salience always says something else. */
    NEVER_STANDS("the rule is overruled or contradicted whenever it holds"),
    /** The policy leaves every initiative undecided for which the rule holds. */
    NEVER_SAID("whenever the rule holds, the policy leaves the initiative undecided"),
    /** No scenario can expect anything of an initiative that is left undecided. */
    NEVER_DECIDED("the policy leaves every initiative undecided that would show it"),
    /** No initiative is decided for this leader. */
    NEVER_LEADS("no initiative is led like this");

    private final String words;

    Impossibility(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
