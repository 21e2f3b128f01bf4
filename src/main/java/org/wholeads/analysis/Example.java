package org.wholeads.analysis;

import java.util.Optional;
import org.wholeads.Initiative;

/** The answer to the question for an example. */
public sealed interface Example {
    /** The example, if one was found. */
    default Optional<Initiative> found() {
        return Optional.empty();
    }

    /** The smallest: the fewest facts are stated, and the policy decides it if it decides any. */
    record Found(Initiative initiative) implements Example {
        @Override
        public Optional<Initiative> found() {
            return Optional.of(initiative);
        }
    }

    /** It is proved that there is none. */
    record None(Impossibility impossibility) implements Example {}

    /** The budget was spent before the answer was known. */
    record NotDecided() implements Example {}
}
