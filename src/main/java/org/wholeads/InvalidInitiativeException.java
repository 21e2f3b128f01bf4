package org.wholeads;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The facts given do not make an initiative; all problems at once. */
public final class InvalidInitiativeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /** @param problems at least one */
    public InvalidInitiativeException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.toArray(Problem[]::new);
    }

    /** What is wrong, fact by fact, in the order of {@link Fact}; at least one. */
    public List<Problem> problems() {
        return List.of(problems);
    }

    /**
     * What is wrong with one fact.
     *
     * @param fact the fact
     * @param message what is wrong and what would be right
     */
    public record Problem(Fact fact, String message) implements Serializable {
        @Override
        public String toString() {
            return fact.label() + ": " + message;
        }
    }
}
