package org.wholeads.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy is not what it has to be; the message shows every problem of every file. */
public final class PolicyRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    PolicyRejectedException(List<Problem> problems) {
        super(problems.stream()
                .sorted()
                .map(Problem::toString)
                .collect(Collectors.joining(
                        "\n", "", "\n" + problems.size() + (problems.size() == 1 ? " problem" : " problems"))));
        this.problems = problems.stream().sorted().toArray(Problem[]::new);
    }

    /** All problems by file and place; at least one. */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
