package org.wholeads.testing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholeads.Decision;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.scenario.Expectation;

/** Assertions about a decision, of which the last was that something must happen first. Belongs to one thread. */
public class ConditionAssert extends DecisionAssert {
    /** {@code null} if it is not required, which has been reported by then. */
    private @Nullable Requirement required;

    ConditionAssert(@Nullable Decision decision) {
        super(decision);
    }

    @Override
    public ConditionAssert requires(Requirement requirement) {
        required = null;
        meets(new Expectation.Requires(requirement, Optional.empty(), Optional.empty(), true));
        required = requirement;
        return this;
    }

    /** Passes if this one answers for what must happen first. */
    public DecisionAssert by(Role owner) {
        return required == null
                ? myself
                : meets(new Expectation.Requires(required, Optional.of(owner), Optional.empty(), true));
    }
}
