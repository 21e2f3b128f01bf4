package org.wholeads;

/**
 * The verdict as a fact, which the rules for conditions, risks and advice match.
 *
 * @param leader who leads
 */
public record Outcome(Leader leader) {}
