package org.wholeads.portfolio;

import java.util.List;

/** What the columns of a CSV file say about an initiative. */
interface Columns {
    /** @param cells as many as there are columns */
    Draft read(List<String> cells);
}
