package org.wholeads.analysis;

import java.math.BigInteger;
import java.util.List;
import org.wholeads.Initiative;

/** Something that one policy says differently from another. */
public sealed interface Change {
    /** For how many initiatives, exactly; {@link Space} says what is counted. */
    BigInteger count();

    /** The smallest of these initiatives. */
    Initiative witness();

    /** By which rules: together they account for all of these initiatives, and one initiative may count for several. */
    List<Cause> causes();

    /**
     * Another leader, another accountable person, or a gap or contradiction that came or went. The rules of a cause are those
     * that stand: a verdict, and under joint leadership a tie-break; none where no rule gives a verdict.
     *
     * @param before what the old policy says
     * @param after what the new policy says
     */
    record OfSituation(Situation before, Situation after, BigInteger count, Initiative witness, List<Cause> causes)
            implements Change {
        public OfSituation {
            causes = List.copyOf(causes);
        }

        /** Whether there is another leader, or one where there was none, or none where there was one. */
        public boolean changesLeader() {
            return !before.leader().equals(after.leader());
        }

        @Override
        public String toString() {
            return before + " becomes " + after;
        }
    }

    /**
     * An entry that only one of the policies makes. Where a policy decides nothing it makes none. The rule of a cause is one
     * that makes the entry.
     *
     * @param entry a condition, a consultation, a risk, a piece of advice or a question
     * @param added whether the new policy makes it; else the old one did
     */
    record OfEntry(Entry entry, boolean added, BigInteger count, Initiative witness, List<Cause> causes)
            implements Change {
        public OfEntry {
            causes = List.copyOf(causes);
        }

        @Override
        public String toString() {
            return entry + (added ? " is added" : " is dropped");
        }
    }
}
