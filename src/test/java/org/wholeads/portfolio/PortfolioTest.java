package org.wholeads.portfolio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Team;

class PortfolioTest {
    private static final String CSV = "id,name,kind,objectives\n";
    private static final String LINE = "{\"name\": \"x\", \"kind\": \"TOOL\", \"objectives\": [\"PRODUCTIVITY\"]}\n";

    @Test
    void a_json_file_holds_one_initiative_or_an_array_of_them() {
        assertThat(texts(read(LINE, PortfolioFormat.JSON))).containsExactly("1 x");
        assertThat(texts(read("[" + LINE + "," + LINE + "]", PortfolioFormat.JSON)))
                .containsExactly("1 x", "2 x");
        assertThat(read("[]", PortfolioFormat.JSON)).isEmpty();
    }

    @Test
    void an_element_of_an_array_is_refused_with_its_index_and_the_rest_goes_on() {
        String json =
                "[" + LINE + ", {\"name\": \"y\", \"kind\": \"TOOL\", \"objectives\": [\"X\"]}, 7,\n" + LINE + "]";

        assertThat(texts(read(json, PortfolioFormat.JSON)))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("1 x"),
                        second -> assertThat(second)
                                .startsWith("2 y: $[1].objectives[0]: \"X\" is not one of its values"),
                        third -> assertThat(third)
                                .isEqualTo("2 null: $[2]: must be an object with the facts of an initiative, but is 7"),
                        fourth -> assertThat(fourth).isEqualTo("3 x"));
    }

    @Test
    void json_lines_in_a_json_file_are_refused_with_the_way_out() {
        Portfolio portfolio = open(LINE + LINE, PortfolioFormat.JSON);

        assertThat(portfolio.next()).isInstanceOf(Row.Accepted.class);
        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(portfolio::next)
                .withMessageContaining("line 2: ")
                .withMessageContaining(".jsonl");
        assertThat(portfolio.hasNext()).isFalse();
    }

    @Test
    void a_bad_line_is_refused_by_name_and_the_rest_goes_on() {
        String lines = "\uFEFF" + LINE + "\n{\"id\": \"7\", \"name\": \"y\"}\nnonsense\n{\"name\": \"\n" + LINE.strip();

        assertThat(texts(read(lines, PortfolioFormat.JSON_LINES)))
                .satisfiesExactly(
                        row -> assertThat(row).isEqualTo("1 x"),
                        row -> assertThat(row).startsWith("3 7: $.kind: is required"),
                        row -> assertThat(row).startsWith("4 null: column 1: is not valid JSON"),
                        row -> assertThat(row).startsWith("5 null: column 11: is not valid JSON"),
                        row -> assertThat(row).isEqualTo("6 x"));
    }

    @Test
    void malformed_bytes_end_with_their_line_in_json_lines() {
        byte[] bytes = (LINE + "{\"name\": \"\u00e9\"}\n" + LINE).getBytes(ISO_8859_1);

        assertThat(texts(rest(Portfolio.of(new ByteArrayInputStream(bytes), PortfolioFormat.JSON_LINES))))
                .containsExactly("1 x", "2 null: byte 11: is not valid UTF-8; save the file as UTF-8", "3 x");
    }

    @Test
    void a_line_beyond_all_reason_is_refused_without_being_kept() {
        String lines = "x".repeat(3_000_000) + "\n" + LINE;

        assertThat(texts(read(lines, PortfolioFormat.JSON_LINES)))
                .containsExactly("1 null: line: is longer than 2000000 bytes", "2 x");
    }

    @Test
    void csv_cells_state_facts_and_empty_ones_leave_them_unknown() {
        String csv = """
                id, name ,kind,objectives,personalData,users,annualCost,affectedTeams,handsOnTeam,attributes.cost centre
                1,"A ""b"", c",TOOL,PRODUCTIVITY; CREATIVE_CONTENT,TRUE,12,1.5,none,,77
                2,d,TOOL,PRODUCTIVITY,no,,,SALES,SALES,
                """;

        List<Row> rows = read(csv, PortfolioFormat.CSV);

        assertThat(rows)
                .containsExactly(
                        new Row.Accepted(
                                2,
                                Initiative.builder()
                                        .id("1")
                                        .name("A \"b\", c")
                                        .kind(Kind.TOOL)
                                        .objectives(Objective.PRODUCTIVITY, Objective.CREATIVE_CONTENT)
                                        .personalData(true)
                                        .users(12)
                                        .annualCost(1.5)
                                        .affectedTeams()
                                        .attribute("cost centre", "77")
                                        .build()),
                        new Row.Accepted(
                                3,
                                Initiative.builder()
                                        .id("2")
                                        .name("d")
                                        .kind(Kind.TOOL)
                                        .objectives(Objective.PRODUCTIVITY)
                                        .personalData(false)
                                        .affectedTeams(Team.SALES)
                                        .handsOnTeam(Team.SALES)
                                        .build()));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_part_of_csv() {
        assertThat(texts(read(
                        "\uFEFF" + (CSV + "1,x,TOOL,PRODUCTIVITY\n\n").replace("\n", "\r\n"), PortfolioFormat.CSV)))
                .containsExactly("2 x");
    }

    @Test
    void a_bad_csv_row_is_refused_by_name_with_all_its_problems() {
        String csv = "name,kind,objectives,users,personalData,annualCost\n"
                + "\"two\nlines\",TOL,PRODUCTIVTY,1e3,maybe,\"1,5\"\n"
                + "short,TOOL\n"
                + "y,TOOL,PRODUCTIVITY,-1,,\n";

        assertThat(texts(read(csv, PortfolioFormat.CSV)))
                .containsExactly(
                        "2 two\nlines: column \"kind\": \"TOL\" is not one of its values, did you mean TOOL?"
                                + " | column \"objectives\": \"PRODUCTIVTY\" is not one of its values, did you mean"
                                + " PRODUCTIVITY?"
                                + " | column \"users\": \"1e3\" is not a whole number up to 2147483647, written without"
                                + " separators"
                                + " | column \"personalData\": \"maybe\" is none of true, false, yes, no"
                                + " | column \"annualCost\": \"1,5\" is not a number, written like 1234.5 without"
                                + " separators",
                        "4 null: row: has 2 cells, but there are 6 columns; a cell with a comma needs quotation marks",
                        "5 y: column \"users\": must be 0 or more, but is -1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,knid,objectives | column \"knid\": is not a fact of an initiative, did you mean kind?",
                "name,kind | column \"objectives\": is required",
                "name,kind,objectives,name | column \"name\": is there twice",
                "name,kind,objectives,attributes | facts of your own are called attributes and their key: attributes.region",
                "name;kind;objectives | columns must be separated by commas",
                "'' | line 1: is empty, but must name the columns"
            })
    void wrong_columns_are_refused_before_the_first_row(String header, String message) {
        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> open(header + "\n", PortfolioFormat.CSV))
                .withMessageContaining(message);
    }

    @Test
    void malformed_bytes_in_csv_are_refused_with_their_position() {
        byte[] bytes = (CSV + "1,x,TOOL,PRODUCTIVITY\n2,caf\u00e9,TOOL,PRODUCTIVITY\n").getBytes(ISO_8859_1);

        Portfolio portfolio = Portfolio.of(new ByteArrayInputStream(bytes), PortfolioFormat.CSV);

        assertThat(portfolio.next()).as("the row before").isInstanceOf(Row.Accepted.class);
        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(portfolio::next)
                .withMessage(
                        "line 3, byte 52 of the file: is not valid UTF-8; save the file as UTF-8, or read it through"
                                + " a mapping that names its encoding, such as encoding: windows-1252");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"never closed | after line 1", "\"a\"b,c | after line 1"})
    void quotation_marks_that_do_not_match_are_refused(String row, String place) {
        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> read(CSV + row, PortfolioFormat.CSV))
                .withMessageStartingWith(place + ": is not valid CSV");
    }

    @Test
    void quotation_marks_that_do_not_match_in_the_first_row_are_refused_there() {
        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> open("\"name,kind\n", PortfolioFormat.CSV))
                .withMessageStartingWith("line 1: is not valid CSV");
    }

    @Test
    void a_cell_beyond_all_reason_is_refused() {
        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(
                        () -> read(CSV + "1," + "x".repeat(2_000_000) + ",TOOL,PRODUCTIVITY\n", PortfolioFormat.CSV))
                .withMessageContaining("is not valid CSV")
                .withMessageEndingWith("; nothing after it was read");
    }

    @Test
    void the_id_of_an_earlier_row_is_refused() {
        String csv = CSV + "1,a,TOOL,PRODUCTIVITY\n2,b,TOOL,PRODUCTIVITY\n1,c,TOOL,PRODUCTIVITY\n,d,TOOL,PRODUCTIVITY\n"
                + ",e,TOOL,PRODUCTIVITY\n";

        assertThat(texts(read(csv, PortfolioFormat.CSV)))
                .containsExactly("2 a", "3 b", "4 1: id: \"1\" stands on line 2 already", "5 d", "6 e");
    }

    @Test
    void the_id_of_an_earlier_file_of_the_run_is_refused() {
        SeenIds run = new SeenIds();
        String row = "{\"id\": \"1\", " + LINE.substring(1);

        rest(open("\n" + row, PortfolioFormat.JSON_LINES).sharing(run, "a.jsonl"));
        rest(open(row.replace("1", "2"), PortfolioFormat.JSON_LINES).sharing(run, "b.jsonl"));

        assertThat(texts(rest(open(
                                CSV + "3,x,TOOL,PRODUCTIVITY\n1,x,TOOL,PRODUCTIVITY\n3,y,TOOL,PRODUCTIVITY\n",
                                PortfolioFormat.CSV)
                        .sharing(run, "c.csv"))))
                .containsExactly(
                        "2 x",
                        "3 1: id: \"1\" stands in a.jsonl on line 2 already",
                        "4 3: id: \"3\" stands on line 2 already");
    }

    @ParameterizedTest
    @EnumSource(PortfolioFormat.class)
    void rows_are_read_only_as_they_are_asked_for(PortfolioFormat format) {
        String start = format == PortfolioFormat.CSV ? CSV : format == PortfolioFormat.JSON ? "[" : "";
        String row = format == PortfolioFormat.CSV
                ? ",x,TOOL,PRODUCTIVITY\n"
                : format == PortfolioFormat.JSON ? LINE + "," : LINE;
        Endless endless = new Endless(start, row);

        Portfolio portfolio = Portfolio.of(endless, format);
        for (int i = 0; i < 10; i++) {
            assertThat(portfolio.next()).isInstanceOf(Row.Accepted.class);
        }

        assertThat(endless.given).isLessThan(100_000);
    }

    @Test
    void files_are_recognised_by_how_their_names_end(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("a.CSV"), CSV + "1,x,TOOL,PRODUCTIVITY\n");
        Path lines = Files.writeString(folder.resolve("a.jsonl"), LINE);

        assertThat(texts(rest(Portfolio.open(csv)))).containsExactly("2 x");
        assertThat(texts(rest(Portfolio.open(lines)))).containsExactly("1 x");
        assertThatExceptionOfType(InputRefusedException.class)
                .isThrownBy(() -> Portfolio.open(folder.resolve("a.xlsx")))
                .withMessageContaining("must end in .json, .jsonl or .csv");
    }

    @Test
    void ids_stay_apart_when_there_are_many() {
        SeenIds seen = new SeenIds();
        int file = seen.file("a.csv");
        for (int i = 1; i <= 50_000; i++) {
            assertThat(seen.add("id" + i, file, i)).isNull();
        }
        for (int i = 1; i <= 50_000; i++) {
            assertThat(seen.add("id" + i, file, 99)).isEqualTo("on line " + i);
        }
    }

    static Portfolio open(String text, PortfolioFormat format) {
        return Portfolio.of(new ByteArrayInputStream(text.getBytes(UTF_8)), format);
    }

    static List<Row> read(String text, PortfolioFormat format) {
        return rest(open(text, format));
    }

    static List<Row> rest(Portfolio portfolio) {
        List<Row> rows = new ArrayList<>();
        try (portfolio) {
            portfolio.forEachRemaining(rows::add);
        }
        return rows;
    }

    static List<String> texts(List<Row> rows) {
        return rows.stream().map(PortfolioTest::text).toList();
    }

    private static String text(Row row) {
        if (row instanceof Row.Refused refused) {
            return refused.line() + " " + refused.label() + ": "
                    + refused.problems().stream().map(Problem::toString).collect(Collectors.joining(" | "));
        }
        return row.line() + " " + ((Row.Accepted) row).initiative().name();
    }

    /** An input that never ends and counts what it gave. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] row;
        private int given;

        Endless(String start, String row) {
            this.start = start.getBytes(UTF_8);
            this.row = row.getBytes(UTF_8);
        }

        @Override
        public int read() {
            int at = given++;
            return at < start.length ? start[at] : row[(at - start.length) % row.length];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
