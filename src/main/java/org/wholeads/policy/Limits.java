package org.wholeads.policy;

/** How large a policy may be. Far above what people write, far below what would exhaust a machine. */
final class Limits {
    /** Files of one policy. */
    static final int FILES = 500;

    /** Bytes of all files of one policy. */
    static final int POLICY_BYTES = 4 << 20;

    /** Rules of one policy. */
    static final int RULES = 10_000;

    /** Brackets and {@code !} inside each other in one condition. */
    static final int DEPTH = 20;

    /** Comparisons, and constants in lists, in one pattern. */
    static final int CONDITIONS = 200;

    /** Patterns in one rule: more than there are facts, so that a superfluous one is called that. */
    static final int PATTERNS = 10;

    /** Calls in the consequence of one rule. */
    static final int CONSEQUENCES = 50;

    /** Characters of a rule's name, or of a name of a field or a constant. */
    static final int NAME = 150;

    /** Characters of the key of an attribute. */
    static final int KEY = 100;

    /** Characters of a text. */
    static final int TEXT = 500;

    /** The largest and, negated, the smallest salience. */
    static final int SALIENCE = 1_000_000;

    /** The largest weight of evidence; the smallest is 1. */
    static final int WEIGHT = 100;

    /** Problems reported for one file. */
    static final int PROBLEMS = 50;

    /** Problems reported for one policy, give or take those of a file. */
    static final int POLICY_PROBLEMS = 500;

    private Limits() {}
}
