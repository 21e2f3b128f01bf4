package org.wholeads.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeads.Balance;
import org.wholeads.Decision;
import org.wholeads.Initiative;
import org.wholeads.Kind;
import org.wholeads.Leader;
import org.wholeads.Objective;
import org.wholeads.PolicyId;
import org.wholeads.Precondition;
import org.wholeads.Reason;
import org.wholeads.Requirement;
import org.wholeads.Role;
import org.wholeads.RuleRef;

class DecisionTableTest {
    private static final RuleRef RULE = new RuleRef("A rule", "a.drl", 7);

    @Test
    void a_row_shows_leader_accountable_main_reason_and_conditions() {
        DecisionTable table = new DecisionTable(100);

        assertThat(table.header()
                        + table.row(
                                named("Recommender in the online shop"), decision("Customers deal with it directly.")))
                .isEqualTo(expected());
    }

    private static String expected() {
        return String.join(
                "\n",
                "INITIATIVE           LEADS          ACCOUNTABLE    MAIN REASON                 CONDITIONS (WHO",
                "                                                                               ANSWERS)",
                "-------------------  -------------  -------------  --------------------------  ---------------------",
                "STOP - this must not go ahead (board): so",
                "Recommender in the   joint          CMO            Customers deal with it      STOP (board)",
                "online shop                                        directly.                   security review",
                "                                                                                 (CTO)",
                "",
                "");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 61, 80, 100, 120, 200})
    void no_line_is_wider_than_asked_for(int width) {
        DecisionTable table = new DecisionTable(width);
        String text = table.header()
                + table.row(
                        named("x".repeat(300) + " \u6f22\u5b57".repeat(40)), decision("y".repeat(90) + " and so on"));

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(PlainText.width(line)).isLessThanOrEqualTo(width));
        assertThat(text.replaceAll("[^x]", "")).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void a_hostile_name_cannot_reach_the_terminal() {
        String hostile = IntStream.concat(
                        IntStream.rangeClosed(0, 0x9f).filter(Character::isISOControl),
                        IntStream.of(0x202e, 0x2066, 0x200b, 0xfeff, 0x2028, 0x2029, 0xe0041))
                .mapToObj(Character::toString)
                .reduce("a\u001b[2J\u001b]0;title\u0007", String::concat);

        String row = new DecisionTable(80).row(named(hostile + "z"), decision("because \u001b[31m red"));

        assertThat(row.codePoints().filter(c -> c != '\n')).allSatisfy(c -> {
            assertThat(Character.isISOControl(c)).isFalse();
            assertThat(Character.getType(c)).isNotEqualTo((int) Character.FORMAT);
        });
        assertThat(row.lines()).hasSizeLessThan(6);
    }

    @ParameterizedTest
    @CsvSource({"'a  b\t\nc', a b c", "' x ', x", "'\u001b', ''", "caf\u00e9, caf\u00e9"})
    void plain_text_is_one_line_with_single_blanks(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "\u6f22\u5b57, 4", "e\u0301, 1", "\ud83d\ude00, 2"})
    void width_counts_columns_and_not_characters(String text, int width) {
        assertThat(PlainText.width(text)).isEqualTo(width);
    }

    @Test
    void a_word_longer_than_a_line_is_broken() {
        assertThat(PlainText.wrap("a bcdefgh i", 3)).isEqualTo(List.of("a", "bcd", "efg", "h i"));
    }

    @Test
    void a_table_needs_sixty_columns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionTable(59))
                .withMessage("the width must be 60 or more, but is 59");
    }

    private static Initiative named(String name) {
        return Initiative.builder()
                .name(name)
                .kind(Kind.SOLUTION)
                .objectives(Objective.CUSTOMER_EXPERIENCE)
                .build();
    }

    private static Decision decision(String because) {
        Reason verdict = new Reason(RULE, Reason.Type.VERDICT, Leader.JOINT, 0, because, Reason.Standing.FOLLOWED);
        List<Precondition> conditions = Stream.of(Requirement.STOP, Requirement.SECURITY_REVIEW)
                .map(requirement -> new Precondition(
                        requirement, requirement == Requirement.STOP ? Role.BOARD : Role.CTO, "so", RULE))
                .toList();
        return new Decision(
                Leader.JOINT,
                Leader.CMO,
                new Balance(0, 0, 0),
                List.of(verdict),
                conditions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PolicyId("p", "1", "0".repeat(64)));
    }
}
