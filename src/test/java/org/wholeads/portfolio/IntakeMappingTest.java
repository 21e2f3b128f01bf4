package org.wholeads.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholeads.Fact;
import org.wholeads.Initiative;

class IntakeMappingTest {
    private static final String REQUIRED = """
            facts:
              name:
                - column: Title
              kind:
                - then: SOLUTION
              objectives:
                - then: [PRODUCTIVITY, COST_EFFICIENCY]
            """;

    @ParameterizedTest
    @CsvSource({
        "High, HIGH",
        "'  hIGH\u00a0\n', HIGH",
        "severe, HIGH",
        "not high, ",
        "it is forbidden by law, PROHIBITED",
        "'', MINIMAL",
        "N/A, ",
        "anything, "
    })
    void the_first_line_that_holds_gives_the_value(String answer, String expected) {
        String mapping = REQUIRED + """
                  risk:
                    - column: Harm
                      is: [high, severe]
                      then: HIGH
                    - column: Harm
                      contains: FORBIDDEN
                      then: PROHIBITED
                    - column: Harm
                      is: N/A
                      then: unknown
                    - column: Harm
                      is: ""
                      then: MINIMAL
                """;

        Initiative initiative = first(mapping, "Title,Harm\nx,\"" + answer + "\"\n");

        assertThat(String.valueOf(initiative.risk())).isEqualTo(expected == null ? "null" : expected);
    }

    @ParameterizedTest
    @CsvSource({"No, false", "yes, true", "FALSE, false", "Unclear, null", "'', null"})
    void plain_yes_and_no_need_no_quotation_marks(String answer, String expected) {
        String mapping = REQUIRED + """
                  personalData:
                    - column: Persons
                      is: [No, FALSE]
                      then: No
                    - column: Persons
                      is: yes
                      then: true
                """;

        assertThat(String.valueOf(
                        first(mapping, "Title,Persons\nx," + answer + "\n").personalData()))
                .isEqualTo(expected);
    }

    @Test
    void a_line_with_a_column_alone_takes_the_cell_over() {
        String mapping = REQUIRED + """
                  users:
                    - column: Users
                  affectedTeams:
                    - column: Teams
                  attributes.region:
                    - column: Region
                    - then: everywhere
                """;

        Initiative initiative = first(mapping, "Title,Users,Teams,Region\nx,12,SALES;LEGAL,\n");

        assertThat(initiative.toString())
                .isEqualTo("name=\"x\", kind=SOLUTION, objectives=[PRODUCTIVITY, COST_EFFICIENCY],"
                        + " affectedTeams=[SALES, LEGAL], users=12, attributes={region=everywhere}");
    }

    @Test
    void a_cell_that_cannot_be_taken_over_refuses_the_row() {
        String mapping = REQUIRED + "  users:\n    - column: Users\n";

        List<Row> rows = read(mapping, "Title,Users\nx,a dozen\ny,12\n", UTF_8);

        assertThat(PortfolioTest.texts(rows))
                .containsExactly(
                        "2 x: users from column \"Users\": \"a dozen\" is not a whole number up to 2147483647,"
                                + " written without separators",
                        "3 y");
    }

    @Test
    void a_table_is_read_in_its_own_encoding() {
        Charset windows = Charset.forName("windows-1252");

        List<Row> rows = read("encoding: windows-1252\n" + REQUIRED, "Title\n\u201cna\u00efve\u201d\n", windows);

        assertThat(PortfolioTest.texts(rows)).containsExactly("2 \u201cna\u00efve\u201d");
    }

    @Test
    void bytes_that_the_encoding_does_not_know_are_refused() {
        byte[] table = {'T', 'i', 't', 'l', 'e', '\n', (byte) 0x81, '\n'};
        Intake intake = new Intake(IntakeMapping.read("encoding: windows-1252\n" + REQUIRED));

        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> PortfolioTest.rest(Portfolio.of(new ByteArrayInputStream(table), intake)))
                .withMessage(
                        "line 2, byte 7 of the file: is not valid windows-1252; name the encoding of the file in the"
                                + " mapping, such as encoding: windows-1252");
    }

    @Test
    void a_column_may_be_cut_where_its_beginning_is_unique() {
        String mapping = REQUIRED.replace("Title", "What is the project …");

        assertThat(first(mapping, "Other,\"What is the project\ncalled?\"\na,x\n")
                        .name())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Titel,Other | the table has no column \"Title\", did you mean \"Titel\"?",
                "Title,Title | the table has 2 columns \"Title\"; one is needed"
            })
    void a_column_that_is_not_there_exactly_once_is_refused(String header, String message) {
        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> read(REQUIRED, header + "\nx,y\n", UTF_8))
                .withMessage("facts.name[0] (line 3): " + message);
    }

    @Test
    void what_no_row_needed_is_known_after_the_last_row() {
        String mapping = REQUIRED + """
                  risk:
                    - column: Harm
                      is: [high, sever, low]
                      then: HIGH
                    - column: Harm
                      contains: high
                      then: MINIMAL
                    - column: Harm
                      is: none
                      then: MINIMAL
                """;
        Intake intake = new Intake(IntakeMapping.read(mapping));

        assertThat(intake.unused()).as("before the first row").isEmpty();
        PortfolioTest.rest(Portfolio.of(stream("Title,Harm\nx,high\n", UTF_8), intake));
        PortfolioTest.rest(Portfolio.of(stream("Title,Harm\ny,Severe\n", UTF_8), intake));

        assertThat(intake.unused())
                .extracting(Problem::toString)
                .containsExactly(
                        "facts.risk[0] (line 9): no row needed the answer \"sever\", did you mean \"Severe\"?",
                        "facts.risk[0] (line 9): no row needed the answer \"low\"",
                        "facts.risk[1] (line 12): no row needed the answer \"high\"",
                        "facts.risk[2] (line 15): no row needed the answer \"none\"");
    }

    @Test
    void unknown_facts_are_counted() {
        UnknownFacts unknown = new UnknownFacts();

        unknown.add(first(REQUIRED, "Title\nx\n"));
        unknown.add(first(REQUIRED + "  scope:\n    - then: TEAM\n", "Title\nx\n"));

        assertThat(unknown.initiatives()).isEqualTo(2);
        assertThat(unknown.of(Fact.NAME)).isZero();
        assertThat(unknown.of(Fact.SCOPE)).isEqualTo(1);
        assertThat(unknown.of(Fact.RISK)).isEqualTo(2);
        assertThat(unknown.of(Fact.ATTRIBUTES)).isZero();
    }

    /** One folder entry is one case: {@code *.yaml} is refused with exactly the lines of the {@code .txt} beside it. */
    @ParameterizedTest
    @MethodSource("refused")
    void everything_wrong_with_a_mapping_is_refused_with_its_place(Path yaml) throws IOException {
        String expected = Files.readString(Path.of(yaml.toString().replace(".yaml", ".txt")));

        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> IntakeMapping.read(yaml))
                .withMessage(expected.strip());
    }

    static List<Path> refused() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/portfolio/refused-mapping"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Initiative first(String mapping, String csv) {
        return ((Row.Accepted) read(mapping, csv, UTF_8).get(0)).initiative();
    }

    private static List<Row> read(String mapping, String csv, Charset encoding) {
        return PortfolioTest.rest(Portfolio.of(stream(csv, encoding), new Intake(IntakeMapping.read(mapping))));
    }

    private static ByteArrayInputStream stream(String csv, Charset encoding) {
        return new ByteArrayInputStream(csv.getBytes(encoding));
    }
}
