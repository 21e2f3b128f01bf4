package org.wholeads.portfolio;

import java.util.List;
import java.util.stream.Collectors;

/** An input cannot be read; the message has one line for each thing that is wrong with it. */
public final class InputRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /** @param problems everything that is wrong, at least one */
    public InputRefusedException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.toArray(Problem[]::new);
    }

    InputRefusedException(String where, String message) {
        this(List.of(new Problem(where, message)));
    }

    /** The same, with the name of the file that the input is from before each place. */
    public InputRefusedException in(String file) {
        return new InputRefusedException(problems().stream()
                .map(problem -> new Problem(file + ": " + problem.where(), problem.message()))
                .toList());
    }

    /** Everything that is wrong, in the order of the input; at least one. */
    public List<Problem> problems() {
        return List.of(problems);
    }
}
