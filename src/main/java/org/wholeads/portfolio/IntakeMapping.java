package org.wholeads.portfolio;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which columns and which answers of a foreign table give which facts. Written in YAML:
 *
 * <pre>{@code
 * encoding: windows-1252
 * facts:
 *   name:
 *     - column: Title of the project
 *   risk:
 *     - column: Can it harm anybody?
 *       is: ["yes", "possibly"]
 *       then: HIGH
 * }</pre>
 *
 * <p>The lines of a fact are tried from top to bottom; the first that holds gives the value; when none holds the fact is
 * unknown. Immutable.
 */
public final class IntakeMapping {
    private final Charset encoding;
    private final Map<FactName, List<MappingLine>> facts;

    IntakeMapping(Charset encoding, Map<FactName, List<MappingLine>> facts) {
        this.encoding = encoding;
        this.facts = new LinkedHashMap<>(facts);
    }

    /**
     * Reads a mapping from a file of at most 1 MB in UTF-8.
     *
     * @throws InputRefusedException with everything that is wrong with it, each with its path and line
     * @throws UncheckedIOException naming the file, if it cannot be read
     */
    public static IntakeMapping read(Path file) {
        return read(InputText.read(file));
    }

    /**
     * Reads a mapping.
     *
     * @throws InputRefusedException with everything that is wrong with it, each with its path and line
     */
    public static IntakeMapping read(String yaml) {
        OptionalLibrary.JACKSON_YAML.require();
        return new MappingReader().read(Yaml.read(yaml));
    }

    /** The encoding of the tables it is for. */
    public Charset encoding() {
        return encoding;
    }

    Map<FactName, List<MappingLine>> facts() {
        return facts;
    }
}
