package org.wholeads.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 7, 0.00 %",
        "1, 3, 33.33 %",
        "7, 7, 100 %",
        "1, 100000000000000000000, < 0.01 %",
        "99999999999999999999, 100000000000000000000, 99.99 %"
    })
    void a_share_never_looks_like_nothing_or_all_unless_it_is(BigInteger part, BigInteger whole, String percent) {
        assertThat(new Amount(part, whole).percent()).isEqualTo(percent);
    }
}
