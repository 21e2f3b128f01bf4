package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrequenciesTest {
    @TempDir
    private Path scratch;

    @Test
    void facts_are_as_frequent_as_in_the_portfolio() throws Exception {
        Path file = Files.write(
                scratch.resolve("portfolio.csv"),
                List.of(
                        "name,kind,objectives,risk,attributes.region",
                        "a,TOOL,PRODUCTIVITY,HIGH,EMEA",
                        "b,TOOL,PRODUCTIVITY;DATA_MANAGEMENT,,EMEA",
                        "c,TOOL,PRODUCTIVITY,,",
                        "d,SOLUTION,PRODUCTIVITY,,EMEA"));
        Frequencies frequencies = Frequencies.of(file, null);
        List<Row> rows = LongStream.range(0, 40_000)
                .mapToObj(number -> frequencies.row(1, number))
                .toList();
        var type = frequencies.type();

        assertThat(share(rows, type.fieldIndex("kind"), "TOOL")).isCloseTo(0.75, within(0.02));
        assertThat(share(rows, type.fieldIndex("risk"), "HIGH")).isCloseTo(0.25, within(0.02));
        assertThat(share(rows, type.fieldIndex("risk"), null)).isCloseTo(0.75, within(0.02));
        assertThat(share(rows, type.fieldIndex("attributes.region"), "EMEA")).isCloseTo(0.75, within(0.02));
        assertThat(rows.stream()
                        .filter(row -> row.<String[]>getAs(type.fieldIndex("objectives")).length == 2)
                        .count())
                .isCloseTo(10_000L, within(800L));
    }

    @Test
    void the_same_seed_makes_the_same_rows_and_another_does_not() {
        Frequencies frequencies = Frequencies.of(Path.of("../portfolio.csv"), null);

        assertThat(facts(frequencies, 1)).isEqualTo(facts(frequencies, 1)).isNotEqualTo(facts(frequencies, 2));
    }

    private static List<String> facts(Frequencies frequencies, long seed) {
        return LongStream.range(0, 100)
                .mapToObj(number -> String.valueOf(frequencies.row(seed, number).get(4)))
                .toList();
    }

    private static double share(List<Row> rows, int column, Object value) {
        return rows.stream()
                        .filter(row -> java.util.Objects.equals(row.get(column), value))
                        .count()
                / (double) rows.size();
    }
}
