package org.wholeads.analysis;

import java.math.BigInteger;
import org.wholeads.Initiative;

/** Something that one policy says differently from another. */
public sealed interface Change {
    /** For how many initiatives, exactly; {@link Space} says what is counted. */
    BigInteger count();

    /** The smallest of these initiatives. */
    Initiative witness();

    /**
     * Another leader, another accountable person, or a gap or contradiction that came or went.
     *
     * @param before what the old policy says
     * @param after what the new policy says
     */
    record OfSituation(Situation before, Situation after, BigInteger count, Initiative witness) implements Change {
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
     * A condition that only one of the policies sets. Where a policy decides nothing it sets no condition.
     *
     * @param condition what must happen first and who answers for it
     * @param added whether the new policy sets it; else the old one did
     */
    record OfCondition(Requested condition, boolean added, BigInteger count, Initiative witness) implements Change {
        @Override
        public String toString() {
            return condition + (added ? " is added" : " is dropped");
        }
    }
}
