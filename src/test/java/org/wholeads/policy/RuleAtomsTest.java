package org.wholeads.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeads.policy.Condition.All;
import org.wholeads.policy.Condition.Any;
import org.wholeads.policy.Condition.Atom;

class RuleAtomsTest {
    private static final Condition ALWAYS = new All(List.of());
    private static final Condition NEVER = new Any(List.of());

    private static Rule rule(String patterns, String call) {
        return PolicyReader.fromText("package rules; import org.wholeads.*; global Ruling ruling; rule \"x\" when "
                        + patterns + " then ruling." + call + "; end")
                .rules()
                .get(0);
    }

    private static final Rule RULE = rule(
            "Initiative( risk == Risk.HIGH || !( users > 5 && users < 9 ), kind in ( Kind.TOOL ) )"
                    + " Balance( margin > 1 ) Outcome()",
            "warn( \"x\" )");

    @Test
    void atoms_come_in_the_order_of_the_text() {
        assertThat(RULE.atoms())
                .extracting(Atom::toString)
                .containsExactly("risk == Risk.HIGH", "users > 5", "users < 9", "kind in (Kind.TOOL)", "margin > 1");
    }

    @Test
    void with_puts_the_condition_into_the_place_of_that_atom_alone() {
        Atom other = rule("Initiative( personalData == true )", "favour( Leader.CTO, 1, \"x\" )")
                .atoms()
                .get(0);
        for (int place = 0; place < RULE.atoms().size() - 1; place++) {
            Atom atom = RULE.atoms().get(place);

            assertThat(RULE.with(place, other).toString())
                    .isEqualTo(RULE.toString().replace(atom.toString(), other.toString()));
        }
    }

    @Test
    void with_nothing_to_ask_the_atom_is_gone() {
        for (int place = 0; place < RULE.atoms().size(); place++) {
            Atom atom = RULE.atoms().get(place);

            assertThat(RULE.with(place, ALWAYS).atoms())
                    .doesNotContain(atom)
                    .hasSize(RULE.atoms().size() - 1);
        }
    }

    @Test
    void with_reaches_into_a_later_pattern() {
        Rule changed = RULE.with(4, NEVER);

        assertThat(changed.patterns().get(1)).isEqualTo(new Pattern(Subject.BALANCE, List.of(NEVER)));
        assertThat(changed.patterns().get(0)).isEqualTo(RULE.patterns().get(0));
    }

    @Test
    void with_the_same_atom_is_the_same_rule() {
        List<Atom> atoms = RULE.atoms();
        for (int place = 0; place < atoms.size(); place++) {
            assertThat(RULE.with(place, atoms.get(place))).isEqualTo(RULE);
        }
    }

    @Test
    void with_a_place_that_is_not_there_is_the_same_rule() {
        assertThat(RULE.with(5, NEVER)).isEqualTo(RULE);
        assertThat(RULE.with(-1, NEVER)).isEqualTo(RULE);
    }

    @Test
    void with_a_condition_on_another_fact_is_refused() {
        assertThatThrownBy(() -> RULE.with(0, RULE.atoms().get(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Initiative has no field margin; Balance has");
    }

    @Test
    void a_tie_break_keeps_its_tie() {
        Rule tieBreak = rule("Outcome( leader == Leader.JOINT )", "tieBreak( Leader.CTO, \"x\" )");

        assertThatThrownBy(() -> tieBreak.with(0, ALWAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a tie-break needs Outcome( leader == Leader.JOINT )");
    }
}
