package org.wholeads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> CANDIDATES =
            List.of("CUSTOMER_EXPERIENCE", "CUSTOMER_ENGAGEMENT", "personalData", "kind", "CTO", "CMO");

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_EXPERIANCE, CUSTOMER_EXPERIENCE", // replaced
        "CUSTOMER_EXPERINCE, CUSTOMER_EXPERIENCE", // left out
        "CUSTOMER_EXPERIEENCE, CUSTOMER_EXPERIENCE", // inserted
        "CUSTOMER_EXPEIRENCE, CUSTOMER_EXPERIENCE", // swapped
        "customer experience, CUSTOMER_EXPERIENCE", // case and blanks
        "Customer-Experience, CUSTOMER_EXPERIENCE",
        "personal_data, personalData",
        "knid, kind",
        "CTA, CTO", // equally near: the first would be CTO and not CMO
    })
    void a_slip_finds_the_word_that_was_meant(String written, String meant) {
        assertThat(Spelling.closest(written, CANDIDATES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"budget", "xyz", "CUSTOMER", "k", "' '", "''"})
    void a_word_that_is_near_to_none_finds_none(String written) {
        assertThat(Spelling.closest(written, CANDIDATES)).isEmpty();
    }

    @Test
    void of_equally_near_words_it_is_the_first() {
        assertThat(Spelling.closest("CXO", List.of("CTO", "CMO"))).contains("CTO");
        assertThat(Spelling.closest("CXO", List.of("CMO", "CTO"))).contains("CMO");
    }

    @Test
    void a_word_of_any_length_is_answered_at_once() {
        assertThat(Spelling.closest("k".repeat(1_000_000), CANDIDATES)).isEmpty();
        assertThat(Spelling.closest("k".repeat(61), List.of("k".repeat(61)))).isEmpty();
        assertThat(Spelling.closest("k".repeat(60), List.of("k".repeat(59)))).isPresent();
    }

    @Test
    void without_candidates_there_is_none() {
        assertThat(Spelling.closest("kind", List.of())).isEmpty();
    }
}
