package org.wholeads.explain;

import java.util.List;

/**
 * The smallest changes that lead to a goal. All have the same number of facts, and it is proved that fewer do not do.
 *
 * @param smallest the changes; none if no change of the facts that may change leads there; one without differences if it is
 *     so already. In the order of the vocabulary
 * @param complete whether these are all of that size, apart from those that take all the steps of one of them, and more;
 *     {@code false} if there are more than were asked for, or too many to look at
 */
public record Changes(List<Change> smallest, boolean complete) {
    public Changes {
        smallest = List.copyOf(smallest);
    }

    /** How many facts each of them changes; 0 if there is none, or if it is so already. */
    public int size() {
        return smallest.isEmpty() ? 0 : smallest.get(0).facts().size();
    }
}
