package org.wholeads.portfolio;

/** A library that only some formats need; an application adds those that it uses. */
enum OptionalLibrary {
    JACKSON(
            "JSON",
            "tools.jackson.core:jackson-databind",
            "tools.jackson.databind",
            "tools.jackson.core.json.JsonFactory"),
    JACKSON_YAML(
            "YAML",
            "tools.jackson.dataformat:jackson-dataformat-yaml",
            "tools.jackson.dataformat.yaml",
            "tools.jackson.dataformat.yaml.YAMLFactory"),
    FASTCSV("CSV", "de.siegmar:fastcsv", "de.siegmar.fastcsv", "de.siegmar.fastcsv.reader.CsvReader");

    private final String format;
    private final String artifact;
    private final String module;
    private final boolean isThere;

    /**
     * @param module what an application that is a module requires: on the module path a jar that nobody requires is not there
     * @param type one of its classes
     */
    OptionalLibrary(String format, String artifact, String module, String type) {
        this.format = format;
        this.artifact = artifact;
        this.module = module;
        this.isThere = isThere(type);
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, OptionalLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** @throws IllegalStateException if it is not there */
    void require() {
        if (!isThere) {
            throw new IllegalStateException("Add " + artifact + " to the class path: " + format
                    + " needs it, and the library does not bring it along. On the module path, your module-info.java needs"
                    + " \"requires " + module + ";\" as well.");
        }
    }
}
