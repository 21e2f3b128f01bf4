package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.engine.CompiledPolicy;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.PolicyReader;
import org.wholeads.portfolio.InitiativeJson;
import org.wholeads.portfolio.InputRefusedException;
import org.wholeads.portfolio.Portfolio;

class RedecideTest {
    private static final Path PORTFOLIO = Path.of("../portfolio.csv");
    private static final Path OTHER_RULES = Path.of("../policy-tests/src/main/resources/rules");
    private static final CompiledPolicy BUNDLED = CompiledPolicy.withDefaultPolicy();

    private static SparkSession spark;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void startSpark() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stopSpark() {
        spark.stop();
    }

    @Test
    void decides_csv_as_the_rule_engine_does() {
        assertDecidedAsByTheEngine(decided(PORTFOLIO, "csv"));
    }

    @Test
    void decides_json_as_the_rule_engine_does() throws IOException {
        Path lines = scratch.resolve("portfolio.jsonl");
        Files.write(lines, portfolio().stream().map(InitiativeJson::write).toList());

        assertDecidedAsByTheEngine(decided(lines, "json"));
    }

    @Test
    void decides_parquet_as_the_rule_engine_does() {
        Path table = scratch.resolve("table");
        spark.read().option("header", true).csv(PORTFOLIO.toString()).write().parquet(table.toString());

        assertDecidedAsByTheEngine(decided(table, "parquet"));
    }

    @Test
    void two_policies_are_held_against_each_other() {
        CompiledPolicy before = CompiledPolicy.of(PolicyReader.fromDirectory(OTHER_RULES));
        String output = scratch.resolve("compared").toString();

        Redecide.store(Redecision.of(Input.open(spark, PORTFOLIO.toString(), "csv", false), BUNDLED, before), output);

        Map<String, Initiative> initiatives = new TreeMap<>();
        portfolio().forEach(initiative -> initiatives.put(initiative.id(), initiative));
        List<Row> rows = DecisionRows.stored(spark, output).collectAsList();
        assertThat(rows).hasSameSizeAs(initiatives.keySet());
        for (Row row : rows) {
            Initiative initiative = initiatives.get(row.<String>getAs("id"));
            Decision now = BUNDLED.decide(initiative);
            Decision earlier = before.decide(initiative);
            assertThat(row.<String>getAs("leader")).isEqualTo(now.leader().name());
            assertThat(row.<String>getAs("leaderBefore"))
                    .isEqualTo(earlier.leader().name());
            assertThat(row.<String>getAs("accountableBefore"))
                    .isEqualTo(earlier.accountable().name());
            assertThat(texts(row, "conditionsBefore")).isEqualTo(conditions(earlier));
            assertThat(row.<String>getAs("policyBefore"))
                    .isEqualTo(earlier.policy().sha256());
            assertThat(texts(row, "changed").contains("leader")).isEqualTo(now.leader() != earlier.leader());
            assertThat(texts(row, "changed").contains("accountable"))
                    .isEqualTo(now.accountable() != earlier.accountable());
            assertThat(texts(row, "changed").contains("conditions"))
                    .isEqualTo(!conditions(now).equals(conditions(earlier)));
        }
    }

    @Test
    void refused_rows_are_stored_with_what_is_wrong_and_the_others_decided() throws IOException {
        Path csv = scratch.resolve("mixed.csv");
        Files.write(
                csv,
                List.of(
                        "id,name,kind,objectives",
                        "A,Good,TOOL,PRODUCTIVITY",
                        "B,Bad,TOLL,PRODUCTIVITY",
                        "C,Short",
                        "D,\"Good, and \"\"quoted\"\"\",SOLUTION,PRODUCTIVITY;DATA_MANAGEMENT",
                        "E,Long,TOOL,PRODUCTIVITY,more"));
        String output = scratch.resolve("out").toString();

        Redecide.store(Redecision.of(Input.open(spark, csv.toString(), "csv", false), BUNDLED, null), output);

        assertThat(spark.read()
                        .parquet(output + "/outcome=decided")
                        .select("id")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrder("A", "D");
        assertThat(spark.read()
                        .parquet(output + "/outcome=refused")
                        .select("row", "problems")
                        .collectAsList())
                .extracting(row -> row.getString(0) + " " + row.getList(1))
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).contains("\"id\":\"B\"").contains("\"TOLL\" is not one of"))
                .anySatisfy(row -> assertThat(row).startsWith("C,Short").contains("more or fewer cells"))
                .anySatisfy(row -> assertThat(row).startsWith("E,Long,").contains("more or fewer cells"));
    }

    @Test
    void refused_lines_of_json_are_stored_as_they_came() throws IOException {
        Path lines = scratch.resolve("mixed.jsonl");
        Files.write(
                lines,
                List.of(
                        "{\"id\":\"A\",\"name\":\"Good\",\"kind\":\"TOOL\",\"objectives\":[\"PRODUCTIVITY\"]}",
                        "{\"id\":\"B\",\"nane\":\"Bad\"}",
                        "",
                        "nonsense"));

        List<Row> rows = Redecision.of(Input.open(spark, lines.toString(), "json", false), BUNDLED, null)
                .collectAsList();

        assertThat(rows).extracting(row -> row.<String>getAs("id")).containsOnlyOnce("A");
        assertThat(rows)
                .extracting(row -> row.<String>getAs("row"))
                .containsExactlyInAnyOrder(null, "{\"id\":\"B\",\"nane\":\"Bad\"}", "nonsense");
    }

    @Test
    void columns_that_are_no_facts_are_refused_before_any_row_is_read() throws IOException {
        Path csv = scratch.resolve("wrong.csv");
        Files.write(csv, List.of("name,kind,objectives,budget", "Good,TOOL,PRODUCTIVITY,1"));

        assertThatThrownBy(() -> Input.open(spark, csv.toString(), "csv", false))
                .isInstanceOf(InputRefusedException.class)
                .hasMessageContaining("column \"budget\"");
    }

    private List<Row> decided(Path input, String format) {
        return Redecision.of(Input.open(spark, input.toString(), format, false), BUNDLED, null)
                .collectAsList();
    }

    private static void assertDecidedAsByTheEngine(List<Row> rows) {
        RuleEngine engine = RuleEngine.withDefaultPolicy();
        List<String> expected = new ArrayList<>();
        for (Initiative initiative : portfolio()) {
            Decision decision = engine.decide(initiative);
            expected.add(String.join(
                    "|",
                    initiative.id(),
                    decision.leader().name(),
                    decision.accountable().name(),
                    decision.mainReason().rule().name(),
                    decision.mainReason().because(),
                    conditions(decision).toString(),
                    decision.policy().sha256()));
        }
        assertThat(rows)
                .extracting(row -> String.join(
                        "|",
                        row.getAs("id"),
                        row.getAs("leader"),
                        row.getAs("accountable"),
                        row.getAs("rule"),
                        row.getAs("because"),
                        texts(row, "conditions").toString(),
                        row.getAs("policy")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> conditions(Decision decision) {
        return decision.conditions().stream()
                .map(condition -> condition.requirement() + " by " + condition.owner())
                .distinct()
                .toList();
    }

    private static List<String> texts(Row row, String column) {
        return row.getList(row.fieldIndex(column));
    }

    private static List<Initiative> portfolio() {
        List<Initiative> initiatives = new ArrayList<>();
        try (Portfolio portfolio = Portfolio.open(PORTFOLIO)) {
            portfolio.forEachRemaining(
                    row -> initiatives.add(((org.wholeads.portfolio.Row.Accepted) row).initiative()));
        }
        return initiatives;
    }
}
