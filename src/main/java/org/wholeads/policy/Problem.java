package org.wholeads.policy;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a policy.
 *
 * @param file the file, without folders
 * @param line the line, from 1
 * @param column the column in characters (Unicode code points), from 1
 * @param message what is wrong, and the way out where one is known
 * @param excerpt the source line with a caret line below; {@code null} where there is no line to show
 */
public record Problem(
        String file,
        int line,
        int column,
        String message,
        @Nullable String excerpt) implements Comparable<Problem>, Serializable {
    /** By file, then by place. */
    @Override
    public int compareTo(Problem other) {
        int order = file.compareTo(other.file);
        order = order != 0 ? order : Integer.compare(line, other.line);
        order = order != 0 ? order : Integer.compare(column, other.column);
        return order != 0 ? order : message.compareTo(other.message);
    }

    /** As a compiler would print it: {@code file:line:column: error: message}, the line, the caret. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": error: " + message + (excerpt == null ? "" : "\n" + excerpt);
    }
}
