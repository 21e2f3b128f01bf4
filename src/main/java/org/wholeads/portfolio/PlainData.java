package org.wholeads.portfolio;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What somebody wrote in YAML, CSV or JSON Lines: texts, lists and fields, each with its place. Every scalar is the text
 * that stands there, so that {@code No} is "No". Immutable.
 */
public sealed interface PlainData {
    /** The line on which it begins, from 1. */
    int line();

    /** The way to it from the root: {@code facts.kind[1]}; empty for the root. */
    String path();

    /** The place as messages have it: {@code facts.kind[1] (line 12)}. */
    default String where() {
        return path().isEmpty() ? "line " + line() : path() + " (line " + line() + ")";
    }

    /**
     * A scalar.
     *
     * @param text as it was written, without quotation marks
     */
    record Text(int line, String path, String text) implements PlainData {}

    /** A list, in its order. */
    record Items(int line, String path, List<PlainData> items) implements PlainData {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Fields by name.
     *
     * @param fields in the order of the text
     */
    record Fields(int line, String path, Map<String, PlainData> fields) implements PlainData {}

    /** The place of a value at which none is written, as behind {@code leader:} in YAML, or in an empty file. */
    record Nothing(int line, String path) implements PlainData {
        @Override
        public String refusal(String expected) {
            return path.isEmpty() ? "is empty" : "has no value; an empty answer is written \"\"";
        }
    }

    /** What is wrong where something of another kind must stand, as {@code expected} says. */
    default String refusal(String expected) {
        return expected;
    }

    /** Whether {@link #read} knows the format of a file of this name. */
    static boolean isReadable(String fileName) {
        return DataFormat.of(fileName).isPresent();
    }

    /**
     * Reads a file of at most 1 MB in UTF-8: {@code .yaml} and {@code .yml} as one plain document, without anchors,
     * aliases and tags; {@code .csv} as a list with the fields of each row under the names of the first row; {@code
     * .jsonl} as a list with the fields of each line, in which {@code null} is the same as absent.
     *
     * @throws InputRefusedException with what is wrong; the places name lines as {@link #where()} does
     * @throws UncheckedIOException naming the file, if it cannot be read
     * @throws IllegalArgumentException if the name has another ending
     */
    static PlainData read(Path file) {
        DataFormat format = DataFormat.of(file.toString())
                .orElseThrow(() -> new IllegalArgumentException(file + " ends in none of .yaml, .yml, .csv, .jsonl"));
        return format.read(InputText.read(file));
    }

    /**
     * Reads one plain document of YAML, as {@link #read} does.
     *
     * @throws InputRefusedException with what is wrong; the places name lines as {@link #where()} does
     */
    static PlainData ofYaml(String text) {
        return DataFormat.YAML.read(text);
    }
}
