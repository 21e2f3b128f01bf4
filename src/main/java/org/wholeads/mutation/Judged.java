package org.wholeads.mutation;

/**
 * A mutant and what became of it.
 *
 * @param mutant the mutant
 * @param verdict what became of it
 */
public record Judged(Mutant mutant, Verdict verdict) {}
