package org.wholeads.policy;

import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;

/** What a rule says when it fires: one call of a verb of {@link org.wholeads.Ruling}. */
public sealed interface Consequence {
    /** {@code favour}: side is not {@code JOINT}, weight is 1 to 100. */
    record Favour(Leader side, int weight, String because) implements Consequence {}

    /** {@code lead}. */
    record Lead(Leader leader, String because) implements Consequence {}

    /** {@code tieBreak}: accountable is not {@code JOINT}. */
    record TieBreak(Leader accountable, String because) implements Consequence {}

    /** {@code require}. */
    record Require(Requirement requirement, Role owner, String because) implements Consequence {}

    /** {@code warn}. */
    record Warn(String risk) implements Consequence {}

    /** {@code advise}. */
    record Advise(String advice) implements Consequence {}

    /** {@code consult}. */
    record Consult(Role role, String because) implements Consequence {}

    /** {@code ask}. */
    record Ask(String question) implements Consequence {}
}
