package org.wholeads.portfolio;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The formats that {@link PlainData} is read from. */
enum DataFormat {
    YAML(Yaml::read),
    CSV(CsvRecords::data),
    JSON_LINES(Json::lines);

    static final int MOST_BYTES = 1_000_000;

    private final Function<String, PlainData> reading;

    DataFormat(Function<String, PlainData> reading) {
        this.reading = reading;
    }

    /** @throws InputRefusedException with what is wrong */
    PlainData read(String text) {
        return reading.apply(text);
    }

    /** The format that a file name ends with, in any case. */
    static Optional<DataFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Optional.of(YAML);
        }
        if (name.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        return name.endsWith(".jsonl") ? Optional.of(JSON_LINES) : Optional.empty();
    }
}
