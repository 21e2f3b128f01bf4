package org.wholeads;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeads.policy.PolicyReader;

/** What works without the libraries that an application may leave out, and what is said where one is missing. */
class OptionalLibrariesTest {
    /** A class of each library that formats need. */
    private static final List<String> JACKSON = List.of(
            "tools.jackson.core.json.JsonFactory",
            "tools.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.annotation.JsonCreator");

    private static final List<String> JACKSON_YAML =
            List.of("tools.jackson.dataformat.yaml.YAMLFactory", "org.snakeyaml.engine.v2.api.LoadSettings");
    private static final List<String> FASTCSV = List.of("de.siegmar.fastcsv.reader.CsvReader");

    private static final String ADD_JACKSON =
            add("tools.jackson.core:jackson-databind", "JSON", "tools.jackson.databind");
    private static final String ADD_YAML =
            add("tools.jackson.dataformat:jackson-dataformat-yaml", "YAML", "tools.jackson.dataformat.yaml");
    private static final String ADD_CSV = add("de.siegmar:fastcsv", "CSV", "de.siegmar.fastcsv");

    private static String add(String artifact, String format, String module) {
        return "Add " + artifact + " to the class path: " + format
                + " needs it, and the library does not bring it along. On the module path, your module-info.java needs"
                + " \"requires " + module + ";\" as well.";
    }

    @ParameterizedTest
    @CsvSource({
        "analysisText, POLICY",
        "explanationText, Who uses it decides",
        "coverageText, coverage",
        "analysisJson, POLICY",
    })
    void reports_need_none_of_them(String program, String expected) throws Exception {
        assertThat(run(program, List.of())).containsIgnoringCase(expected);
    }

    @ParameterizedTest
    @CsvSource({"yamlScenarios, A coder", "yamlMapping, UTF-8"})
    void yaml_needs_no_csv(String program, String expected) throws Exception {
        assertThat(run(program, List.of(JACKSON, JACKSON_YAML))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"csvScenarios, A coder", "csvPortfolio, A coder", "csvDecision, id"})
    void csv_needs_no_json_and_no_yaml(String program, String expected) throws Exception {
        assertThat(run(program, List.of(FASTCSV))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"jsonRead, A coder", "jsonWrite, A coder", "jsonPortfolio, A coder", "jsonLinesScenarios, A coder"})
    void json_needs_no_yaml_and_no_csv(String program, String expected) throws Exception {
        assertThat(run(program, List.of(JACKSON))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"jsonRead", "jsonWrite", "jsonPortfolio"})
    void json_does_with_the_core_of_jackson(String program) throws Exception {
        assertThat(run(program, List.of(List.of("tools.jackson.core.json.JsonFactory"))))
                .contains("A coder");
    }

    @ParameterizedTest
    @CsvSource({"jsonRead", "jsonWrite", "jsonDecision", "jsonPortfolio", "jsonLinesScenarios"})
    void without_jackson_json_says_what_to_add(String program) throws Exception {
        assertThat(run(program, List.of())).isEqualTo(ADD_JACKSON);
    }

    @ParameterizedTest
    @CsvSource({"yamlScenarios", "yamlMapping"})
    void without_the_yaml_format_yaml_says_what_to_add(String program) throws Exception {
        assertThat(run(program, List.of(JACKSON))).isEqualTo(ADD_YAML);
        assertThat(run(program, List.of())).isEqualTo(ADD_YAML);
    }

    @ParameterizedTest
    @CsvSource({"csvScenarios", "csvPortfolio", "csvDecision"})
    void without_fastcsv_csv_says_what_to_add(String program) throws Exception {
        assertThat(run(program, List.of(JACKSON, JACKSON_YAML))).isEqualTo(ADD_CSV);
    }

    /** What the program returns, or the message of the exception that it throws, with no libraries but these. */
    private static String run(String program, List<List<String>> libraries) throws Exception {
        List<String> types = new ArrayList<>(Arrays.asList(
                PolicyReader.class.getName(), OptionalLibrariesTest.class.getName(), "org.slf4j.LoggerFactory"));
        libraries.forEach(types::addAll);
        List<URL> classPath = new ArrayList<>();
        for (String type : types) {
            classPath.add(Class.forName(type, false, OptionalLibrariesTest.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());
        }
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            return String.valueOf(loader.loadClass(ProgramsOfAnApplication.class.getName())
                    .getMethod(program)
                    .invoke(null));
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof IllegalStateException missing) {
                return String.valueOf(missing.getMessage());
            }
            throw e;
        }
    }
}
