package org.wholeads;

/**
 * What an initiative is.
 */
public enum Kind {
    /** A ready-made AI tool that people use in their own daily work. */
    TOOL,

    /** An AI capability that is built, bought or configured to do a job: a product feature, a model, an automation. */
    SOLUTION,

    /** Shared technology that other teams build on or work in. */
    PLATFORM,

    /** Direction, policy, operating model or portfolio for AI. */
    STRATEGY
}
