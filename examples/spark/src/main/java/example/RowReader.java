package example;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.wholeads.Initiative;
import org.wholeads.portfolio.InputRefusedException;

/** Understands the rows of one input. Immutable; every executor has a copy. */
interface RowReader extends Serializable {
    /**
     * The initiative of a row.
     *
     * @throws InputRefusedException with everything that is wrong with it
     */
    Initiative read(Row row);

    /** The row as it came, for somebody who has to correct it. */
    String text(Row row);
}
