package org.wholeads.portfolio;

import java.util.Locale;
import java.util.Optional;

/** The formats that {@link PlainData} is read from. */
enum DataFormat {
    YAML(OptionalLibrary.JACKSON_YAML),
    CSV(OptionalLibrary.FASTCSV),
    JSON_LINES(OptionalLibrary.JACKSON);

    private final OptionalLibrary library;

    DataFormat(OptionalLibrary library) {
        this.library = library;
    }

    /**
     * Reads a text.
     *
     * @throws InputRefusedException with what is wrong
     * @throws IllegalStateException if the library is missing that the format needs
     */
    PlainData read(String text) {
        library.require();
        // A switch and not a function in each constant: those would look for the libraries of all formats at once.
        return switch (this) {
            case YAML -> Yaml.read(text);
            case CSV -> CsvRecords.data(text);
            case JSON_LINES -> Json.lines(text);
        };
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
