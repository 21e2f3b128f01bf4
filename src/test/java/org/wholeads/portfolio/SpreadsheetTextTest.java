package org.wholeads.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "\uFF1D",
            "\uFF0B",
            "\uFF0D",
            "\uFF20",
            "\uFE66",
            "\uFE62",
            "\uFE63",
            "\uFE6B",
            "\u2212",
            ";",
            ",",
            "|",
            ":",
            "\u037e",
            "\uff1b",
            "\uff02",
            "\t",
            "\n",
            "\r",
            "\r\n",
            " ",
            "\u00A0",
            "\u3000",
            "\u2003",
            "\u000B",
            "\f",
            "\u0085",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\u200B",
            "\u200D",
            "\u202E",
            "\u2066",
            "\u00AD",
            "\u0000",
            "\u001B",
            "\u3164",
            "\u2800",
            "\uDB40\uDC41",
            "\"",
            "'",
            "a",
            "1",
            "(",
            "\u00E9",
            "\uD83D\uDE00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+2",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                "\u3000=1",
                "\u000b=1",
                "\f=1",
                "\ufeff=1",
                "\u200b=1",
                "\u202e=1",
                "\u0000=1",
                "\"=1\"",
                "\u2028=1"
            })
    void a_sign_that_begins_a_formula_is_led_by_an_apostrophe(String text) {
        assertThat(SpreadsheetText.of(text).replaceFirst("'.*", ""))
                .doesNotContainPattern("[=+\\-@\uff1d\uff0b\uff0d\uff20]");
        assertThat(SpreadsheetText.of(text)).contains("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;=1",
                "a,=1",
                "a\t=1",
                "a\n=1",
                "a\r\n=1",
                "a; +1",
                "a;\u3000-1",
                "a|@x",
                "a\u000b=1",
                "a;\"=1\"",
                "a\"=1",
                "a\"\"=1",
                "a'=1",
                "a: =1",
                "a\u037e=1",
                "a\uff1b=1",
                "a\uff0c=1",
                "a\uff02=1",
                "a\uD83C\uDD01=1",
                "a\u2a74 1"
            })
    void so_is_one_behind_a_sign_that_may_separate_cells(String text) {
        assertThat(SpreadsheetText.of(text)).containsPattern("'[=+\\-@]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a-1",
                "plan = do",
                "cost + gain",
                "mail@host",
                "Büro, 2. Stock; Ost",
                "\uD83D\uDE00",
                "x\ny",
                "'tis"
            })
    void harmless_texts_stay_as_they_are(String text) {
        assertThat(SpreadsheetText.of(text)).isEqualTo(text);
    }

    @Test
    void invisible_characters_are_shown() {
        assertThat(SpreadsheetText.of("a\u202Eb\u200Bc\u0000d\uDB40\uDC41"))
                .isEqualTo("a\\u202eb\\u200bc\\u0000d\\udb40\\udc41");
    }

    /** What makes two signs the same for one program may make them the same for the one that opens the file. */
    @Test
    void no_character_of_unicode_separates_or_begins_a_formula_once_it_is_normalised() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String sign = Character.toString(c);
            for (String text :
                    List.of("a" + sign + "=1", sign + "1", "a;" + sign + "1", "a" + sign + " \u2212" + sign)) {
                String safe = Normalizer.normalize(SpreadsheetText.of(text), Normalizer.Form.NFKC);
                for (String part : safe.split("[;,|:\t\r\n\u000b\f\u0085\u2028\u2029\"]", -1)) {
                    String seen = part.replaceFirst("^[\\s\\p{Z}\\p{C}]+", "");
                    if (!seen.isEmpty() && "=+-@\u2212".indexOf(seen.charAt(0)) >= 0) {
                        fail("U+%04X: %s", c, InvisibleCharacters.escaped(text));
                    }
                }
            }
        }
    }

    /** Whoever opens the file may split, trim and forget what cannot be seen in any way that spreadsheets do. */
    @Test
    void no_part_of_a_cell_begins_a_formula_however_it_is_split_and_trimmed() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String safe = SpreadsheetText.of(text.toString());
            String normalised = Normalizer.normalize(safe, Normalizer.Form.NFKC);

            for (String separator : List.of(";", ",", "[|]", ":", "\"", "\t", "\n", "\r", "[;,|:\"\t\r\n]", "never")) {
                for (String part : normalised.split(separator, -1)) {
                    String seen = part.replaceFirst("^[\\s\\p{Z}\\p{C}\"]+", "");
                    assertThat(Normalizer.normalize(seen, Normalizer.Form.NFKC))
                            .as("seed %d, text %d, %s", seed, i, InvisibleCharacters.escaped(text.toString()))
                            .doesNotStartWith("=")
                            .doesNotStartWith("+")
                            .doesNotStartWith("-")
                            .doesNotStartWith("@");
                }
            }
            assertThat(safe.codePoints()).noneMatch(InvisibleCharacters::is);
        }
    }
}
