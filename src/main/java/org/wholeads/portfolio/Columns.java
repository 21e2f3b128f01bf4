package org.wholeads.portfolio;

import java.util.List;

/** What the columns of a CSV file say about an initiative. */
interface Columns {
    /**
     * What a row says.
     *
     * @param cells as many as there are columns
     */
    Draft read(List<String> cells);
}
