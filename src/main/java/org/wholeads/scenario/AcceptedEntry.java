package org.wholeads.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that is accepted. Immutable.
 *
 * @param line the line of the file on which it stands, from 1; 0 if it is not written yet
 * @param what which thing it is, by the names that its kind of file has
 * @param acceptance why, and for how long
 */
public record AcceptedEntry(int line, Map<String, String> what, Acceptance acceptance) {
    public AcceptedEntry {
        what = Collections.unmodifiableMap(new LinkedHashMap<>(what));
    }

    /** One of the texts that say which thing it is. */
    public String text(String name) {
        return Objects.requireNonNull(what.get(name), name);
    }
}
