package org.wholeads.portfolio;

import java.util.Locale;
import java.util.Optional;

/** How a portfolio is written. */
public enum PortfolioFormat {
    /** One JSON object, or an array of them; UTF-8. */
    JSON,

    /** One JSON object a line; UTF-8. */
    JSON_LINES,

    /**
     * Comma-separated values (RFC 4180), the first row naming the columns. Without a mapping these are the names of the
     * vocabulary and {@code attributes.key}, lists are separated by semicolons, and the encoding is UTF-8.
     */
    CSV;

    /** The format that a file name ends with: {@code .json}, {@code .jsonl} or {@code .csv}, in any case. */
    public static Optional<PortfolioFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        if (name.endsWith(".jsonl")) {
            return Optional.of(JSON_LINES);
        }
        return name.endsWith(".csv") ? Optional.of(CSV) : Optional.empty();
    }
}
