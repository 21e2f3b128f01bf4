package org.wholeads.portfolio;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wholeads.Initiative;

/** The rows of one file, one after the other. */
interface Rows extends Closeable {
    /**
     * The next row; {@code null} after the last.
     *
     * @throws InputRefusedException if nothing after this place can be read
     */
    @Nullable
    Row next() throws IOException;

    /** The row that a draft amounts to. */
    static Row row(long line, Draft draft) {
        try {
            Initiative initiative = draft.build();
            return new Row.Accepted(line, initiative);
        } catch (InputRefusedException e) {
            return new Row.Refused(line, draft.label(), e.problems());
        }
    }
}
