package org.wholeads.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wholeads.scenario.AcceptedFile;

/**
 * What is tested and by what.
 *
 * @param rules a directory, or the name of the bundled policy
 * @param scenarios folders and files
 * @param accepted the file of accepted disagreements
 */
record TestSubject(String rules, List<Path> scenarios, Path accepted) {
    /**
     * What the arguments name: {@code [RULES] SCENARIOS...}.
     *
     * @param accepted what the option names, if it is given
     * @return empty if there are several arguments and the first names no policy
     */
    static Optional<TestSubject> of(List<Path> arguments, @Nullable Path accepted) {
        Path first = arguments.get(0);
        if (arguments.size() == 1) {
            return Optional.of(new TestSubject(Policies.BUNDLED, arguments, accepted(arguments, accepted)));
        }
        if (!first.toString().equals(Policies.BUNDLED) && Files.isRegularFile(first)) {
            return Optional.empty();
        }
        List<Path> scenarios = arguments.subList(1, arguments.size());
        return Optional.of(new TestSubject(first.toString(), scenarios, accepted(scenarios, accepted)));
    }

    private static Path accepted(List<Path> scenarios, @Nullable Path accepted) {
        return accepted != null ? accepted : AcceptedFile.beside(scenarios.get(0));
    }

    /** Whether all scenarios that the accepted disagreements may speak of are there, and not only some files of a folder. */
    boolean isComplete() {
        return scenarios.stream().allMatch(Files::isDirectory);
    }

    /** Whatever a change in may change the result. */
    List<Path> watched() {
        List<Path> watched = new ArrayList<>(scenarios);
        watched.add(accepted);
        if (!rules.equals(Policies.BUNDLED)) {
            watched.add(Path.of(rules));
        }
        return watched;
    }
}
