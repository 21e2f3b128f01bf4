package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    @ParameterizedTest
    @ValueSource(ints = {' ', 'a', '"', '\'', 'é', 'ß', '漢', '–', '“', '…', '€', 0x0301, 0x05D0, 0x0627, 0x1F600})
    void what_a_reader_can_see_may_stand_in_texts(int c) {
        assertThat(Characters.problem(c)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 7, '\t', '\n', 0x0B, '\f', '\r', 0x1B, '\\', 0x7F, 0x80, 0x85, 0xA0, 0xAD, 0x034F, 0x061C, 0x115F,
                0x1160, 0x1680, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180E, 0x2000, 0x200B, 0x200C, 0x200D, 0x200E,
                0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x202F, 0x205F, 0x2060, 0x2066, 0x2069, 0x206F, 0x2800, 0x3000,
                0x3164, 0xD800, 0xDFFF, 0xE000, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFE, 0xFFFF, 0x1D173,
                0xE0001, 0xE0041, 0xE0100, 0xE01EF, 0xF0000, 0x10FFFF
            })
    void what_hides_or_deceives_may_stand_nowhere(int c) {
        assertThat(Characters.problem(c)).isNotBlank();
    }

    @Test
    void every_control_format_private_and_unassigned_character_is_refused() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isISOControl(c) || !Character.isDefined(c) || Character.getType(c) == Character.FORMAT) {
                assertThat(Characters.problem(c)).as("U+%04X", c).isNotNull();
            }
        }
    }
}
