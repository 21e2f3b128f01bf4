package org.wholeads.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholeads.cli.PolicyFolder.rule;
import static org.wholeads.cli.PolicyFolder.verdict;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must happen first, in one line each. */
class DutiesTest {
    @TempDir
    private Path folder = Path.of("");

    private String decided(String output, String... calls) {
        StringBuilder rules = new StringBuilder(verdict("all", 0, "", "CTO"));
        for (int i = 0; i < calls.length; i++) {
            rules.append(rule("duty " + i, 0, "Outcome()", calls[i]));
        }
        String policy = PolicyFolder.write(folder, "rules", rules.toString());
        return Console.withInput("{\"name\":\"x\",\"kind\":\"TOOL\",\"objectives\":[\"PRODUCTIVITY\"]}\n")
                .execute("decide", "--output", output, "--rules", policy, "-")
                .out()
                .replaceAll("\\s+", " ");
    }

    private static String require(String requirement, String because) {
        return "require( Requirement." + requirement + ", Role.CTO, \"" + because + "\" )";
    }

    @Test
    void anything_else_is_told_by_its_text() {
        String[] others = {require("OTHER", "Ask."), require("OTHER", "Wait.")};

        assertThat(decided("csv", others)).contains("\"OTHER (CTO): Ask.; OTHER (CTO): Wait.\"");
        assertThat(decided("table", others)).contains("(CTO): Ask.", "(CTO): Wait.");
    }

    @Test
    void two_duties_of_one_kind_and_owner_are_two_and_the_same_one_is_one() {
        String[] two = {
            require("SECURITY_REVIEW", "Ask."), require("SECURITY_REVIEW", "Wait."), require("SECURITY_REVIEW", "Wait.")
        };
        String[] one = {require("SECURITY_REVIEW", "Ask."), require("SECURITY_REVIEW", "Ask.")};

        assertThat(decided("csv", two)).contains("\"SECURITY_REVIEW (CTO): Ask.; SECURITY_REVIEW (CTO): Wait.\"");
        assertThat(decided("csv", one)).contains("\"SECURITY_REVIEW (CTO)\"");
    }
}
