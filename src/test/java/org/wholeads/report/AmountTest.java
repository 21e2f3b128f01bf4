package org.wholeads.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @Test
    void one_is_an_initiative_and_more_are_initiatives() {
        assertThat(Amount.initiatives(BigInteger.ONE)).isEqualTo("1 initiative");
        assertThat(Amount.initiatives(BigInteger.valueOf(1_234))).isEqualTo("1,234 initiatives");
        assertThat(new Amount(BigInteger.ONE, BigInteger.ONE)).hasToString("1 of 1 initiative (100 %)");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 7, 0.00 %",
        "1, 3, 33.33 %",
        "5, 180, 2.77 %",
        "7, 7, 100 %",
        "1, 100000000000000000000, < 0.01 %",
        "99999999999999999999, 100000000000000000000, 99.99 %"
    })
    void a_share_never_looks_like_nothing_or_all_unless_it_is(BigInteger part, BigInteger whole, String percent) {
        assertThat(new Amount(part, whole).percent()).isEqualTo(percent);
    }
}
