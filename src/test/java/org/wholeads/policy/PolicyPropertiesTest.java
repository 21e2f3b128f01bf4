package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeads.PolicyId;

class PolicyPropertiesTest {
    private static final String RULES =
            "package rules; import org.wholeads.*; global Ruling ruling; rule \"x\" when Balance() then ruling.lead( Leader.CTO, \"x\" ); end";

    @Test
    void name_and_version_are_those_of_the_file() {
        PolicyId id = id("# Ours\n\n  name = Our = policy \r\nversion=2\n");

        assertThat(id.name()).isEqualTo("Our = policy");
        assertThat(id.version()).isEqualTo("2");
    }

    @Test
    void both_may_be_missing() {
        PolicyId id = id("");

        assertThat(id.name()).isEqualTo("unnamed");
        assertThat(id.version()).isEqualTo("unversioned");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|1:1|expected 'name = …' or 'version = …'",
                "nme = x|1:1|did you mean name?",
                "colour = x|1:1|expected 'name = …' or 'version = …'",
                "name =|1:1|'name' has 1 to 150 characters",
                "'  version = 1\u200B2'|1:14|invisible or direction-changing character U+200B",
                "name = a\\u0041|1:9|a backslash is not allowed anywhere",
                "# a\\u0041|1:4|a backslash is not allowed anywhere",
                "#\t\u202Ea|1:3|invisible or direction-changing character U+202E",
                "'# a\u0007\nname = x'|1:4|the control character U+0007",
                "name = e\u0301|1:1|composed form (NFC)",
                "# e\u0301|1:1|composed form (NFC)",
            })
    void a_slip_is_reported_with_its_place(String line, String place, String message) {
        Map<String, String> texts = Map.of("a.drl", RULES, PolicyFile.PROPERTIES, line);
        PolicyRejectedException rejected =
                catchThrowableOfType(PolicyRejectedException.class, () -> PolicyReader.fromTexts(texts));

        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("policy.properties");
            assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void a_line_must_not_end_where_only_some_readers_see_it() {
        assertThat(catchThrowableOfType(PolicyRejectedException.class, () -> id("# x\rname = y")))
                .hasMessageContaining("policy.properties:1:4: error: the control character U+000D");
    }

    @Test
    void a_name_of_151_characters_is_too_long() {
        assertThat(id("name = " + "x".repeat(150)).name()).hasSize(150);
        assertThat(catchThrowableOfType(PolicyRejectedException.class, () -> id("name = " + "x".repeat(151))))
                .hasMessageContaining("'name' has 1 to 150 characters");
    }

    private static PolicyId id(String properties) {
        return PolicyReader.fromTexts(Map.of("a.drl", RULES, PolicyFile.PROPERTIES, properties))
                .id();
    }
}
