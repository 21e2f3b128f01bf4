package org.wholeads.policy;

import java.io.Serializable;
import org.wholeads.Leader;
import org.wholeads.Requirement;
import org.wholeads.Role;

/**
 * What a rule says when it fires: one call of a verb of {@link org.wholeads.Ruling}. Every text has 1 to 500 characters,
 * is not blank, and holds only characters that a rule file may hold; the constructors throw
 * {@link IllegalArgumentException} otherwise.
 */
public sealed interface Consequence extends Serializable {
    /** The stage of the rules that may say it. */
    default Stage stage() {
        return Stage.CONSEQUENCE;
    }

    /** {@code favour}: side is not {@code JOINT}, weight is 1 to 100. */
    record Favour(Leader side, int weight, String because) implements Consequence {
        public Favour {
            requirePerson("side", side);
            if (weight < 1 || weight > Limits.WEIGHT) {
                throw new IllegalArgumentException("weight must be from 1 to " + Limits.WEIGHT + ", but is " + weight);
            }
            Texts.requireText("because", because, Limits.TEXT);
        }

        @Override
        public Stage stage() {
            return Stage.EVIDENCE;
        }
    }

    /** {@code lead}. */
    record Lead(Leader leader, String because) implements Consequence {
        public Lead {
            Texts.requireText("because", because, Limits.TEXT);
        }

        @Override
        public Stage stage() {
            return Stage.VERDICT;
        }
    }

    /** {@code tieBreak}: accountable is not {@code JOINT}. */
    record TieBreak(Leader accountable, String because) implements Consequence {
        public TieBreak {
            requirePerson("accountable", accountable);
            Texts.requireText("because", because, Limits.TEXT);
        }
    }

    /** {@code require}. */
    record Require(Requirement requirement, Role owner, String because) implements Consequence {
        public Require {
            Texts.requireText("because", because, Limits.TEXT);
        }
    }

    /** {@code warn}. */
    record Warn(String risk) implements Consequence {
        public Warn {
            Texts.requireText("risk", risk, Limits.TEXT);
        }
    }

    /** {@code advise}. */
    record Advise(String advice) implements Consequence {
        public Advise {
            Texts.requireText("advice", advice, Limits.TEXT);
        }
    }

    /** {@code consult}. */
    record Consult(Role role, String because) implements Consequence {
        public Consult {
            Texts.requireText("because", because, Limits.TEXT);
        }
    }

    /** {@code ask}. */
    record Ask(String question) implements Consequence {
        public Ask {
            Texts.requireText("question", question, Limits.TEXT);
        }
    }

    private static void requirePerson(String what, Leader leader) {
        if (leader == Leader.JOINT) {
            throw new IllegalArgumentException(what + " must be one person, not JOINT");
        }
    }
}
