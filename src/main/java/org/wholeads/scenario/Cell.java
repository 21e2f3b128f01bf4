package org.wholeads.scenario;

import java.util.List;

/**
 * What somebody wrote about one thing.
 *
 * @param place where: {@code scenarios/tools.yaml:12: scenarios[0].facts.kind}
 * @param texts one text, or the elements of a list
 */
record Cell(String place, List<String> texts) {
    Cell {
        texts = List.copyOf(texts);
    }

    /** Whether nothing is written there, as in an empty cell of a table. */
    boolean isBlank() {
        return texts.size() == 1 && texts.get(0).isBlank();
    }
}
