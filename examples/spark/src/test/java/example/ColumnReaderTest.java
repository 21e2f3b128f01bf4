package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.Team;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.WrittenFacts;
import scala.collection.immutable.ArraySeq;

class ColumnReaderTest {
    private static final StructType TYPE = FactColumns.with(List.of("region"));

    @Test
    void the_short_cut_reads_what_the_library_reads() {
        Frequencies frequencies = Frequencies.of(Path.of("../portfolio.csv"), null);
        ColumnReader reader = ColumnReader.of(frequencies.type(), null);

        for (long number = 0; number < 1_000; number++) {
            Row row = asSparkHasIt(frequencies.row(7, number));

            assertThat(reader.read(row)).isEqualTo(WrittenFacts.read(reader.texts(row), name -> name));
        }
    }

    @Test
    void typed_values_and_texts_of_the_same_facts_are_the_same_initiative() {
        Initiative typed = read(
                new StructType()
                        .add("name", DataTypes.StringType)
                        .add("kind", DataTypes.StringType)
                        .add("objectives", DataTypes.createArrayType(DataTypes.StringType))
                        .add("affectedTeams", DataTypes.createArrayType(DataTypes.StringType))
                        .add("personalData", DataTypes.BooleanType)
                        .add("users", DataTypes.IntegerType)
                        .add("annualCost", DataTypes.DoubleType),
                "Writing assistant",
                "TOOL",
                list("CREATIVE_CONTENT", "PRODUCTIVITY"),
                list(),
                false,
                12,
                2.5e7);
        Initiative written = read(
                new StructType()
                        .add("name", DataTypes.StringType)
                        .add("kind", DataTypes.StringType)
                        .add("objectives", DataTypes.StringType)
                        .add("affectedTeams", DataTypes.StringType)
                        .add("personalData", DataTypes.StringType)
                        .add("users", DataTypes.StringType)
                        .add("annualCost", DataTypes.StringType),
                "Writing assistant",
                " TOOL",
                "CREATIVE_CONTENT; PRODUCTIVITY",
                "none",
                "no",
                "12",
                "25000000");

        assertThat(typed).isEqualTo(written);
        assertThat(typed.kind()).isEqualTo(Kind.TOOL);
        assertThat(typed.objectives()).containsExactly(Objective.CREATIVE_CONTENT, Objective.PRODUCTIVITY);
        assertThat(typed.affectedTeams()).isEmpty();
        assertThat(typed.users()).isEqualTo(12);
        assertThat(typed.annualCost()).isEqualTo(2.5e7);
    }

    @Test
    void nothing_and_blanks_are_unknown() {
        Initiative initiative = read(
                new StructType()
                        .add("name", DataTypes.StringType)
                        .add("kind", DataTypes.StringType)
                        .add("objectives", DataTypes.StringType)
                        .add("handsOnTeam", DataTypes.StringType)
                        .add("risk", DataTypes.StringType),
                "Writing assistant",
                "TOOL",
                "CREATIVE_CONTENT",
                "  ",
                null);

        assertThat(initiative.handsOnTeam()).isNull();
        assertThat(initiative.risk()).isNull();
    }

    @Test
    void attributes_have_columns_of_their_own() {
        ColumnReader reader = ColumnReader.of(TYPE, null);
        Object[] values = new Object[TYPE.size()];
        values[TYPE.fieldIndex("name")] = "Writing assistant";
        values[TYPE.fieldIndex("kind")] = "TOOL";
        values[TYPE.fieldIndex("objectives")] = list("CREATIVE_CONTENT");
        values[TYPE.fieldIndex("handsOnTeam")] = "CREATIVE";
        values[TYPE.fieldIndex("attributes.region")] = "EMEA";

        Initiative initiative = reader.read(RowFactory.create(values));

        assertThat(initiative.attributes()).containsEntry("region", "EMEA").hasSize(1);
        assertThat(initiative.handsOnTeam()).isEqualTo(Team.CREATIVE);
    }

    @Test
    void a_wrong_row_is_refused_with_everything_that_is_wrong() {
        assertThatThrownBy(() -> read(
                        new StructType()
                                .add("name", DataTypes.StringType)
                                .add("kind", DataTypes.StringType)
                                .add("objectives", DataTypes.createArrayType(DataTypes.StringType))
                                .add("annualCost", DataTypes.DoubleType),
                        " ",
                        "TOLL",
                        list("CREATIVE_CONTENT", null),
                        Double.NaN))
                .isInstanceOf(InputRefusedException.class)
                .hasMessageContaining("column \"name\": is required")
                .hasMessageContaining("\"TOLL\" is not one of")
                .hasMessageContaining("column \"objectives\": \"null\" is not one of")
                .hasMessageContaining("column \"annualCost\": \"NaN\" is not a number");
    }

    @Test
    void columns_that_are_no_facts_are_refused_with_those_that_are_missing() {
        StructType type = new StructType().add("name", DataTypes.StringType).add("budget", DataTypes.StringType);

        assertThatThrownBy(() -> ColumnReader.of(type, null))
                .isInstanceOf(InputRefusedException.class)
                .hasMessageContaining("column \"budget\": is not a fact of an initiative")
                .hasMessageContaining("column \"kind\": is required")
                .hasMessageContaining("column \"objectives\": is required");
    }

    private static Initiative read(StructType type, Object... values) {
        return ColumnReader.of(type, null).read(RowFactory.create(values));
    }

    private static Object list(String... texts) {
        return ArraySeq.unsafeWrapArray(texts);
    }

    private static Row asSparkHasIt(Row row) {
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i) instanceof String[] texts ? list(texts) : row.get(i);
        }
        return RowFactory.create(values);
    }
}
