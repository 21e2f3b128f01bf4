package org.wholeads.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Objective;
import org.wholeads.report.JsonText;

class InvisibleCharactersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202E",
                "\u2066",
                "\u200B",
                "\uFEFF",
                "\u00AD",
                "\u2028",
                "\u007F",
                "\u0085",
                "\u3164",
                "\uDB40\uDC41"
            })
    void json_holds_their_escapes_and_says_the_same(String invisible) {
        Initiative initiative = Initiative.builder()
                .name("x" + invisible + "y")
                .kind(Kind.TOOL)
                .objectives(Objective.PRODUCTIVITY)
                .attribute("k" + invisible + "k", "v" + invisible)
                .build();

        String json = InitiativeJson.write(initiative);

        assertThat(json).doesNotContain(invisible).contains("x" + escape(invisible) + "y");
        assertThat(InitiativeJson.read(json)).isEqualTo(initiative);
        assertThat(JsonText.of(Map.of("a", "b" + invisible)).toString())
                .isEqualTo("{\"a\":\"b" + escape(invisible) + "\"}");
    }

    @Test
    void what_can_be_seen_stays_as_it_is() {
        String text = "a\tb\nc \u00A0\u00E9\u6F22\uD83D\uDE00\u2764\uFE0F";

        assertThat(InvisibleCharacters.escaped(text)).isEqualTo(text);
    }

    private static String escape(String text) {
        StringBuilder escape = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            escape.append("\\u").append(String.format("%04x", (int) text.charAt(i)));
        }
        return escape.toString();
    }
}
