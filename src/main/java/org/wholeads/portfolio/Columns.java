package org.wholeads.portfolio;

import java.util.List;

/** What the columns of a CSV file say about an initiative. */
interface Columns {
    /**
     * <<<<<<< HEAD
     * Reads one row.
     * =======
     * What a row says.
     * >>>>>>> c1e505add420c111887ecab775bc8a710a5ef14c
     *
     * @param cells as many as there are columns
     */
    Draft read(List<String> cells);
}
