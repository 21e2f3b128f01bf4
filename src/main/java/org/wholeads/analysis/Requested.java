package org.wholeads.analysis;

import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.policy.Consequence;

/**
 * A condition without its wording: what must happen first, and who answers for it. Sorts by requirement, then by owner.
 *
 * @param requirement what must happen
 * @param owner who answers for it
 */
public record Requested(Requirement requirement, Role owner) implements Entry {
    static Requested of(Consequence.Require consequence) {
        return new Requested(consequence.requirement(), consequence.owner());
    }

    @Override
    public Part part() {
        return Part.CONDITION;
    }

    /** {@code SECURITY_REVIEW by CTO}. */
    @Override
    public String toString() {
        return requirement + " by " + owner;
    }
}
