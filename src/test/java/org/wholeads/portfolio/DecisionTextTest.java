package org.wholeads.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wholeads.Balance;
import org.wholeads.Consultation;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Note;
import org.wholeads.Objective;
import org.wholeads.PolicyId;
import org.wholeads.Precondition;
import org.wholeads.Reason;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.RuleRef;
import org.wholeads.engine.RuleEngine;
import org.wholeads.policy.Policy;
import org.wholeads.policy.PolicyReader;

class DecisionTextTest {
    private static final RuleRef RULE = new RuleRef("A rule", "a.drl", 7);
    private static final Decision DECISION = new Decision(
            Leader.JOINT,
            Leader.CMO,
            new Balance(3, 5, 1),
            List.of(new Reason(
                    RULE, Reason.Type.VERDICT, Leader.JOINT, 0, "=both, \"really\"", Reason.Standing.FOLLOWED)),
            List.of(new Precondition(Requirement.STOP, Role.BOARD, "no", RULE)),
            List.of(new Note("a risk", RULE)),
            List.of(new Note("some advice", RULE)),
            List.of(new Consultation(Role.FINANCE, "money", RULE)),
            List.of(new Note("a question?", RULE)),
            List.of("scope", "attributes[\"region\"]"),
            new PolicyId("mine", "1.2", "ab".repeat(32)));

    @Test
    void a_decision_is_written_with_all_its_parts() {
        String rule = "\"rule\":{\"name\":\"A rule\",\"file\":\"a.drl\",\"line\":7}";

        assertThat(DecisionJson.write(initiative("1", "x"), DECISION))
                .isEqualTo(
                        "{\"type\":\"DECISION\",\"id\":\"1\",\"name\":\"x\",\"mustNotGoAhead\":true,\"leader\":\"JOINT\",\"accountable\":\"CMO\","
                                + "\"balance\":{\"cto\":3,\"cmo\":5,\"handsOnUser\":1,\"margin\":-2},"
                                + "\"reasons\":[{\"type\":\"VERDICT\",\"leader\":\"JOINT\",\"weight\":0,"
                                + "\"because\":\"=both, \\\"really\\\"\",\"standing\":\"FOLLOWED\"," + rule + "}],"
                                + "\"conditions\":[{\"requirement\":\"STOP\",\"owner\":\"BOARD\",\"because\":\"no\","
                                + rule
                                + "}],"
                                + "\"risks\":[{\"text\":\"a risk\"," + rule + "}],"
                                + "\"advice\":[{\"text\":\"some advice\"," + rule + "}],"
                                + "\"consulted\":[{\"role\":\"FINANCE\",\"because\":\"money\"," + rule + "}],"
                                + "\"questions\":[{\"text\":\"a question?\"," + rule + "}],"
                                + "\"unknown\":[\"scope\",\"attributes[\\\"region\\\"]\"],"
                                + "\"policy\":{\"name\":\"mine\",\"version\":\"1.2\",\"sha256\":\"" + "ab".repeat(32)
                                + "\"}}");
    }

    @Test
    void an_id_that_nobody_stated_is_null() {
        assertThat(DecisionJson.write(initiative(null, "x"), DECISION))
                .startsWith("{\"type\":\"DECISION\",\"id\":null,\"name\":\"x\",");
    }

    @Test
    void a_decision_alone_has_no_id_and_no_name() {
        assertThat(DecisionJson.write(DECISION))
                .startsWith(
                        "{\"type\":\"DECISION\",\"id\":null,\"name\":null,\"mustNotGoAhead\":true,\"leader\":\"JOINT\"");
    }

    @Test
    void csv_quotes_every_cell() {
        assertThat(DecisionCsv.row(initiative(null, "a,b"), DECISION))
                .isEqualTo(
                        "\"\",\"a,b\",\"true\",\"JOINT\",\"CMO\",\"'=both, \"\"really\"\"\",\"STOP (BOARD)\",\"a risk\","
                                + "\"scope; attributes[\"\"region\"\"]\",\"mine\",\"1.2\",\"" + "ab".repeat(32)
                                + "\"\r\n");
        assertThat(DecisionCsv.header().split(",", -1)).hasSize(12);
    }

    @Test
    void csv_disarms_what_a_spreadsheet_would_run() {
        assertThat(DecisionCsv.row(initiative("=1+2", "x;\u3000@SUM(A1)"), DECISION))
                .startsWith("\"'=1+2\",\"x;\u3000'@SUM(A1)\",");
    }

    @Test
    void csv_disarms_the_texts_of_a_policy_in_each_column() {
        String hostile = "x;=1+2";
        Policy policy = PolicyReader.fromText("""
                package rules;
                import org.wholeads.*;
                global Ruling ruling;
                rule "a" when Initiative() Balance() then ruling.lead( Leader.CTO, "%1$s" ); end
                rule "b" when Initiative( attributes["%1$s"] != "x" ) Outcome() then
                    ruling.require( Requirement.OTHER, Role.BOARD, "%1$s" );
                    ruling.warn( "%1$s" );
                end
                """.formatted(hostile));
        Initiative initiative = initiative(hostile, hostile);

        String row = DecisionCsv.row(initiative, RuleEngine.of(policy).decide(initiative));

        assertThat(row.split("x;'=1[+]2", -1)).hasSize(7);
        assertThat(row).doesNotContain(";=");
    }

    @Test
    void csv_and_json_show_what_turns_the_direction_of_a_text() {
        assertThat(DecisionCsv.row(initiative("1", "a\u202Eb"), DECISION)).startsWith("\"1\",\"a\\u202eb\",");
        assertThat(DecisionJson.write(initiative("1", "a\u202Eb"), DECISION)).contains("\"name\":\"a\\u202eb\"");
    }

    @Test
    void csv_leaves_harmless_texts_alone() {
        assertThat(DecisionCsv.row(initiative("a-1", "plan = do"), DECISION)).startsWith("\"a-1\",\"plan = do\",");
    }

    private static Initiative initiative(@Nullable String id, String name) {
        return Initiative.builder()
                .id(id)
                .name(name)
                .kind(Kind.TOOL)
                .objectives(Objective.PRODUCTIVITY)
                .build();
    }
}
