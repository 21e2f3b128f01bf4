package org.wholeads.scenario;

/**
 * What is not as a scenario expects it. Immutable.
 *
 * @param expected what is expected, in words: {@code led by CTO}
 * @param actual what came out instead: {@code led by CMO}, or {@code undecided: …}
 */
public record Disagreement(String expected, String actual) {}
