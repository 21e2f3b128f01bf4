package org.wholeads.analysis;

import java.util.Optional;
import org.wholeads.Precondition;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.policy.Consequence;

/**
 * A condition: what must happen first, and who answers for it. Its text is wording, a reason of which there may be several,
 * except of {@link Requirement#OTHER}, where the text is what must happen. Sorts by requirement, then by owner.
 *
 * @param requirement what must happen
 * @param owner who answers for it
 * @param text what must happen if it is {@link Requirement#OTHER}; empty for all others
 */
public record Requested(Requirement requirement, Role owner, Optional<String> text) implements Entry {
    /** @throws IllegalArgumentException if {@link Requirement#OTHER} has no text, or anything else has one */
    public Requested {
        if (text.isPresent() != (requirement == Requirement.OTHER)) {
            throw new IllegalArgumentException("only OTHER is told by its text, and it must be: " + requirement);
        }
    }

    /** What a condition of a decision is without its wording. */
    public static Requested of(Precondition condition) {
        return of(condition.requirement(), condition.owner(), condition.because());
    }

    static Requested of(Consequence.Require consequence) {
        return of(consequence.requirement(), consequence.owner(), consequence.because());
    }

    private static Requested of(Requirement requirement, Role owner, String because) {
        return new Requested(
                requirement, owner, requirement == Requirement.OTHER ? Optional.of(because) : Optional.empty());
    }

    /** Whether the same must happen, whoever answers for it. */
    boolean asksForTheSameAs(Requested other) {
        return requirement == other.requirement && text.equals(other.text);
    }

    @Override
    public Part part() {
        return Part.CONDITION;
    }

    /** {@code SECURITY_REVIEW by CTO}, {@code OTHER by BOARD: "Publish the model card."}. */
    @Override
    public String toString() {
        return requirement + " by " + owner + text.map(it -> ": \"" + it + '"').orElse("");
    }
}
