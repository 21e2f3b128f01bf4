package org.wholeads.scenario;

import java.util.List;
import java.util.Optional;
import org.wholeads.portfolio.Problem;

/**
 * A scenario that could not be tried, or a file of which nothing could. Immutable.
 *
 * @param title of the scenario; empty if it has none that can be read, or if it is a whole file
 * @param place where it stands; line 0 for a whole file
 * @param problems what is wrong, at least one thing
 */
public record BrokenScenario(Optional<String> title, Place place, List<Problem> problems) {
    public BrokenScenario {
        problems = List.copyOf(problems);
    }

    /** Whether it is a whole file, or what all scenarios of a file or a table share. */
    public boolean isFile() {
        return place.line() == 0;
    }

    /** Its title, or words that say which it is. */
    public String name() {
        return title.orElseGet(() -> isFile() ? "The file can be read" : "The scenario on line " + place.line());
    }
}
